// SPDX-License-Identifier: EUPL-1.2
// What the network said, or did not say, and what follows from it.
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { NetworkBusy, NetworkRefused, type PublishedPost, type PublishesPosts } from '../../networks/network.ts';
import type { Account } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { enqueueLook } from './compare-published.ts';
import { enqueueVariant } from './deliver-later.ts';
import { type DeliveryEvent, moveDelivery, waitAfter } from './delivery.ts';
import { type Delivery, lockDelivery, stepDelivery } from './delivery-store.ts';
import { CannotBeSentError } from './outgoing-post.ts';
import { keepPublication } from './publication-store.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** `tries` tells this errand from an earlier one whose answer comes late. */
export type Errand = { delivery: Delivery; tries: number; account: Account; publishes: PublishesPosts; look: boolean };
export type Outcome = {
  event: DeliveryEvent;
  post?: PublishedPost;
  trouble?: Trouble;
  retryAfterSeconds?: number | null;
};

/** What an error means. Of a look nothing can be concluded but that it has to be repeated. */
export function outcomeOf(error: unknown, look: boolean): Outcome {
  if (error instanceof CannotBeSentError) return { event: 'refused', trouble: error.trouble };
  const trouble = troubleOf(error);
  const retryAfterSeconds = error instanceof NetworkBusy ? error.retryAfterSeconds : null;
  if (look) return { event: 'no-answer', trouble, retryAfterSeconds };
  if (error instanceof NetworkRefused) return { event: 'refused', trouble };
  if (error instanceof NetworkBusy) return { event: 'busy', trouble, retryAfterSeconds };
  return { event: 'no-answer', trouble };
}

/** Writes the outcome of an errand, unless somebody else went on meanwhile. */
export async function settleDelivery(tx: Transaction, errand: Errand, outcome: Outcome, at: Date): Promise<void> {
  const variantId = errand.delivery.variant_id;
  const delivery = await lockDelivery(tx, variantId);
  // An answer that comes after somebody else went on says nothing of what they did.
  if (delivery?.state !== (errand.look ? 'unconfirmed' : 'sending') || delivery.tries !== errand.tries) return;
  const { event, post, trouble, retryAfterSeconds } = outcome;
  const again = delivery.state === 'unconfirmed' && event === 'no-answer';
  const state = again ? 'unconfirmed' : moveDelivery(delivery.state, event);
  if (state === null) return;
  const waits = state === 'due' || state === 'unconfirmed';
  const wait = waitAfter(state === 'unconfirmed' ? 'unconfirmed' : 'busy', delivery.tries, retryAfterSeconds ?? null);
  const next = waits ? new Date(at.getTime() + (event === 'not-found' ? 0 : wait)) : null;
  await stepDelivery(tx, variantId, [{ event, state, at, detail: trouble?.en ?? null }], {
    sender: null,
    next_at: next,
    trouble: trouble ?? null,
    tries: again ? delivery.tries + 1 : delivery.tries,
    ...(post ? { remote_id: post.remoteId, permalink: post.permalink, published_at: at } : {}),
  });
  if (next) await enqueueVariant(tx, variantId, next);
  if (state === 'published') await keepPublished(tx, errand, at);
  recordDeed(tx, {
    at,
    event: `delivery.${event}`,
    actor: { kind: 'automatic' },
    subject: { kind: 'post', id: delivery.post_id },
    data: { variantId, seal: delivery.seal, tries: delivery.tries, ...(trouble ? { trouble: trouble.en } : {}) },
  });
  await announceLive(tx, { kind: 'queue' });
}

async function keepPublished(tx: Transaction, { delivery, account }: Errand, at: Date): Promise<void> {
  await keepPublication(tx, delivery, { network: account.network, at });
  await enqueueLook(tx, delivery.variant_id, at);
}
