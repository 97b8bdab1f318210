// SPDX-License-Identifier: EUPL-1.2
import type { QueryOf, routes } from '@arengo/contract';
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { findPeople, type PeopleFilter } from './register-store.ts';

type Asked = Omit<QueryOf<typeof routes.listPeople>, 'cursor' | 'limit'> & {
  cursor?: string | undefined;
  limit: number;
};

/** A page of the register by name, and the cursor of the next. A cursor that is none of ours begins at the beginning. */
export async function listPeople(tx: Transaction, { cursor, limit, ...filter }: Asked) {
  const rows = await findPeople(tx, { ...filter, after: readCursor(cursor), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last;
  return { rows: shown, cursor: more ? writeCursor([last.place, last.person_id]) : null };
}

const place = z.tuple([z.string().max(400), z.uuid()]);

function writeCursor(key: [string, string]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function readCursor(cursor: string | undefined): PeopleFilter['after'] {
  if (!cursor) return null;
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    // Somebody's invention: the list from its beginning is a right answer.
    return null;
  }
}
