// SPDX-License-Identifier: EUPL-1.2
// The outbox at work. A variant is marked as sending before it leaves; one that is found sending when its sender is gone was
// interrupted, and is looked up on the network before anything is sent again: this is why nothing is out twice.
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { readFile } from '../../foundation/files/files-store.ts';
import { isGone, type Presence } from '../../foundation/jobs/presence.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import {
  type Network,
  NetworkBusy,
  NetworkRefused,
  type OutgoingPost,
  type PublishedPost,
  type PublishesPosts,
} from '../../networks/network.ts';
import {
  type Account,
  findAccount,
  isAlive,
  isConnected,
  openNetworkSession,
  stateOfAccount,
} from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { approvedVariant } from '../editorial/index.ts';
import { enqueueVariant } from './deliver-later.ts';
import { type DeliveryEvent, eventOfHour, moveDelivery, waitAfter } from './delivery.ts';
import { type Delivery, lockDelivery, type OutgoingContent, stepDelivery } from './delivery-store.ts';
import { fitImages } from './fit-images.ts';
import { type Trouble, troubleOf } from './trouble.ts';

export type Postman = Context & {
  sealer: Sealer;
  networks: ReadonlyMap<string, Network>;
  presence: Pick<Presence, 'name'>;
};

const LEASE_MS = 120_000;
const TIMEOUT_MS = 60_000;
const SEE_AGAIN_MS = 2000;

/** `tries` tells this errand from an earlier one whose answer comes late. */
type Errand = { delivery: Delivery; tries: number; account: Account; publishes: PublishesPosts; look: boolean };
type Outcome = { event: DeliveryEvent; post?: PublishedPost; trouble?: Trouble; retryAfterSeconds?: number | null };

/** Takes one variant as far as it goes now. Called again and again, at its hour and after each wait. */
export async function deliverVariant(postman: Postman, place: { bodyId: string; variantId: string }): Promise<void> {
  const { bodyId, variantId } = place;
  const errand = await postman.database.inBody(bodyId, (tx) => setOut(tx, postman, variantId));
  if (errand === null) return;
  const outcome = await carryOut(postman, bodyId, errand);
  await postman.database.inBody(bodyId, (tx) => settle(tx, postman, errand, outcome));
}

/** Marks the variant as sending, if its hour has come and its approval still holds. */
async function setOut(tx: Transaction, postman: Postman, variantId: string): Promise<Errand | null> {
  const { clock, networks, presence } = postman;
  const at = clock.now();
  const delivery = await lockDelivery(tx, variantId);
  if (!delivery) return null;
  if (delivery.state === 'sending') return lookIfInterrupted(tx, postman, delivery, at);
  if (delivery.state === 'unconfirmed') return prepare(tx, postman, delivery, at, true);
  if (delivery.state === 'planned' && !(await comeToHour(tx, delivery, at))) return null;
  if (delivery.state !== 'planned' && delivery.state !== 'due') return null;
  if (delivery.next_at !== null && delivery.next_at > at) {
    await enqueueVariant(tx, variantId, delivery.next_at);
    return null;
  }
  const approved = await approvedVariant(tx, variantId, at);
  if (approved?.seal !== delivery.seal) return hold(tx, delivery, at, 'void');
  const errand = await prepare(tx, postman, delivery, at, false);
  if (errand === null || !networks.has(errand.account.network)) return null;
  await stepDelivery(
    tx,
    variantId,
    { event: 'taken-up', state: 'sending', at },
    { sender: presence.name, tries: delivery.tries + 1, next_at: new Date(at.getTime() + LEASE_MS) },
  );
  return errand;
}

/** Moves a planned variant by the clock; false when it does not leave now. */
async function comeToHour(tx: Transaction, delivery: Delivery, at: Date): Promise<boolean> {
  const { variant_id: variantId, planned_at: plannedAt, valid_until: validUntil, late } = delivery;
  const event = eventOfHour({ plannedAt, validUntil, late, now: at });
  if (event === null) {
    await enqueueVariant(tx, variantId, plannedAt);
    return false;
  }
  const state = moveDelivery(delivery.state, event);
  if (state === null) return false;
  const why = state === 'held' ? { held_because: 'late' } : state === 'failed' ? { trouble: TOO_LATE } : {};
  await stepDelivery(tx, variantId, { event, state, at }, { next_at: at, ...why });
  if (state !== 'due') await announceLive(tx, { kind: 'queue' });
  return state === 'due';
}

async function lookIfInterrupted(
  tx: Transaction,
  postman: Postman,
  delivery: Delivery,
  at: Date,
): Promise<Errand | null> {
  const { variant_id: variantId, sender, next_at: leaseEnds } = delivery;
  const over = leaseEnds !== null && leaseEnds <= at;
  if (!over && sender !== null && !(await isGone(tx, sender))) {
    await enqueueVariant(tx, variantId, new Date(at.getTime() + SEE_AGAIN_MS));
    return null;
  }
  await stepDelivery(tx, variantId, { event: 'sender-lost', state: 'unconfirmed', at }, { sender: null, next_at: at });
  return prepare(tx, postman, delivery, at, true);
}

