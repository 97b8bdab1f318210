// SPDX-License-Identifier: EUPL-1.2
// The outbox at work. A variant is marked as sending before it leaves; one that is found sending when its sender is gone was
// interrupted, and is looked up on the network before anything is sent again: this is why nothing is out twice.
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { isGone, type Presence } from '../../foundation/jobs/presence.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import type { Network } from '../../networks/network.ts';
import { openNetworkSession } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { approvalOf } from '../editorial/index.ts';
import { isAlertOver } from './alert-store.ts';
import { enqueueVariant } from './deliver-later.ts';
import { eventOfHour, moveDelivery } from './delivery.ts';
import { changeDelivery, type Delivery, findDelivery, lockDelivery, stepDelivery } from './delivery-store.ts';
import { isFrozen } from './freeze-store.ts';
import { fitToNetwork, readOutgoing } from './outgoing-post.ts';
import { holdDelivery, withdrawUnsent } from './plan-delivery.ts';
import { reachAccount } from './reach-account.ts';
import { type Errand, type Outcome, outcomeOf, settleDelivery } from './settle-delivery.ts';
import type { Trouble } from './trouble.ts';

export type Postman = Context & {
  sealer: Sealer;
  networks: ReadonlyMap<string, Network>;
  presence: Pick<Presence, 'name'>;
};

/** While it lasts nobody else touches the variant, unless its sender is gone. */
const LEASE_MS = 120_000;
const TIMEOUT_MS = 60_000;
/** Who took so long to prepare it no longer begins to send: the lease must outlast the conversation. */
const BEGIN_WITHIN_MS = 45_000;
const SEE_AGAIN_MS = 2000;
const LOOK_AGAIN_MS = 15 * 60_000;

// What this process is sending: the rest that stands under its name was interrupted.
const inHand = new Set<string>();

/** Takes one variant as far as it goes now. Called again and again, at its hour and after each wait. */
export async function deliverVariant(postman: Postman, place: { bodyId: string; variantId: string }): Promise<void> {
  const { bodyId, variantId } = place;
  if (inHand.has(variantId)) {
    const again = new Date(postman.clock.now().getTime() + SEE_AGAIN_MS);
    return postman.database.inBody(bodyId, (tx) => enqueueVariant(tx, variantId, again));
  }
  inHand.add(variantId);
  try {
    const errand = await postman.database.inBody(bodyId, (tx) => setOut(tx, postman, variantId));
    if (errand === null) return;
    const outcome = await carryOut(postman, bodyId, errand);
    await postman.database.inBody(bodyId, (tx) => settleDelivery(tx, errand, outcome, postman.clock.now()));
  } finally {
    inHand.delete(variantId);
  }
}

async function setOut(tx: Transaction, postman: Postman, variantId: string): Promise<Errand | null> {
  const at = postman.clock.now();
  const known = await findDelivery(tx, variantId);
  if (!known) return null;
  const early = known.next_at !== null && known.next_at > at;
  switch (known.state) {
    case 'planned':
    case 'due':
      return early ? comeBack(tx, variantId, known.next_at ?? at) : depart(tx, postman, variantId, at);
    case 'sending':
      return recover(tx, postman, variantId, at);
    case 'unconfirmed':
      return early ? comeBack(tx, variantId, known.next_at ?? at) : lookUp(tx, postman, variantId, at);
    default:
      return null;
  }
}

async function comeBack(tx: Transaction, variantId: string, at: Date): Promise<null> {
  await enqueueVariant(tx, variantId, at);
  return null;
}

/** Marks the variant as sending, if its hour has come and everything by which it was planned still holds. */
async function depart(tx: Transaction, postman: Postman, variantId: string, at: Date): Promise<Errand | null> {
  const approval = await approvalOf(tx, variantId, at);
  const delivery = await lockDelivery(tx, variantId);
  if (delivery?.state !== 'planned' && delivery?.state !== 'due') return null;
  const hold = async (because: Parameters<typeof holdDelivery>[2]['because']) => {
    await holdDelivery(tx, delivery, { at, because });
    return null;
  };
  if (!approval.approved && approval.discarded) {
    await withdrawUnsent(tx, delivery, at);
    return null;
  }
  const { planned_at: plannedAt, valid_until: validUntil, late } = delivery;
  const event = eventOfHour({ plannedAt, validUntil, late, now: at });
  if (event === null) return comeBack(tx, variantId, plannedAt);
  const over = delivery.lane === 'emergency' && (await isAlertOver(tx, delivery.post_id, at));
  if (event === 'came-late-never' || over) return giveUp(tx, delivery, at);
  const reach = await reachAccount(tx, postman.networks, delivery.account_id, at);
  if (!reach.reached && reach.because === 'account') return hold('account');
  if (!approval.approved) return hold(approval.because);
  if (approval.seal !== delivery.seal) return hold('void');
  if (event === 'came-late-ask') return hold('late');
  if (delivery.lane === 'ordinary' && (await isFrozen(tx, delivery.released_at))) return hold('frozen');
  if (!reach.reached) return hold(reach.because);
  const tries = delivery.tries + 1;
  const taken = { event: 'taken-up' as const, state: 'sending' as const, at };
  const came = { event: 'hour-came' as const, state: 'due' as const, at };
  await stepDelivery(tx, variantId, delivery.state === 'planned' ? [came, taken] : [taken], {
    sender: postman.presence.name,
    tries,
    next_at: new Date(at.getTime() + LEASE_MS),
  });
  return { delivery, tries, account: reach.account, publishes: reach.publishes, look: false, begunAt: at };
}

