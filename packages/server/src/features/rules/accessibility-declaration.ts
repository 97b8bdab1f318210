// SPDX-License-Identifier: EUPL-1.2
// When the declaration of accessibility has to be made again: pure. It holds until 23 September of each year (AgID guidelines on the
// accessibility of IT tools, law 4/2004); from the 1st somebody is told.
import { romeDay, startOfDay } from '../../foundation/clock/rome.ts';

const TOLD_FROM = '09-01';
const HOLDS_TO = '09-23';

/** By when it has to be made again, where that is to be told: the end of 23 September. Null: it was made this year. */
export function declarationDue(madeOn: string | null, at: Date): Date | null {
  const today = romeDay(at);
  const year = Number(today.slice(0, 4)) - (today.slice(5) < TOLD_FROM ? 1 : 0);
  if (madeOn !== null && madeOn >= `${year}-${TOLD_FROM}`) return null;
  return new Date(startOfDay(`${year}-09-24`).getTime() - 1000);
}

/** The last day on which a declaration holds. */
export function declarationHoldsTo(madeOn: string): string {
  const year = Number(madeOn.slice(0, 4));
  return `${madeOn.slice(5) < TOLD_FROM ? year : year + 1}-${HOLDS_TO}`;
}
