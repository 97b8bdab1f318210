// SPDX-License-Identifier: EUPL-1.2
import { isDay, romeDay } from '../../foundation/clock/rome.ts';
import { type Because, InvalidInputError } from '../../foundation/errors.ts';

type Fault = { field: string; because: Because };

/** Throws InvalidInputError that says every fault, in both languages, and names its field. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  throw new InvalidInputError(
    { it: faults.map(({ because }) => because.it).join(' '), en: faults.map(({ because }) => because.en).join(' ') },
    { errors: faults.map(({ field, because }) => ({ pointer: field, detail: because.it })) },
  );
}

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
