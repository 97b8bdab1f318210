// SPDX-License-Identifier: EUPL-1.2
// Reviews, pure: what each line can become, who may say so, and when the next campaign is due.
import type { LINE_OUTCOMES, REVIEW_INTERVALS } from '@arengo/contract';
import type { EffectOf, Policy } from '@arengo/policy';
import type { Because } from '../../foundation/errors.ts';

export type Outcome = (typeof LINE_OUTCOMES)[number];
export type Interval = (typeof REVIEW_INTERVALS)[number];
export type Subject = 'account' | 'authorisation';
export type ReviewKind = 'census' | 'campaign';

/** What a person can settle. A missing cell is a move that does not exist. */
export const MOVES: Record<ReviewKind, Record<Subject, readonly Outcome[]>> = {
  census: {
    account: ['confirmed', 'regularised', 'removed'],
    authorisation: ['confirmed', 'regularised', 'removed'],
  },
  campaign: { account: [], authorisation: ['confirmed', 'changed', 'removed'] },
};

export type Decider = {
  personId: string;
  governs: boolean;
  /** Holds `approve` on some account: may stand in where the only one who governs is the one looked at. */
  approves: boolean;
};
export type LineAtHand = { reviewerId: string | null; personId: string | null; outcome: Outcome | null };

/** Why this person may not decide the line; null when they may. */
export function closedTo(line: LineAtHand, decider: Decider): Because | null {
  if (line.outcome !== null) return SETTLED;
  if (line.personId === decider.personId) return OWN;
  if (decider.governs || decider.approves || line.reviewerId === decider.personId) return null;
  return NOT_REVIEWER;
}

const SETTLED = {
  it: 'Su questa riga è già stato deciso.',
  en: 'This line has been decided already.',
};
const OWN = {
  it: 'È la tua autorizzazione: nessuno verifica se stesso. Deve deciderne un’altra persona.',
  en: 'It is your own authorisation: nobody reviews themselves. Somebody else has to decide it.',
};
const NOT_REVIEWER = {
  it: 'La verifica di questa riga spetta a un’altra persona.',
  en: 'It is for somebody else to review this line.',
};

const MONTHS: Record<Interval, number> = { P3M: 3, P6M: 6, P12M: 12, P24M: 24 };
export const monthsOf = (interval: Interval): number => MONTHS[interval];
export const intervalOf = (months: number): Interval | null =>
  (Object.keys(MONTHS) as Interval[]).find((one) => MONTHS[one] === months) ?? null;

/** When the next campaign is due: the interval after the last was opened, or after the interval was chosen. */
export function nextCampaign(plan: { everyMonths: number; setAt: Date }, lastOpened: Date | null): Date {
  const from = lastOpened ?? plan.setAt;
  const next = new Date(from);
  next.setUTCMonth(next.getUTCMonth() + plan.everyMonths);
  // The 31st of a shorter month would run over into the next.
  if (next.getUTCDate() !== from.getUTCDate()) next.setUTCDate(0);
  return next;
}

export type AskedReviews = {
  /** Clauses that ask for a census, of what. */
  census: { clause: string; of: EffectOf<'census'>['of'] }[];
  /** Clauses that ask for periodic reviews. */
  review: string[];
  /** The clause by which whoever is no longer entitled is removed; null where the policy does not say. */
  removal: string | null;
};

/** What a policy asks; of none, nothing. */
export function askedReviews(policy: Policy | null): AskedReviews {
  const asked: AskedReviews = { census: [], review: [], removal: null };
  for (const clause of policy?.clauses ?? []) {
    for (const effect of clause.effects) {
      if (effect.effect === 'census') asked.census.push({ clause: clause.id, of: effect.of });
      if (effect.effect !== 'access-review') continue;
      asked.review.push(clause.id);
      if (effect.revokeWhenNotEntitled) asked.removal ??= clause.id;
    }
  }
  return asked;
}
