// SPDX-License-Identifier: EUPL-1.2
// Stretches of whole months, as they are in Rome. A month is `YYYY-MM`.
import { romeDay, startOfDay } from '../../foundation/clock/rome.ts';

/** From the first month to the last one, both whole. */
export type Span = { from: string; to: string };

/** Ten years: more is no period that anybody reads. */
export const MOST_MONTHS = 120;

/** The month that it is in Rome at an instant. */
export const romeMonth = (at: Date): string => romeDay(at).slice(0, 7);

/** The first instant of a month in Rome. */
export const startOfMonth = (month: string): Date => startOfDay(`${month}-01`);

export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Each month of a stretch, in order. */
export function monthsOf({ from, to }: Span): string[] {
  const months: string[] = [];
  for (let month = from; month <= to && months.length < MOST_MONTHS; month = monthAfter(month)) months.push(month);
  return months;
}

/** The instants between which it lies, the second one not in it. */
export function instantsOf({ from, to }: Span): { from: Date; until: Date } {
  return { from: startOfMonth(from), until: startOfMonth(monthAfter(to)) };
}

/** A year as far as it has gone. */
export function yearSoFar(year: number, now: Date): Span {
  const last = `${year}-12`;
  const current = romeMonth(now);
  return { from: `${year}-01`, to: current < last ? current : last };
}
