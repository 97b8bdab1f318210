// SPDX-License-Identifier: EUPL-1.2
// From the hour that somebody reads on a clock in Italy to the instant at which a post leaves.

const CLOCK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

/** The hour on a clock in Rome, `2026-03-29T02:30:00`. */
export function romeClock(at: Date): string {
  return CLOCK.format(at).replace(', ', 'T');
}

/**
 * The instants at which a clock in Rome shows an hour, `2026-03-29T02:30`, earliest first. None in the night in which clocks
 * go forward over it; two in the night in which they go back over it: whoever plans says which. None for what is no hour.
 */
export function romeInstants(clock: string): Date[] {
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(clock) ? `${clock}:00` : clock;
  return ['+02:00', '+01:00']
    .map((offset) => new Date(`${whole}${offset}`))
    .filter((instant) => !Number.isNaN(instant.getTime()) && romeClock(instant) === whole);
}
