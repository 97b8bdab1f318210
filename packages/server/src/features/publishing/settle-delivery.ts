// SPDX-License-Identifier: EUPL-1.2
// What the network said, or did not say, and what follows from it.
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { NetworkBusy, NetworkRefused, type PublishedPost, type PublishesPosts } from '../../networks/network.ts';
import type { Account } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { enqueueLook } from './compare-published.ts';
import { enqueueVariant } from './deliver-later.ts';
import {
  absenceCounts,
  type DeliveryEvent,
  type DeliveryState,
  moveDelivery,
  nextLook,
  waitAfter,
} from './delivery.ts';
import { changeDelivery, type Delivery, lockDelivery, stepDelivery } from './delivery-store.ts';
import { CannotBeSentError } from './outgoing-post.ts';
import { keepPublication } from './publication-store.ts';
import { type Trouble, troubleOf, troubleOfLook } from './trouble.ts';

export type Errand = {
  delivery: Delivery;
  /** Tells this errand from an earlier one whose answer comes late. */
  tries: number;
  account: Account;
  publishes: PublishesPosts;
  look: boolean;
  begunAt: Date;
};
export type Outcome = {
  event: DeliveryEvent;
  post?: PublishedPost;
  trouble?: Trouble;
  retryAfterSeconds?: number | null;
};

/** What an error means. Of a look nothing can be concluded but that it has to be repeated. */
export function outcomeOf(error: unknown, look: boolean): Outcome {
  const retryAfterSeconds = error instanceof NetworkBusy ? error.retryAfterSeconds : null;
  if (look) return { event: 'no-answer', trouble: troubleOfLook(error), retryAfterSeconds };
  if (error instanceof CannotBeSentError) return { event: 'refused', trouble: error.trouble };
  const trouble = troubleOf(error);
  if (error instanceof NetworkRefused) return { event: 'refused', trouble };
  if (error instanceof NetworkBusy) return { event: 'busy', trouble, retryAfterSeconds };
  return { event: 'no-answer', trouble };
}

/** Writes the outcome of an errand, unless somebody else went on meanwhile. */
export async function settleDelivery(tx: Transaction, errand: Errand, outcome: Outcome, at: Date): Promise<void> {
  const delivery = await lockDelivery(tx, errand.delivery.variant_id);
  const event = delivery && eventFor(delivery, errand, outcome.event);
  if (!delivery || !event) return;
  if (event === 'look-again') return lookAgain(tx, delivery, outcome, at);
  const state = moveDelivery(delivery.state, event);
  if (state === null) return;
  const { variant_id: variantId, post_id: postId, seal, tries } = delivery;
  const { post, trouble = null, retryAfterSeconds = null } = outcome;
  const next = nextMove(state, event, { tries, retryAfterSeconds, at });
  await stepDelivery(tx, variantId, [{ event, state, at }], {
    ...{ sender: null, next_at: next, trouble },
    unconfirmed_at: state === 'unconfirmed' ? at : null,
    ...(post ? { remote_id: post.remoteId, permalink: post.permalink, published_at: at } : {}),
  });
  if (next) await enqueueVariant(tx, variantId, next, delivery.lane);
  if (state === 'published') await keepPublished(tx, errand, at);
  recordDeed(tx, {
    at,
    event: `delivery.${event}`,
    actor: { kind: 'automatic' },
    subject: { kind: 'post', id: postId },
    data: { variantId, seal, tries, ...(trouble ? { trouble: trouble.en } : {}) },
  });
  await announceLive(tx, { kind: 'queue' });
}

type Since = { tries: number; retryAfterSeconds: number | null; at: Date };

/** When the delivery is to be taken up again; null where it rests. */
function nextMove(state: DeliveryState, event: DeliveryEvent, { tries, retryAfterSeconds, at }: Since): Date | null {
  if (state === 'unconfirmed') return nextLook(at, retryAfterSeconds, at);
  if (state !== 'due') return null;
  return event === 'not-found' ? at : new Date(at.getTime() + waitAfter(tries, retryAfterSeconds));
}

/** What an answer means for the delivery as it stands by now; null where it says nothing of it any more. */
function eventFor(delivery: Delivery, errand: Errand, event: DeliveryEvent): DeliveryEvent | 'look-again' | null {
  const { state, tries } = delivery;
  // The sender had been given up, and its answer came after all: the post is out.
  if (event === 'confirmed' && (state === 'unconfirmed' || state === 'due')) return 'found';
  if (state !== (errand.look ? 'unconfirmed' : 'sending') || tries !== errand.tries) return null;
  if (!errand.look) return event;
  const early = event === 'not-found' && !absenceCounts(delivery.unconfirmed_at ?? errand.begunAt, errand.begunAt);
  return early || event === 'no-answer' ? 'look-again' : event;
}

/** Nothing is known yet: no step, no deed, another look. */
async function lookAgain(tx: Transaction, delivery: Delivery, outcome: Outcome, at: Date): Promise<void> {
  const { variant_id: variantId, unconfirmed_at: since } = delivery;
  const next = nextLook(since ?? at, outcome.retryAfterSeconds ?? null, at);
  const trouble = outcome.trouble ?? delivery.trouble;
  await changeDelivery(tx, variantId, { next_at: next, trouble });
  await enqueueVariant(tx, variantId, next);
  await announceLive(tx, { kind: 'queue' });
}

async function keepPublished(tx: Transaction, { delivery, account }: Errand, at: Date): Promise<void> {
  await keepPublication(tx, delivery, { network: account.network, at });
  await enqueueLook(tx, delivery.variant_id, at);
}
