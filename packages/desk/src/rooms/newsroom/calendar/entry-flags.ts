// SPDX-License-Identifier: EUPL-1.2
import type { CalendarClash, CalendarEntry } from '@arengo/contract';
import type { Words } from '../../../words/it.ts';

export type Flag = keyof Words['calendar']['flags'];

/** What is to be looked at of an entry, in words. */
export function flagsOf(entry: CalendarEntry, clashes: readonly CalendarClash[]): Flag[] {
  const own = clashes.filter(({ variantIds }) => variantIds.includes(entry.variantId)).map(({ kind }) => kind);
  const { offHours, outsidePlan, lane } = entry;
  return [
    ...(lane === 'emergency' ? (['emergency'] as const) : []),
    ...new Set(own),
    ...(offHours
      ? [offHours.asksReason && !offHours.reason ? ('offHoursNoReason' as const) : ('offHours' as const)]
      : []),
    ...(outsidePlan ? (['outsidePlan'] as const) : []),
  ];
}
