// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import {
  type By,
  deedOf,
  mediaOfPost,
  type Outbox,
  postAtHand,
  refuseOvertaken,
  rewriteVariants,
  seePost,
  variantsOf,
} from '../editorial/index.ts';
import { putDeclined } from './calendar-store.ts';
import { planAsksAt, requireOpenAccount } from './plan-at-hand.ts';

/**
 * Adds to a post a variant for another account, in the words that it has. It is approved like any other; whoever shares what
 * others wrote does not become its author.
 */
export async function sharePost(
  tx: Transaction,
  outbox: Outbox,
  postId: string,
  { version, accountId, plannedAt }: BodyOf<typeof routes.acceptShare>,
  by: By,
): Promise<void> {
  const post = await postAtHand(tx, postId);
  await seePost(tx, postId, by);
  await requireOpenAccount(tx, accountId, by.at);
  await requireAuthority(tx, by.personId, { power: 'draft', accountId, at: by.at });
  refuseOvertaken(post, version);
  const before = await variantsOf(tx, [postId]);
  if (before.some((one) => one.accountId === accountId)) throw new ConflictError(THERE, { code: 'already-shared' });
  const form = { accountId, text: null, title: null, link: null, media: null };
  const added = { ...form, plannedAt: plannedAt === null ? null : new Date(plannedAt) };
  const written = { ...post, version: version + 1, changedAt: by.at, writtenBy: by.personId, writtenAt: by.at };
  const media = await mediaOfPost(tx, postId);
  await rewriteVariants(tx, outbox, written, { forms: [...before, added], before, media });
  recordDeed(tx, { ...deedOf('post.shared-on', postId, by, { accountId }), cites: await citesOf(tx, by.at) });
}

/** The post is suggested for this account no more. */
export async function declineShare(tx: Transaction, postId: string, accountId: string, by: By): Promise<void> {
  await seePost(tx, postId, by);
  await requireOpenAccount(tx, accountId, by.at);
  await requireAuthority(tx, by.personId, { power: 'draft', accountId, at: by.at });
  await putDeclined(tx, { postId, accountId, ...by });
  recordDeed(tx, { ...deedOf('post.share-declined', postId, by, { accountId }), cites: await citesOf(tx, by.at) });
}

const citesOf = async (tx: Transaction, at: Date) => (await planAsksAt(tx, at)).crossShare;

const THERE = {
  it: 'Il post ha già una variante per questo account: la trovi nel post.',
  en: 'The post has a variant for this account already: you find it in the post.',
};