async function prepare(
  tx: Transaction,
  postman: Postman,
  delivery: Delivery,
  at: Date,
  look: boolean,
): Promise<Errand | null> {
  const account = await findAccount(tx, delivery.account_id);
  const publishes = postman.networks.get(account?.network ?? '')?.capabilities.publishesPosts;
  if (account && publishes && isConnected(account) && isAlive(await stateOfAccount(tx, account, at))) {
    return { delivery, tries: look ? delivery.tries : delivery.tries + 1, account, publishes, look };
  }
  return hold(tx, delivery, at, 'account');
}

async function hold(tx: Transaction, delivery: Delivery, at: Date, because: string): Promise<null> {
  const state = moveDelivery(delivery.state === 'planned' ? 'due' : delivery.state, 'hold');
  if (state === null) return null;
  await stepDelivery(tx, delivery.variant_id, { event: 'hold', state, at, detail: because }, { held_because: because });
  await announceLive(tx, { kind: 'queue' });
  return null;
}

async function carryOut(
  postman: Postman,
  bodyId: string,
  { delivery, account, publishes, look }: Errand,
): Promise<Outcome> {
  const session = openNetworkSession(postman.sealer, account, AbortSignal.timeout(TIMEOUT_MS));
  try {
    if (look) {
      const found = await publishes.find(session, delivery.key);
      return found ? { event: 'found', post: found } : { event: 'not-found' };
    }
    const post = await postman.database.readInBody(bodyId, (tx) => outgoing(tx, delivery.content as OutgoingContent));
    const fitting = { ...post, images: await fitImages(post.images, account.network) };
    return { event: 'confirmed', post: await publishes.publish(session, fitting, delivery.key) };
  } catch (error) {
    return outcomeOf(error, look);
  }
}

async function outgoing(tx: Transaction, { text, language, link, media }: OutgoingContent): Promise<OutgoingPost> {
  const images: OutgoingPost['images'] = [];
  for (const { fileId, alt } of media) {
    const file = await readFile(tx, fileId);
    if (!file) throw new NetworkRefused('invalid', 'an image of the post is no longer kept');
    images.push({ bytes: file.bytes, mediaType: file.mediaType, alt });
  }
  return { text, language, link, images };
}

/** What an error means. Of a look nothing can be concluded but that it has to be repeated. */
function outcomeOf(error: unknown, look: boolean): Outcome {
  const trouble = troubleOf(error);
  if (look)
    return {
      event: 'no-answer',
      trouble,
      retryAfterSeconds: error instanceof NetworkBusy ? error.retryAfterSeconds : null,
    };
  if (error instanceof NetworkRefused) return { event: 'refused', trouble };
  if (error instanceof NetworkBusy) return { event: 'busy', trouble, retryAfterSeconds: error.retryAfterSeconds };
  return { event: 'no-answer', trouble };
}

async function settle(tx: Transaction, { clock }: Postman, errand: Errand, outcome: Outcome): Promise<void> {
  const at = clock.now();
  const variantId = errand.delivery.variant_id;
  const delivery = await lockDelivery(tx, variantId);
  // An answer that comes after somebody else went on says nothing of what they did.
  if (delivery?.state !== (errand.look ? 'unconfirmed' : 'sending') || delivery.tries !== errand.tries) return;
  const { event, post, trouble, retryAfterSeconds } = outcome;
  const state =
    delivery.state === 'unconfirmed' && event === 'no-answer' ? 'unconfirmed' : moveDelivery(delivery.state, event);
  if (state === null) return;
  const waits = state === 'due' || state === 'unconfirmed';
  const kind = state === 'unconfirmed' ? 'unconfirmed' : 'busy';
  const pause = event === 'not-found' ? 0 : waitAfter(kind, delivery.tries, retryAfterSeconds ?? null);
  const next = waits ? new Date(at.getTime() + pause) : null;
  await stepDelivery(
    tx,
    variantId,
    { event, state, at, detail: trouble?.en ?? null },
    {
      sender: null,
      next_at: next,
      trouble: trouble ?? null,
      tries: state === 'unconfirmed' && delivery.state === 'unconfirmed' ? delivery.tries + 1 : delivery.tries,
      ...(post ? { remote_id: post.remoteId, permalink: post.permalink, published_at: at } : {}),
    },
  );
  if (next) await enqueueVariant(tx, variantId, next);
  recordDeed(tx, {
    at,
    event: `delivery.${event}`,
    actor: { kind: 'automatic' },
    subject: { kind: 'post', id: delivery.post_id },
    data: { variantId, seal: delivery.seal, tries: delivery.tries, ...(trouble ? { trouble: trouble.en } : {}) },
  });
  await announceLive(tx, { kind: 'queue' });
}

const TOO_LATE: Trouble = {
  it: 'L’ora è passata mentre non si poteva inviare, e questo post non esce in ritardo. Se serve ancora, programmalo di nuovo.',
  en: 'The hour passed while nothing could be sent, and this post does not go out late. If it is still needed, plan it again.',
};
