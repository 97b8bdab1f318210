// SPDX-License-Identifier: EUPL-1.2
// The page of reasons of a decision: its key, its address, and how long it can be read.
import { type Action, afterTerm, type Ruling } from '@arengo/policy';
import { privateKeys } from '../../foundation/sealing/private-keys.ts';

const A_YEAR = 'P1Y';
/** Time to read the answer, once the times of a reconsideration are over. */
const TO_READ = 'P3M';
/** Where the policy names no time to answer. */
const LONG_ANSWER = 'P3M';
const AFTER_BLOCK = 'P1M';

/** 160 bits: an address has to leave room for the words of a notice. */
export const pageKeys = privateKeys(20);

export function addressOf(publicUrl: string, slug: string, key: string): string {
  return `${publicUrl}/enti/${slug}/decisioni/${key}`;
}

export const placeOfKey = (bodyId: string, decisionId: string) => `reasons-page:${bodyId}:${decisionId}`;

export type Expiring = { decidedAt: Date; ruling: Ruling; measures: readonly Action[] };

/** Until when a page can be read. A block that lasts longer is explained for as long as it lasts. */
export function expiryOf({ decidedAt, ruling, measures }: Expiring): Date {
  const ends = [afterTerm(decidedAt, A_YEAR)];
  const { reconsideration } = ruling;
  if (reconsideration) {
    const asked = afterTerm(decidedAt, reconsideration.within ?? A_YEAR);
    ends.push(afterTerm(afterTerm(asked, reconsideration.answerWithin ?? LONG_ANSWER), TO_READ));
  }
  const term = measures.includes('block') ? termOf(ruling, 'block') : null;
  if (term !== null && term !== 'permanent') ends.push(afterTerm(afterTerm(decidedAt, term), AFTER_BLOCK));
  return new Date(Math.max(...ends.map((end) => end.getTime())));
}

/** How long a measure lasts by the policy: a duration, `permanent`, or null where it does not say. */
export function termOf(ruling: Ruling, action: string): string | null {
  const measure = ruling.measures.find((one) => one.action === action);
  return measure?.lawful ? (measure.term ?? null) : null;
}
