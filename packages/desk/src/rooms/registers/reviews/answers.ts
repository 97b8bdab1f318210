// SPDX-License-Identifier: EUPL-1.2
// What can be answered about a line, and what of a review waits for whom. The server judges it again.
import type { ReviewLine, ReviewSummary, ReviewView } from '@arengo/contract';

export type Outcome = 'confirmed' | 'regularised' | 'changed' | 'removed';
/** `forbidden` is why this line cannot have that answer now. */
export type Answer = { outcome: Outcome; forbidden: 'not-open' | 'still-open' | null };

const ANSWERS: Record<ReviewView['kind'], readonly Outcome[]> = {
  census: ['confirmed', 'regularised', 'removed'],
  campaign: ['confirmed', 'changed', 'removed'],
};

/** The answers to a line, those that are forbidden among them. */
export function answersTo(kind: ReviewView['kind'], { account }: Pick<ReviewLine, 'account'>): Answer[] {
  return ANSWERS[kind].map((outcome) => ({ outcome, forbidden: account ? forbiddenOf(outcome, account.state) : null }));
}

function forbiddenOf(outcome: Outcome, state: string): Answer['forbidden'] {
  if (outcome === 'confirmed' && state !== 'open' && state !== 'out-of-scope') return 'not-open';
  return outcome === 'removed' && (state === 'open' || state === 'planned') ? 'still-open' : null;
}

export type Standing = 'open' | 'over' | 'completed';

/** `over`: the time to answer has passed, and the report is not written yet. */
export function standingOf(
  { completedAt, dueAt }: Pick<ReviewSummary, 'completedAt' | 'dueAt'>,
  now: number,
): Standing {
  if (completedAt !== null) return 'completed';
  return dueAt !== null && Date.parse(dueAt) <= now ? 'over' : 'open';
}

/** An instant of the last day on which one can answer: the review is due at the midnight after it. */
export function lastMoment(dueAt: string): string {
  return new Date(Date.parse(dueAt) - 1).toISOString();
}

export type Sorted = { mine: ReviewLine[]; others: ReviewLine[]; done: ReviewLine[] };

/** The lines that the reader may decide now, those that others have to, and those that are settled. */
export function sortLines(review: Pick<ReviewView, 'items' | 'completedAt' | 'dueAt'>, now: number): Sorted {
  const open = standingOf(review, now) === 'open';
  const sorted: Sorted = { mine: [], others: [], done: [] };
  for (const line of review.items) {
    if (line.outcome !== null) sorted.done.push(line);
    else if (open && line.closedToMe === null) sorted.mine.push(line);
    else sorted.others.push(line);
  }
  return sorted;
}

/** Whether nothing is left that would keep this person from completing it: of a census, their own lines do not. */
export function canComplete({ kind, items }: Pick<ReviewView, 'kind' | 'items'>, personId: string): boolean {
  return items.every(
    ({ outcome, authorisation }) => outcome !== null || (kind === 'census' && authorisation?.person.id === personId),
  );
}
