// SPDX-License-Identifier: EUPL-1.2
import type { Clock } from '../foundation/clock/clock.ts';

export type FakeClock = Clock & {
  /** Moves forward by milliseconds. */
  advance(milliseconds: number): void;
  set(date: Date | string): void;
};

/** A clock that stands still until told otherwise. `start` is a date or an ISO 8601 text with its offset. */
export function createFakeClock(start: Date | string = '2026-03-10T10:00:00+01:00'): FakeClock {
  let now = validDate(start);
  return {
    now: () => new Date(now),
    advance: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
    set: (date) => {
      now = validDate(date);
    },
  };
}

function validDate(date: Date | string): Date {
  const parsed = new Date(date);
  if (Number.isNaN(parsed.getTime())) throw new RangeError(`${date} is not a date`);
  return parsed;
}
