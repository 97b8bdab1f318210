// SPDX-License-Identifier: EUPL-1.2

const FREE_TRIES = 5;
const LONGEST_SECONDS = 15 * 60;

/** Seconds that an address still waits after its failures in a row: none for the first five, then doubling to 15 minutes. */
export function secondsToWait(failures: number, lastAt: Date, now: Date): number {
  if (failures < FREE_TRIES) return 0;
  const pause = Math.min(LONGEST_SECONDS, 2 ** (failures - FREE_TRIES) * 5);
  return Math.max(0, Math.ceil(pause - (now.getTime() - lastAt.getTime()) / 1000));
}
