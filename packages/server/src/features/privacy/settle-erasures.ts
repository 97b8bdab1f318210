// SPDX-License-Identifier: EUPL-1.2
// Before anything is served: what a restored backup has brought back is erased again, and what is due is erased.
import type { Context } from '../../foundation/context.ts';
import type { Database } from '../../foundation/database/database.ts';
import { listBodies } from '../people/index.ts';
import { applyErasure } from './erase-author.ts';
import { eraseDue } from './erase-due.ts';
import { type JournalLine, readJournal, writeJournal } from './journal.ts';
import { insertOrder, noteJournaled, ordersToJournal } from './orders-store.ts';

/** Writes in the journal what is not there yet, then says so in the database: killed between, a line stands there twice. */
export async function journalErasures({ database, clock }: Context, bodyId: string, file: string): Promise<void> {
  const orders = await database.readInBody(bodyId, ordersToJournal);
  if (orders.length === 0) return;
  await writeJournal(
    file,
    orders.map((one) => ({
      ...{ order: one.order_id, body: bodyId, author: one.author_id, request: one.request_id },
      at: one.ordered_at.toISOString(),
    })),
  );
  const ids = orders.map((one) => one.order_id);
  await database.inBody(bodyId, (tx) => noteJournaled(tx, ids, clock.now()));
}

/** Applies what the journal says and the database does not know. Answers how many orders that were. */
export async function applyJournal({ database }: { database: Database }, file: string): Promise<number> {
  const lines = await readJournal(file);
  if (lines.length === 0) return 0;
  const bodies = new Set((await database.acrossBodies(listBodies)).map(({ body_id }) => body_id));
  let applied = 0;
  for (const line of lines) {
    if (bodies.has(line.body) && (await applyLine(database, line))) applied++;
  }
  return applied;
}

const AGAIN = 'restored';

async function applyLine(database: Database, { order, body, author, request, at }: JournalLine): Promise<boolean> {
  const ordered = new Date(at);
  return database.inBody(body, async (tx) => {
    const row = { order_id: order, author_id: author, reason: AGAIN, request_id: request, ordered_at: ordered };
    if (!(await insertOrder(tx, { ...row, journaled_at: ordered }))) return false;
    await applyErasure(tx, author, { reason: AGAIN, requestId: request, at: ordered });
    return true;
  });
}

/** Answers how many things were erased because their term had ended, and how many orders were applied again. */
export async function settleErasures(context: Context, file: string): Promise<{ due: number; again: number }> {
  const again = await applyJournal(context, file);
  let due = 0;
  for (const { body_id: bodyId } of await context.database.acrossBodies(listBodies)) {
    await journalErasures(context, bodyId, file);
    due += await eraseDue(context, bodyId);
  }
  return { due, again };
}