/** Its hour is over, and sending it now would mislead. */
async function giveUp(tx: Transaction, delivery: Delivery, at: Date): Promise<null> {
  const event = 'came-late-never' as const;
  const { variant_id: variantId, post_id: postId, seal } = delivery;
  const state = moveDelivery(delivery.state, event);
  if (state === null) return null;
  await stepDelivery(tx, variantId, [{ event, state, at }], { next_at: null, trouble: TOO_LATE });
  recordDeed(tx, {
    at,
    event: `delivery.${event}`,
    actor: { kind: 'automatic' },
    subject: { kind: 'post', id: postId },
    data: { variantId, seal },
  });
  await announceLive(tx, { kind: 'queue' });
  return null;
}

/** Found sending: if whoever sent it is gone, or is this process and knows nothing of it, it was interrupted. */
async function recover(tx: Transaction, postman: Postman, variantId: string, at: Date): Promise<Errand | null> {
  const delivery = await lockDelivery(tx, variantId);
  if (delivery?.state !== 'sending') return null;
  const { sender, next_at: leaseEnds } = delivery;
  const over = leaseEnds !== null && leaseEnds <= at;
  if (!over && sender !== null && sender !== postman.presence.name && !(await isGone(tx, sender)))
    return comeBack(tx, variantId, new Date(at.getTime() + SEE_AGAIN_MS));
  const lost = { event: 'sender-lost' as const, state: 'unconfirmed' as const, at };
  await stepDelivery(tx, variantId, [lost], { sender: null, next_at: at, unconfirmed_at: at });
  return lookUp(tx, postman, variantId, at);
}

/** Nobody knows whether it is out: it is looked for before anything else. */
async function lookUp(tx: Transaction, postman: Postman, variantId: string, at: Date): Promise<Errand | null> {
  const delivery = await lockDelivery(tx, variantId);
  if (delivery?.state !== 'unconfirmed') return null;
  const reach = await reachAccount(tx, postman.networks, delivery.account_id, at);
  if (reach.reached) {
    const { account, publishes } = reach;
    return { delivery, tries: delivery.tries, account, publishes, look: true, begunAt: at };
  }
  const nextAt = new Date(at.getTime() + LOOK_AGAIN_MS);
  await changeDelivery(tx, variantId, { next_at: nextAt, trouble: CANNOT_LOOK });
  await announceLive(tx, { kind: 'queue' });
  return comeBack(tx, variantId, nextAt);
}

async function carryOut(postman: Postman, bodyId: string, errand: Errand): Promise<Outcome> {
  const { delivery, account, publishes, look } = errand;
  const begun = performance.now();
  try {
    const session = openNetworkSession(postman.sealer, account, AbortSignal.timeout(TIMEOUT_MS));
    if (look) {
      const found = await publishes.find(session, delivery.key);
      return found ? { event: 'found', post: found } : { event: 'not-found' };
    }
    const post = await readOutgoing(delivery, (work) => postman.database.readInBody(bodyId, work));
    const fitting = await fitToNetwork(post, account.network);
    if (performance.now() - begun > BEGIN_WITHIN_MS) return { event: 'busy' };
    return { event: 'confirmed', post: await publishes.publish(session, fitting, delivery.key) };
  } catch (error) {
    return outcomeOf(error, look);
  }
}

const TOO_LATE: Trouble = {
  it: 'L’ora è passata mentre non si poteva inviare, e questo post non esce in ritardo. Se serve ancora, programmalo di nuovo.',
  en: 'The hour passed while nothing could be sent, and this post does not go out late. If it is still needed, plan it again.',
};
const CANNOT_LOOK: Trouble = {
  it: 'Non si sa se il post è uscito, e Arengo non può più guardare: l’account è chiuso o scollegato. Guarda sul sito della rete: se il post c’è, conferma qui il suo indirizzo. Se l’account torna collegato, Arengo guarda da sé.',
  en: 'It is not known whether the post is out, and Arengo can no longer look: the account is closed or disconnected. Look on the network’s own pages: if the post is there, confirm its address here. Once the account is connected again, Arengo looks by itself.',
};
