// SPDX-License-Identifier: EUPL-1.2
// Weeks that fall short of their plan, and posts that get in one another's way: pure. Days are `YYYY-MM-DD`, of Rome.
import type { CLASHES } from '@arengo/contract';
import { meet, type PlacedPlan, type Span } from './plan.ts';

/** Two posts on one account nearer than this push each other down. */
export const CLOSE_MS = 30 * 60_000;
/** The same words again on one account within these days look like an oversight. */
export const REPEATED_MS = 7 * 24 * 60 * 60_000;

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_DAYS = 7;

/** The day `n` days later. */
export function addDays(day: string, n: number): string {
  return new Date(Date.parse(day) + n * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one to the other, ends included. */
const lengthOf = ({ from, to }: Span) => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % WEEK_DAYS));
}

export type Gap = Span & { planId: string; accountId: string; foreseen: number; planned: number };
type Rhythmic = PlacedPlan & { rhythm: number | null };

/**
 * Weeks, whole within the span and not over on `today`, in which an account has fewer posts than its approved plan foresees.
 * Of a week that the plan covers in part, as many are foreseen as fit, rounded down.
 */
export function gapsOf(
  plans: readonly Rhythmic[],
  posts: readonly { accountId: string; day: string }[],
  { from, to, today }: Span & { today: string },
): Gap[] {
  const gaps: Gap[] = [];
  const first = mondayOf(from) === from ? from : addDays(mondayOf(from), WEEK_DAYS);
  for (let monday = first; addDays(monday, WEEK_DAYS - 1) <= to; monday = addDays(monday, WEEK_DAYS)) {
    const week = { from: monday, to: addDays(monday, WEEK_DAYS - 1) };
    if (week.to < today) continue;
    for (const { planId, accountId, rhythm, state, ...span } of plans) {
      if (state !== 'approved' || rhythm === null || !meet(span, week)) continue;
      const part = {
        from: span.from > week.from ? span.from : week.from,
        to: span.to < week.to ? span.to : week.to,
      };
      const foreseen = Math.floor((rhythm * lengthOf(part)) / WEEK_DAYS);
      const planned = posts.filter(
        (post) => post.accountId === accountId && part.from <= post.day && post.day <= part.to,
      ).length;
      if (planned < foreseen) gaps.push({ planId, accountId, ...part, foreseen, planned });
    }
  }
  return gaps;
}

export type Placed = { variantId: string; accountId: string; at: Date; text: string };
export type Clash = {
  kind: (typeof CLASHES)[number];
  accountId: string;
  variantIds: [string, string];
  minutes: number;
};

/** Pairs of posts on the same account that are too near, or say the same words again too soon. */
export function clashesOf(posts: readonly Placed[]): Clash[] {
  const clashes: Clash[] = [];
  for (const [accountId, own] of Map.groupBy(posts, (post) => post.accountId)) {
    const inOrder = own.toSorted((one, other) => one.at.getTime() - other.at.getTime());
    inOrder.forEach((one, place) => {
      for (const other of inOrder.slice(place + 1)) {
        const apart = other.at.getTime() - one.at.getTime();
        if (apart >= REPEATED_MS) break;
        const kind = apart < CLOSE_MS ? 'close' : sameWords(one.text, other.text) ? 'repeated' : null;
        if (kind === null) continue;
        const variantIds: Clash['variantIds'] = [one.variantId, other.variantId];
        clashes.push({ kind, accountId, variantIds, minutes: Math.round(apart / 60_000) });
      }
    });
  }
  return clashes;
}

function sameWords(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(one) !== '' && plain(one) === plain(other);
}
