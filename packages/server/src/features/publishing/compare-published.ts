// SPDX-License-Identifier: EUPL-1.2
// What is out is looked at again later: whether it still is there, and says what was approved.
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { declareJob, enqueue } from '../../foundation/jobs/job.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { openNetworkSession } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { type Comparison, compareTexts } from './comparison.ts';
import { insertComparison, lastComparison } from './comparison-store.ts';
import type { Postman } from './deliver-variant.ts';
import {
  type Delivery,
  findDelivery,
  findDeliveryOnNetwork,
  lockDelivery,
  type OutgoingContent,
} from './delivery-store.ts';
import { reachAccount } from './reach-account.ts';

/** A post of the body was read on its network: what it says there. */
export const postRead = declareJob(
  'compare-published',
  z.object({ bodyId: z.uuid(), accountId: z.uuid(), remoteId: z.string(), text: z.string() }),
);
/** Time to see whether what was published still is there. */
export const publishedToLook = declareJob('look-at-published', z.object({ bodyId: z.uuid(), variantId: z.uuid() }));

type PostRead = { accountId: string; remoteId: string; text: string };

// The network may tell of a post before its answer to us is written down.
const SETTLED_MS = 60_000;
const LOOK_AFTER_MS = 24 * 60 * 60_000;
const TIMEOUT_MS = 30_000;

/** For whoever reads the body's own posts on a network. */
export async function notePostsRead(
  tx: Transaction,
  accountId: string,
  posts: readonly { remoteId: string; text: string }[],
  at: Date,
): Promise<void> {
  const runAt = new Date(at.getTime() + SETTLED_MS);
  for (const { remoteId, text } of posts) {
    const key = `compare-published:${accountId}:${remoteId}`;
    await enqueue(tx, postRead, { bodyId: tx.bodyId, accountId, remoteId, text }, { key, runAt, keepRunAt: true });
  }
}

export async function enqueueLook(tx: Transaction, variantId: string, publishedAt: Date): Promise<void> {
  const runAt = new Date(publishedAt.getTime() + LOOK_AFTER_MS);
  await enqueue(
    tx,
    publishedToLook,
    { bodyId: tx.bodyId, variantId },
    { key: `look-at-published:${variantId}`, runAt },
  );
}

/** Holds what was read against what was approved. A post that did not leave from here is none of ours to compare. */
export async function comparePublished(tx: Transaction, { accountId, remoteId, text }: PostRead, at: Date) {
  const delivery = await findDeliveryOnNetwork(tx, accountId, remoteId);
  if (delivery?.state !== 'published') return;
  await keepComparison(tx, delivery, { outcome: compareTexts(delivery.content as OutgoingContent, text), text, at });
}

/** Looks by the post's key whether it is still out. */
export async function lookAtPublished(
  postman: Postman,
  { bodyId, variantId }: { bodyId: string; variantId: string },
): Promise<void> {
  const { database, clock, networks, sealer } = postman;
  const found = await database.readInBody(bodyId, async (tx) => {
    const delivery = await findDelivery(tx, variantId);
    if (delivery?.state !== 'published' || delivery.remote_id === null) return null;
    return { delivery, reach: await reachAccount(tx, networks, delivery.account_id, clock.now()) };
  });
  if (!found) return;
  const { delivery, reach } = found;
  const outcome: Comparison | null = reach.reached
    ? await reach.publishes
        .find(openNetworkSession(sealer, reach.account, AbortSignal.timeout(TIMEOUT_MS)), delivery.key)
        .then((post) => (post ? null : 'gone'))
    : 'cannot-tell';
  if (outcome === null) return;
  await database.inBody(bodyId, async (tx) => {
    const now = await lockDelivery(tx, variantId);
    if (now?.state === 'published' && now.withdraw_asked_at === null)
      await keepComparison(tx, now, { outcome, text: null, at: clock.now() });
  });
}

async function keepComparison(
  tx: Transaction,
  { variant_id: variantId, post_id: postId, seal }: Delivery,
  { outcome, text, at }: { outcome: Comparison; text: string | null; at: Date },
): Promise<void> {
  const last = await lastComparison(tx, variantId);
  if (last?.outcome === outcome && last.text_found === text) return;
  await insertComparison(tx, { variantId, at, outcome, text });
  recordDeed(tx, {
    at,
    event: 'delivery.compared',
    actor: { kind: 'automatic' },
    subject: { kind: 'post', id: postId },
    data: { variantId, seal, outcome },
  });
  await announceLive(tx, { kind: 'queue' });
}
