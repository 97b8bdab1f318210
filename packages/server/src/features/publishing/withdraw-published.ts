// SPDX-License-Identifier: EUPL-1.2
// Taking a variant back: before it leaves, at once; off its network, by an order that is repeated until the network confirms.
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { NetworkBusy, NetworkRefused } from '../../networks/network.ts';
import { openNetworkSession } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { enqueueWithdrawal } from './deliver-later.ts';
import type { Postman } from './deliver-variant.ts';
import { moveDelivery, waitAfter } from './delivery.ts';
import { changeDelivery, type Delivery, findDelivery, lockDelivery, stepDelivery } from './delivery-store.ts';
import { keepWithdrawn } from './publication-store.ts';
import { type Reach, reachAccount } from './reach-account.ts';
import { type By, takeDelivery } from './see-to-delivery.ts';
import { type Trouble, troubleOfWithdrawal } from './trouble.ts';

const TIMEOUT_MS = 30_000;

/** Asks that a variant be taken back, with the reason and what the public archive says of it. */
export async function askWithdrawal(
  tx: Transaction,
  variantId: string,
  { reason, note }: BodyOf<typeof routes.withdrawDelivery>,
  by: By,
): Promise<void> {
  const { delivery, cites } = await takeDelivery(tx, variantId, by);
  if (moveDelivery(delivery.state, 'withdraw') === null) {
    throw new ConflictError(delivery.state === 'withdrawn' ? ALREADY : ON_ITS_WAY, { code: 'wrong-state' });
  }
  const asked = {
    ...{ withdraw_asked_at: by.at, withdraw_asked_by: by.personId, withdraw_reason: reason, withdraw_note: note },
  };
  // Asked again where Arengo could do nothing: the person has taken it off by hand.
  const byHand = delivery.withdraw_asked_at !== null && delivery.next_at === null;
  if (delivery.state === 'published' && !byHand) {
    await changeDelivery(tx, variantId, { ...asked, next_at: by.at, trouble: null, tries: 0 });
    await enqueueWithdrawal(tx, variantId, by.at);
  } else {
    const detail = byHand ? 'by-hand' : null;
    const step = { event: 'withdraw' as const, state: 'withdrawn' as const, at: by.at, detail };
    await stepDelivery(tx, variantId, [step], { ...asked, next_at: null, withdrawn_at: by.at, trouble: null });
    await keepWithdrawn(tx, variantId, { at: by.at, note });
  }
  recordDeed(tx, {
    at: by.at,
    event: 'delivery.withdrawal-asked',
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'post', id: delivery.post_id },
    cites,
    data: { variantId, seal: delivery.seal, wasOut: delivery.state === 'published' },
  });
  await announceLive(tx, { kind: 'queue' });
}

/** The job: tells the network, as often as it takes. What is gone already is withdrawn. */
export async function withdrawPublished(
  postman: Postman,
  { bodyId, variantId }: { bodyId: string; variantId: string },
): Promise<void> {
  const { database, clock, networks } = postman;
  const found = await database.readInBody(bodyId, async (tx) => {
    const delivery = await findDelivery(tx, variantId);
    if (!delivery || !isToWithdraw(delivery)) return null;
    return { delivery, reach: await reachAccount(tx, networks, delivery.account_id, clock.now()) };
  });
  if (!found) return;
  const outcome = await tellNetwork(postman, found.delivery, found.reach);
  await database.inBody(bodyId, (tx) => settle(tx, variantId, outcome, clock.now()));
}

const isToWithdraw = ({ state, withdraw_asked_at: asked, next_at: next }: Delivery) =>
  state === 'published' && asked !== null && next !== null;

type Outcome =
  | { done: true; detail?: string }
  | { done: false; trouble: Trouble; again: boolean; seconds: number | null };

async function tellNetwork({ sealer }: Postman, { remote_id: remoteId }: Delivery, reach: Reach): Promise<Outcome> {
  // A person published it by hand, or no program reaches the network: a person takes it off there.
  if (remoteId === null || !reach.reached) return { done: false, trouble: BY_HAND, again: false, seconds: null };
  try {
    await reach.publishes.withdraw(
      openNetworkSession(sealer, reach.account, AbortSignal.timeout(TIMEOUT_MS)),
      remoteId,
    );
    return { done: true };
  } catch (error) {
    if (error instanceof NetworkRefused && error.code === 'gone') return { done: true, detail: 'gone' };
    const seconds = error instanceof NetworkBusy ? error.retryAfterSeconds : null;
    return { done: false, trouble: troubleOfWithdrawal(error), again: !(error instanceof NetworkRefused), seconds };
  }
}

async function settle(tx: Transaction, variantId: string, outcome: Outcome, at: Date): Promise<void> {
  const delivery = await lockDelivery(tx, variantId);
  if (!delivery || !isToWithdraw(delivery)) return;
  const { post_id: postId, seal, tries, withdraw_note: note } = delivery;
  if (outcome.done) {
    const step = { event: 'withdraw' as const, state: 'withdrawn' as const, at, detail: outcome.detail };
    await stepDelivery(tx, variantId, [step], { next_at: null, withdrawn_at: at, trouble: null });
    await keepWithdrawn(tx, variantId, { at, note });
  } else {
    const wait = waitAfter(tries + 1, outcome.seconds);
    const next = outcome.again ? new Date(at.getTime() + wait) : null;
    await changeDelivery(tx, variantId, { next_at: next, tries: tries + 1, trouble: outcome.trouble });
    if (next) await enqueueWithdrawal(tx, variantId, next);
  }
  recordDeed(tx, {
    at,
    event: outcome.done ? 'delivery.withdrawn' : 'delivery.withdrawal-failed',
    actor: { kind: 'automatic' },
    subject: { kind: 'post', id: postId },
    data: { variantId, seal, ...(outcome.done ? {} : { trouble: outcome.trouble.en }) },
  });
  await announceLive(tx, { kind: 'queue' });
}

const ALREADY = {
  it: 'Questa variante è già stata ritirata.',
  en: 'This variant has been withdrawn already.',
};
const ON_ITS_WAY = {
  it: 'Il post sta uscendo in questo momento, e non si sa ancora se la rete l’ha preso. Aspetta qualche secondo e riprova.',
  en: 'The post is leaving at this moment, and it is not known yet whether the network took it. Wait some seconds and try again.',
};
const BY_HAND: Trouble = {
  it: 'Arengo non può toglierlo da questa rete: toglilo dal sito della rete, poi ritiralo di nuovo qui per confermarlo.',
  en: 'Arengo can’t take it off this network: take it off on the network’s own pages, then withdraw it here again to confirm.',
};
