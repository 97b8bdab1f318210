// SPDX-License-Identifier: EUPL-1.2
// The figures of a body's year as citizens may see them, counted at most once a minute however many ask.
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import {
  figuresOf,
  firstMonth,
  readCounts,
  romeMonth,
  type ShownSection,
  type Span,
  showToAll,
  type VersionHeld,
  versionsIn,
  yearSoFar,
} from '../statistics/index.ts';
import { type BodySeen, type PolicySeen, readInPortal } from './read-portal.ts';

export type YearSeen = {
  body: BodySeen;
  seen: PolicySeen | null;
  year: number;
  /** Those of which there are figures, the latest first. */
  years: number[];
  span: Span;
  sections: ShownSection[];
  versions: VersionHeld[];
  countedAt: Date;
};
/** `year` as an address gives it; null = the latest. Throws NotFoundError. */
export type ReadYear = (slug: unknown, year: unknown) => Promise<YearSeen>;

const FRESH_MS = 60_000;
/** So long what was counted is shown while it is counted again: with a million items that takes a while. */
const SHOWN_MS = 10 * 60_000;
const MOST_KEPT = 500;

type Kept = { year: Promise<YearSeen>; countedAt: number; askedAt: number };

/** Reads years, and keeps each for a while. */
export function keepYears(context: Pick<Context, 'database' | 'clock'>): ReadYear {
  const kept = new Map<string, Kept>();
  return (slug, year) => {
    const now = context.clock.now().getTime();
    const key = JSON.stringify([slug, year ?? null]);
    const found = kept.get(key);
    if (found && now < found.askedAt + FRESH_MS) return found.year;
    const read = readYear(context, slug, year);
    const fresh = { year: read, countedAt: now, askedAt: now };
    if (found && now < found.countedAt + SHOWN_MS) {
      kept.set(key, { ...found, askedAt: now });
      // Where counting fails, what is kept is shown until its time, and then the fault is.
      read.then(
        () => kept.set(key, fresh),
        () => undefined,
      );
      return found.year;
    }
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, fresh);
    // What went wrong is not kept.
    read.catch(() => kept.delete(key));
    return read;
  };
}

function readYear(context: Pick<Context, 'database' | 'clock'>, slug: unknown, asked: unknown): Promise<YearSeen> {
  const now = context.clock.now();
  return readInPortal(context, slug, (tx) => countYear(tx, asked, now));
}

async function countYear(tx: Transaction, asked: unknown, now: Date): Promise<Omit<YearSeen, 'body' | 'seen'>> {
  const current = Number(romeMonth(now).slice(0, 4));
  const first = Number((await firstMonth(tx))?.slice(0, 4) ?? current);
  const years = Array.from({ length: current - first + 1 }, (_, ago) => current - ago);
  const year = asked === undefined || asked === null ? current : /^\d{4}$/.test(String(asked)) ? Number(asked) : 0;
  if (!years.includes(year))
    throw new NotFoundError({ it: 'Le statistiche di questo anno', en: 'Figures of this year' });
  const span = yearSoFar(year, now);
  const counts = await readCounts(tx, span, { accountId: null, now });
  return {
    ...{ year, years, span, countedAt: now },
    sections: showToAll(figuresOf(counts)),
    versions: await versionsIn(tx, span, now),
  };
}
