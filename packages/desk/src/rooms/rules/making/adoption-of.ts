// SPDX-License-Identifier: EUPL-1.2
import type { EffectOf, Policy } from '@arengo/policy';

/** What a policy says of its own adoption; null where it is silent. */
export type Adoption = {
  organ: string | null;
  kind: string | null;
  effect: { clause: string; on: EffectOf<'entry-into-force'>['on'] } | null;
  /** The document to which it is annexed. */
  parent: string | null;
};

export function adoptionOf({ adoption, clauses }: Policy): Adoption {
  const said: Adoption = { organ: adoption.organ, kind: adoption.kind, effect: null, parent: null };
  for (const { id, effects } of clauses) {
    for (const effect of effects) {
      if (effect.effect === 'adoption') said.organ ??= effect.organ;
      if (effect.effect === 'entry-into-force') said.effect ??= { clause: id, on: effect.on };
      if (effect.effect === 'scope') said.parent ??= effect.parent ?? null;
    }
  }
  return said;
}
