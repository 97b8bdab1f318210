// SPDX-License-Identifier: EUPL-1.2

/** The day in Rome, `YYYY-MM-DD`. */
export function romeToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());
}
