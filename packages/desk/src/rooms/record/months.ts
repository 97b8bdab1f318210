// SPDX-License-Identifier: EUPL-1.2
// Months, as `2026-03`. Pure.

const MONTH = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', timeZone: 'Europe/Rome' });

/** The month that it is in Rome. */
export const monthNow = (now: Date): string => MONTH.format(now);

/** So many months later, or earlier. */
export function addMonths(month: string, more: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + more, 1)).toISOString().slice(0, 7);
}

/** From one to another, both in it, the latest first; at most ten years. */
export function monthsDown(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = to; month >= from && months.length < 120; month = addMonths(month, -1)) months.push(month);
  return months;
}

export const earlierOf = (one: string, other: string): string => (one < other ? one : other);
export const laterOf = (one: string, other: string): string => (one > other ? one : other);
