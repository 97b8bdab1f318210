// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { talliedTo, tallyMonth } from './received-store.ts';
import { MOST_MONTHS, monthAfter, romeMonth, startOfMonth } from './span.ts';

/** What was still being written when a month ended is in it an hour later. */
const SETTLED_MS = 60 * 60 * 1000;

/** Counts each month that is over and was not counted yet. Doing it twice does no harm. */
export async function tallyReceived(tx: Transaction, now: Date): Promise<number> {
  const { last, first } = await talliedTo(tx);
  if (last === null && first === null) return 0;
  const current = romeMonth(new Date(now.getTime() - SETTLED_MS));
  let counted = 0;
  let month = last === null ? romeMonth(first ?? startOfMonth(current)) : monthAfter(last);
  for (; month < current && counted < MOST_MONTHS; month = monthAfter(month)) {
    if (!(await tallyMonth(tx, month, now))) break;
    counted += 1;
  }
  return counted;
}
