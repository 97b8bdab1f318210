// SPDX-License-Identifier: EUPL-1.2
import type { QueryOf, ReplyOf, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { InvalidInputError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { listAccounts } from '../accounts/index.ts';
import { accountsByPower } from '../authority/index.ts';
import { viewQueueRow } from './moderation-views.ts';
import { countQueue, type QueueView, readPlace, readQueue } from './queue-store.ts';

type Query = QueryOf<typeof routes.readQueue>;

/** A page of the queue, of the accounts that the person may see. */
export async function readQueuePage(
  { database, clock }: Context,
  caller: Caller,
  query: Query,
): Promise<ReplyOf<typeof routes.readQueue>> {
  const at = clock.now();
  const { personId } = caller;
  return database.readInBody(caller.bodyId, async (tx) => {
    const all = (await listAccounts(tx)).map((account) => account.account_id);
    const powers = ['see', 'read-messages'] as const;
    const { see: visible, 'read-messages': messages } = await accountsByPower(tx, personId, {
      powers,
      at,
      accountIds: all,
    });
    const wanted = query.accountId ? visible.filter((accountId) => accountId === query.accountId) : visible;
    const rows = await readQueue(tx, {
      ...query,
      personId,
      at,
      accountIds: wanted.length === all.length ? null : wanted,
      after: query.cursor === undefined ? null : readCursor(query.view, query.cursor),
      limit: query.limit + 1,
    });
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      rows: shown.map((row) => viewQueueRow(row, at, row.item_type !== 'message' || messages.includes(row.account_id))),
      cursor:
        rows.length > query.limit && last ? Buffer.from(JSON.stringify(last.sort_key)).toString('base64url') : null,
      waiting: await countQueue(tx, {
        view: query.view,
        personId,
        at,
        accountIds: visible.length === all.length ? null : visible,
      }),
    };
  });
}

function readCursor(view: QueueView, cursor: string): string[] {
  const place = readPlace(view, parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (place) return place;
  throw new InvalidInputError({
    it: 'Non si sa da dove continuare l’elenco: ricarica la coda.',
    en: 'This place in the list is not valid: reload the queue.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: not a cursor of ours either.
    return null;
  }
}
