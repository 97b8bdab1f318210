// SPDX-License-Identifier: EUPL-1.2
import { ACT_KINDS, type ActState, ORGANS } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError } from '../../foundation/errors.ts';
import type { Act } from './act.ts';
import { selectActs } from './list-store.ts';

type ActFilter = {
  /** `open`: a draft, or an act in force now or later. */
  state?: ActState | 'open' | undefined;
  organ?: string | undefined;
  kind?: string | undefined;
  /** Each word is looked for in subject, number, and the names of organ and kind. */
  text?: string | undefined;
};
type ActPage = { acts: Act[]; cursor: string | null };

const MOST_WORDS = 8;

/** Drafts first, then by date from the newest. A cursor is what the last page gave. Throws InvalidInputError for another. */
export async function listActs(
  tx: Transaction,
  { text = '', ...filter }: ActFilter,
  { cursor, limit, at }: { cursor?: string | undefined; limit: number; at: Date },
): Promise<ActPage> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const sought = words.map((word) => ({ word, organs: named(ORGANS, word), kinds: named(ACT_KINDS, word) }));
  const found = await selectActs(tx, { ...filter, sought, at }, { after: readCursor(cursor), limit: limit + 1 });
  const acts = found.slice(0, limit);
  const last = found.length > limit ? acts.at(-1) : undefined;
  return { acts, cursor: last ? `${last.date ?? NO_DAY}~${last.actId}` : null };
}

/** Where a draft stands among the days. */
const NO_DAY = '9999-12-31';

function readCursor(cursor: string | undefined): { day: string; actId: string } | null {
  if (cursor === undefined) return null;
  const [, day, actId] = /^(\d{4}-\d\d-\d\d)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  if (day && actId && !Number.isNaN(Date.parse(day))) return { day, actId };
  throw new InvalidInputError({
    it: 'Non si sa da dove continuare l’elenco: ricarica il registro.',
    en: 'This place in the list is not valid: reload the register.',
  });
}

const named = (words: Readonly<Record<string, { it: string; en: string }>>, part: string) =>
  Object.entries(words)
    .filter(([, { it, en }]) => it.toLowerCase().includes(part) || en.toLowerCase().includes(part))
    .map(([slug]) => slug);
