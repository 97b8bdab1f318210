// SPDX-License-Identifier: EUPL-1.2
// What a person does about a variant on its way: stop it, let it go, try again, say that it was published by hand.
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { findAccount } from '../accounts/index.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import { type Approval, approvalOf } from '../editorial/index.ts';
import { enqueueVariant } from './deliver-later.ts';
import { type DeliveryEvent, type DeliveryState, moveDelivery } from './delivery.ts';
import { type Delivery, type DeliveryChange, lockDelivery, stepDelivery } from './delivery-store.ts';
import { keepPublication } from './publication-store.ts';

export type By = { personId: string; at: Date };
export type InHand = { delivery: Delivery; approval: Approval; cites: string[] };

/** The delivery locked, with its approval now and the act by which the person may publish there. */
export async function takeDelivery(tx: Transaction, variantId: string, { personId, at }: By): Promise<InHand> {
  const approval = await approvalOf(tx, variantId, at);
  const delivery = await lockDelivery(tx, variantId);
  if (!delivery) throw new NotFoundError({ it: 'L’invio di questa variante', en: 'The delivery of this variant' });
  const act = await requireAuthority(tx, personId, { power: 'publish', accountId: delivery.account_id, at });
  return { delivery, approval, cites: [citeAct(act)] };
}

export async function holdByHand(tx: Transaction, variantId: string, reason: string, by: By): Promise<void> {
  const inHand = await takeDelivery(tx, variantId, by);
  const change: DeliveryChange = { held_because: 'person', next_at: null };
  await move(tx, inHand, { event: 'hold', change, by, detail: reason, said: { reason } });
}

/** Lets go what stands still, at its hour or at once where that has passed. Throws RefusedError where it is not approved now. */
export async function releaseDelivery(tx: Transaction, variantId: string, by: By): Promise<void> {
  const inHand = await takeDelivery(tx, variantId, by);
  requireApproved(inHand);
  const plannedAt = later(inHand.delivery.planned_at, by.at);
  const change = { planned_at: plannedAt, next_at: plannedAt, held_because: null, released_at: by.at, trouble: null };
  await move(tx, inHand, { event: 'release', change, by, said: { plannedAt: plannedAt.toISOString() } });
  await enqueueVariant(tx, variantId, plannedAt);
}

/** Sends again what the network refused, or what was too late. */
export async function retryDelivery(tx: Transaction, variantId: string, by: By): Promise<void> {
  const inHand = await takeDelivery(tx, variantId, by);
  requireApproved(inHand);
  const change = { planned_at: by.at, next_at: by.at, tries: 0, trouble: null, released_at: by.at };
  await move(tx, inHand, { event: 'try-again', change, by });
  await enqueueVariant(tx, variantId, by.at);
}

/** A person published it on the network's own pages. */
export async function confirmByHand(tx: Transaction, variantId: string, permalink: string, by: By): Promise<void> {
  const inHand = await takeDelivery(tx, variantId, by);
  const { delivery } = inHand;
  const account = await findAccount(tx, delivery.account_id);
  const change = {
    permalink,
    published_at: by.at,
    next_at: null,
    held_because: null,
    trouble: null,
    unconfirmed_at: null,
  };
  await move(tx, inHand, { event: 'done-by-hand', change, by, detail: permalink });
  await keepPublication(tx, delivery, { network: account?.network ?? '', at: by.at });
}

const EVENT_NAMES: Partial<Record<DeliveryEvent, string>> = {
  hold: 'delivery.held',
  release: 'delivery.released',
  'try-again': 'delivery.tried-again',
  'done-by-hand': 'delivery.done-by-hand',
};

type Move = {
  event: DeliveryEvent;
  change: DeliveryChange;
  by: By;
  detail?: string;
  /** What the record keeps of it. */
  said?: Record<string, unknown>;
};

async function move(tx: Transaction, { delivery, cites }: InHand, { event, change, by, detail, said }: Move) {
  const state = moveDelivery(delivery.state, event);
  if (state === null) throw new ConflictError(wrongState(delivery.state), { code: 'wrong-state' });
  await stepDelivery(tx, delivery.variant_id, [{ event, state, at: by.at, detail }], change);
  recordDeed(tx, {
    at: by.at,
    event: EVENT_NAMES[event] ?? `delivery.${event}`,
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'post', id: delivery.post_id },
    cites,
    data: { variantId: delivery.variant_id, seal: delivery.seal, ...said },
  });
  await announceLive(tx, { kind: 'queue' });
}

function requireApproved({ approval, delivery }: InHand): void {
  if (approval.approved && approval.seal === delivery.seal) return;
  throw new RefusedError(NOT_APPROVED, { code: 'not-approved' });
}

const later = (one: Date, other: Date) => (one > other ? one : other);

const NOT_APPROVED = {
  it: 'Così com’è scritto ora, il post non è approvato: chiedi di nuovo l’approvazione. Quando è completa, riparte da sé.',
  en: 'As it is written now the post is not approved: ask for approval again. When it is complete, it goes by itself.',
};

const STATES: Record<DeliveryState, string> = {
  planned: 'aspetta la sua ora',
  held: 'è fermo',
  due: 'sta per uscire',
  sending: 'sta uscendo',
  unconfirmed: 'forse è uscito: Arengo sta guardando sulla rete',
  published: 'è già uscito',
  failed: 'non è uscito',
  withdrawn: 'è stato ritirato',
};
const wrongState = (state: DeliveryState) => ({
  it: `Non si può più: nel frattempo il post ${STATES[state]}. Ricarica la pagina.`,
  en: `It can no longer be done: meanwhile the delivery is ${state}. Load the page again.`,
});
