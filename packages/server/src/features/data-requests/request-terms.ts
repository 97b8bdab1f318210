// SPDX-License-Identifier: EUPL-1.2
// The times of a request: pure. Days are `YYYY-MM-DD` in Rome. Months are counted as Regulation (EEC, Euratom) 1182/71, art. 3 does.
import { isItalianHoliday } from '@arengo/policy';

/** GDPR, art. 12(3): one month from receipt, and two more where it is extended. */
const MONTHS = 1;
const MONTHS_EXTENDED = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a code may be sent, in days. */
export const CODE_DAYS = 7;
/** How long after its end the private address still shows a request, and a copy can be downloaded, in days. */
export const AFTER_END_DAYS = 60;
export const COPY_DAYS = 30;
/** Days after which a request whose sender never showed who they are is let go. */
export const LAPSE_DAYS = 60;
/** Months for which an ended request is kept with its words, for whoever complains: then only what was done and when stays. */
export const KEPT_MONTHS = 12;

/** The last day to answer a request received on a day. `feast`: `MM-DD` of the patron saint, or null. */
export function dueDay(receivedOn: string, { extended, feast }: { extended: boolean; feast: string | null }): string {
  return workingDayFrom(monthsAfter(receivedOn, extended ? MONTHS_EXTENDED : MONTHS), feast);
}

/** The day of the same number so many months later; the last day of that month where it has none (art. 3(2)(c)). */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** A term that ends on a Saturday, a Sunday or a holiday ends with the next working day (art. 3(4)). */
function workingDayFrom(day: string, feast: string | null): string {
  let at = new Date(`${day}T00:00:00Z`);
  while (isFree(at, feast)) at = new Date(at.getTime() + DAY_MS);
  return at.toISOString().slice(0, 10);
}

function isFree(at: Date, feast: string | null): boolean {
  const week = at.getUTCDay();
  if (week === 0 || week === 6) return true;
  if (feast !== null && at.toISOString().slice(5, 10) === feast) return true;
  return isItalianHoliday(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

export const daysLater = (at: Date, days: number) => new Date(at.getTime() + days * DAY_MS);
