// SPDX-License-Identifier: EUPL-1.2
// Roles that a policy gives to an office: whoever has one belongs there, or heads it.
import type { Policy } from '@arengo/policy';
import { type Because, RefusedError } from '../../foundation/errors.ts';

/** One clause: this role belongs to the office that the policy calls so; `head`: to whoever heads it. */
export type Position = { clause: string; role: string; office: string; head: boolean };
/** The positions that a policy gives; none where there is no policy yet. */
export function positionsOf(policy: Policy | null): Position[] {
  return (policy?.clauses ?? []).flatMap(({ id, modality, effects }) =>
    modality === 'must' ? effects.flatMap((effect) => positionIn(id, effect)) : [],
  );
}

function positionIn(clause: string, effect: Policy['clauses'][number]['effects'][number]): Position[] {
  return effect.effect === 'role' && effect.office
    ? [{ clause, role: effect.role, office: effect.office, head: effect.head === true }]
    : [];
}

/** `office` as the policy calls it, and those that the person heads. */
export type Placed = { role: string; office: string | null; heads: readonly (string | null)[] };

/** The clause that a person's role and office do not keep, in words; null when they keep them all. */
export function gapOfPosition(
  { role, office, heads }: Placed,
  positions: readonly Position[],
): { clause: string; because: Because } | null {
  const asking = positions.filter((one) => one.role === role);
  const keeps = (one: Position) => heads.includes(one.office) || (!one.head && office === one.office);
  const [asked] = asking;
  if (!asked || asking.some(keeps)) return null;
  return { clause: asked.clause, because: asked.head ? ofTheHead(asked) : ofTheOffice(asked) };
}

const ofTheOffice = ({ clause, role, office }: Position): Because => ({
  it: `Per ${clause} il ruolo «${role}» spetta all’ufficio che la policy chiama «${office}». Assegna la persona a quell’ufficio, indicando nella sua scheda come lo chiama la policy, oppure scegli un altro ruolo.`,
  en: `By ${clause} the role “${role}” belongs to the office that the policy calls “${office}”. Assign the person to that office, saying in its entry how the policy calls it, or choose another role.`,
});
const ofTheHead = ({ clause, role, office }: Position): Because => ({
  it: `Per ${clause} il ruolo «${role}» spetta a chi è responsabile dell’ufficio che la policy chiama «${office}». Iscrivi la persona con un altro ruolo, indicala come responsabile nella scheda dell’ufficio e poi cambia il ruolo.`,
  en: `By ${clause} the role “${role}” belongs to whoever heads the office that the policy calls “${office}”. Enter the person with another role, name them as head in the entry of the office, then change the role.`,
});

/** Throws RefusedError citing the clause. */
export function refusePosition(person: Placed, positions: readonly Position[]): void {
  const gap = gapOfPosition(person, positions);
  if (!gap) return;
  const errors = [{ pointer: '/role', detail: gap.because.en }];
  throw new RefusedError(gap.because, { code: 'role-of-another-office', cites: [gap.clause], errors });
}
