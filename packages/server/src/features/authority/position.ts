// SPDX-License-Identifier: EUPL-1.2
// The positions of a policy: what whoever is appointed to one sees to, and to which office it belongs. Pure.
import type { Policy } from '@arengo/policy';
import type { Appointee } from './appointment.ts';

export type Position = {
  role: string;
  /** The tasks of the position, each list with its clause. */
  duties: { clause: string; duties: readonly string[] }[];
  /** It belongs to whoever heads the office or is of it; `head`: to whoever heads it alone. */
  office: { slug: string; clause: string; head: boolean } | null;
};

export function positionOf(policy: Policy, role: string): Position {
  const position: Position = { role, duties: [], office: null };
  for (const clause of policy.clauses) {
    for (const effect of clause.effects) {
      if (effect.effect !== 'role' || effect.role !== role) continue;
      if (effect.duties) position.duties.push({ clause: clause.id, duties: effect.duties });
      if (effect.office) position.office ??= { slug: effect.office, clause: clause.id, head: effect.head === true };
    }
  }
  return position;
}

/** Every position that the policy names, to appoint to or to describe, in its order. */
export function positionsOf(policy: Policy): string[] {
  const roles = policy.clauses.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      (effect.effect === 'role' || effect.effect === 'appointment') && effect.role ? [effect.role] : [],
    ),
  );
  return [...new Set(roles)];
}

export function isOfOffice({ office, heads, role }: Appointee, asked: { slug: string; head: boolean }): boolean {
  if (heads.includes(asked.slug) || role === `head-of-${asked.slug}`) return true;
  return !asked.head && office === asked.slug;
}
