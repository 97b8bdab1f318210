// SPDX-License-Identifier: EUPL-1.2
// Election periods that meet are one stretch: a referendum in the same weeks, a run-off that follows. Pure.

type Period = { from: string; to: string; what: string };

/** When the stretch began in which an instant lies, and with what; null outside of any. Days off between two periods part them. */
export function stretchAt(periods: readonly Period[], at: Date): { since: Date; what: string } | null {
  const spans = periods.map(({ from, to, what }) => ({ from: new Date(from), to: new Date(to), what }));
  let begun = spans.find(({ from, to }) => from <= at && at < to);
  while (begun) {
    const { from } = begun;
    const earlier = spans.find((one) => one.from < from && from <= one.to);
    if (!earlier) return { since: from, what: begun.what };
    begun = earlier;
  }
  return null;
}
