// SPDX-License-Identifier: EUPL-1.2
// Roles that a policy gives to an office: whoever has one belongs there, or heads it.
import type { Policy } from '@arengo/policy';
import { type Because, RefusedError } from '../../foundation/errors.ts';

/** One clause: this role belongs to the office that the policy calls so. */
export type Position = { clause: string; role: string; office: string };
/** The positions that a policy gives; none where there is no policy yet. */
export function positionsOf(policy: Policy | null): Position[] {
  return (policy?.clauses ?? []).flatMap(({ id, modality, effects }) =>
    modality === 'must' ? effects.flatMap((effect) => positionIn(id, effect)) : [],
  );
}

function positionIn(clause: string, effect: Policy['clauses'][number]['effects'][number]): Position[] {
  return effect.effect === 'role' && effect.office ? [{ clause, role: effect.role, office: effect.office }] : [];
}

/** The clause that a person's role and office do not keep, in words; null when they keep them all. */
export function gapOfPosition(
  { role, offices }: { role: string; offices: readonly (string | null)[] },
  positions: readonly Position[],
): { clause: string; because: Because } | null {
  const asked = positions.find((one) => one.role === role);
  if (!asked || positions.some((one) => one.role === role && offices.includes(one.office))) return null;
  const { clause, office } = asked;
  return {
    clause,
    because: {
      it: `Per ${clause} il ruolo «${role}» spetta all’ufficio che la policy chiama «${office}». Assegna la persona a quell’ufficio, indicando nella sua scheda come lo chiama la policy, oppure scegli un altro ruolo.`,
      en: `By ${clause} the role “${role}” belongs to the office that the policy calls “${office}”. Assign the person to that office, saying in its entry how the policy calls it, or choose another role.`,
    },
  };
}

/** Throws RefusedError citing the clause. */
export function refusePosition(person: Parameters<typeof gapOfPosition>[0], positions: readonly Position[]): void {
  const gap = gapOfPosition(person, positions);
  if (!gap) return;
  const errors = [{ pointer: '/role', detail: gap.because.en }];
  throw new RefusedError(gap.because, { code: 'role-of-another-office', cites: [gap.clause], errors });
}
