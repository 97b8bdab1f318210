// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '@arengo/contract';

/** A stretch of text and the findings (by their place in the list) that cover the whole of it. */
export type Segment = { from: number; to: number; text: string; findings: number[] };

/**
 * Cuts a text where findings begin and end, so that overlapping ones can be underlined together. Spans are half-open
 * UTF-16 offsets; what lies outside the text is cut off, empty spans are left out.
 */
export function segments(text: string, findings: readonly Pick<Finding, 'span'>[]): Segment[] {
  const spans = findings.map(({ span: [from, to] }) => [Math.max(0, from), Math.min(text.length, to)] as const);
  const cuts = new Set([0, text.length]);
  for (const [from, to] of spans) if (from < to) cuts.add(from).add(to);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? text.length;
    const covering = spans.flatMap((span, place) => (span[0] <= from && to <= span[1] ? [place] : []));
    return { from, to, text: text.slice(from, to), findings: covering };
  });
}
