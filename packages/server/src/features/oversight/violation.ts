// SPDX-License-Identifier: EUPL-1.2
// Who decides on a violation that an editor reports: pure.
import type { Policy } from '@arengo/policy';

/** The role to which the policy entrusts it, and the clause that says so; null where it does not say. */
export function overseerOf(policy: Policy | null): { role: string; clause: string } | null {
  for (const { id, effects } of policy?.clauses ?? [])
    for (const effect of effects)
      if (effect.effect === 'oversight' && effect.over === 'reported-violations')
        return { role: effect.by, clause: id };
  return null;
}

/** Clauses that are not of the policy. */
export function unknownClauses(policy: Policy | null, clauses: readonly string[]): string[] {
  const known = new Set(policy?.clauses.map(({ id }) => id));
  return clauses.filter((id) => !known.has(id));
}
