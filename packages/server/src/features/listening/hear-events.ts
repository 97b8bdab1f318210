// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { declareJob } from '../../foundation/jobs/job.ts';
import { wake } from '../../foundation/jobs/wake.ts';
import type { IncomingDeletion, IncomingEvent, IncomingItem } from '../../networks/network.ts';
import type { Account } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { notePostsRead } from '../publishing/index.ts';
import {
  claimOrigins,
  emptyItem,
  insertItems,
  keepAuthors,
  keepPosts,
  lockKnown,
  type NewItem,
  replaceForm,
} from './listening-store.ts';
import { lastWords, meaningOf } from './reconcile.ts';

/** News for the features above: there are items that nobody has assessed yet. */
export const itemsToAssess = declareJob('assess-items', z.object({ bodyId: z.uuid() }));

/** Older posts than these did not leave the outbox lately: nobody holds them against it. */
const RECENT_MS = 48 * 60 * 60_000;

export type Heard = { added: number; edited: number; deleted: number };

/** Stores what a network told, in the caller's transaction. Telling it again changes nothing. */
export async function hearEvents(
  tx: Transaction,
  account: Pick<Account, 'account_id' | 'network'>,
  events: readonly IncomingEvent[],
  at: Date,
): Promise<Heard> {
  const { items, deletions, posts } = lastWords(events);
  await keepPosts(tx, account.account_id, posts);
  const recent = posts.filter(({ postedAt }) => at.getTime() - Date.parse(postedAt) < RECENT_MS);
  await notePostsRead(tx, account.account_id, recent, at);
  const added = await addItems(tx, account, items, at);
  const others = items.filter((item) => !added.some((one) => one.remoteId === item.remoteId));
  const edited = await editItems(tx, account.account_id, others, at);
  const deleted = await deleteItems(tx, account.account_id, deletions, at);
  if (added.length + edited.length + deleted.length > 0) {
    await announce(tx, account.account_id, { added: added.map((item) => item.itemId), edited, deleted }, at);
  }
  return { added: added.length, edited: edited.length, deleted: deleted.length };
}

async function addItems(
  tx: Transaction,
  account: Pick<Account, 'account_id' | 'network'>,
  items: readonly IncomingItem[],
  at: Date,
): Promise<NewItem[]> {
  if (items.length === 0) return [];
  const numbered = items.map((item) => ({ ...item, itemId: uuidv7() }));
  const claimed = await claimOrigins(tx, account.account_id, numbered);
  const fresh = numbered.filter((item) => claimed.has(item.remoteId));
  if (fresh.length === 0) return [];
  const authors = new Map(fresh.map(({ author }) => [author.remoteId, { ...author, authorId: uuidv7() }]));
  const inOrder = [...authors.values()].sort((a, b) => (a.remoteId < b.remoteId ? -1 : 1));
  const known = await keepAuthors(tx, account.network, inOrder);
  const complete = fresh.map((item) => ({ ...item, authorId: known.get(item.author.remoteId) ?? '' }));
  await insertItems(tx, account.account_id, complete, at);
  return complete;
}

async function editItems(
  tx: Transaction,
  accountId: string,
  items: readonly IncomingItem[],
  at: Date,
): Promise<string[]> {
  const known = await lockKnown(
    tx,
    accountId,
    items.map((item) => item.remoteId),
  );
  const edited: string[] = [];
  for (const row of known) {
    const item = items.find((one) => one.remoteId === row.remote_id);
    if (!item || meaningOf(item, { ...row, deleted: row.deleted_at !== null }) !== 'edited') continue;
    await replaceForm(tx, row, item, at);
    edited.push(row.item_id);
  }
  return edited;
}

async function deleteItems(
  tx: Transaction,
  accountId: string,
  deletions: readonly IncomingDeletion[],
  at: Date,
): Promise<string[]> {
  const known = await lockKnown(
    tx,
    accountId,
    deletions.map((deletion) => deletion.remoteId),
  );
  const present = known.filter((row) => row.deleted_at === null);
  for (const row of present) await emptyItem(tx, row.item_id, at);
  return present.map((row) => row.item_id);
}

async function announce(
  tx: Transaction,
  accountId: string,
  heard: { added: string[]; edited: string[]; deleted: string[] },
  at: Date,
): Promise<void> {
  recordDeed(tx, {
    at,
    event: 'items.heard',
    actor: { kind: 'network' },
    subject: { kind: 'account', id: accountId },
    data: heard,
  });
  await announceItems(tx);
}

/** One waiting job per body, however many items arrive before it runs. */
export async function announceItems(tx: Transaction): Promise<void> {
  await wake(tx, itemsToAssess, { bodyId: tx.bodyId }, wakeKey(tx.bodyId));
}

/** What `wake` and `passWakers` agree upon. */
export const wakeKey = (bodyId: string) => `assess-items:${bodyId}`;
