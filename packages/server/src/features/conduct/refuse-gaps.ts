// SPDX-License-Identifier: EUPL-1.2
import { isDay, romeDay } from '../../foundation/clock/rome.ts';
import type { Because } from '../../foundation/errors.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';

/** Throws unless the day is one of the calendar, not before `first` and not after today. */
export function refuseDay(day: string, first: string | null, now: Date): void {
  const off = !isDay(day) || day > romeDay(now) || (first !== null && day < first);
  const because = {
    it: 'Il giorno non va: deve essere già arrivato e non può venire prima del passo precedente.',
    en: 'The day will not do: it must have come, and cannot be before the step that precedes it.',
  };
  refuseFaults(off ? [{ field: '/on', because }] : []);
}

/** Throws unless something is written. */
export function refuseEmpty(text: string, field: string, because: Because): void {
  refuseFaults(text.trim() === '' ? [{ field, because }] : []);
}
