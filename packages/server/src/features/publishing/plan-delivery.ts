// SPDX-License-Identifier: EUPL-1.2
// What is written and agreed to, followed in the outbox. The post is locked before its delivery, here as everywhere.
import type { DeliveryView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { approvalOf } from '../editorial/index.ts';
import { enqueueVariant } from './deliver-later.ts';
import { moveDelivery } from './delivery.ts';
import { type Delivery, lockDelivery, putDelivery, stepDelivery } from './delivery-store.ts';

export type HeldBecause = NonNullable<DeliveryView['heldBecause']>;

// Held for one of these, a delivery waits for nothing but an agreement. Held for another, a person lets it go.
const FOR_WANT_OF_AGREEMENT: readonly (string | null)[] = ['void', 'not-approved', 'not-lawful', 'no-authority'];

/** Plans what has been approved. What is under way, out, or waits for a person stays as it is. */
export async function planDelivery(tx: Transaction, variantId: string, at: Date): Promise<void> {
  const approval = await approvalOf(tx, variantId, at);
  if (!approval.approved) return;
  const known = await lockDelivery(tx, variantId);
  if (known && (moveDelivery(known.state, 'plan') === null || isSettled(known, approval.seal))) return;
  const plannedAt = approval.plannedAt ?? at;
  await putDelivery(tx, approval, plannedAt, at);
  await enqueueVariant(tx, variantId, plannedAt, approval.lane);
  recordDeed(tx, {
    at,
    event: 'delivery.planned',
    actor: { kind: 'automatic' },
    subject: { kind: 'post', id: approval.postId },
    data: { variantId, seal: approval.seal, plannedAt: plannedAt.toISOString() },
  });
  await announceLive(tx, { kind: 'queue' });
}

/** The same content again: nothing new was agreed to. */
function isSettled({ seal, state, held_because: because }: Delivery, approvedSeal: string): boolean {
  return seal === approvedSeal && !(state === 'held' && FOR_WANT_OF_AGREEMENT.includes(because));
}

/** What was approved is no longer what is written, or no longer approved: it does not leave until it is agreed to again. */
export async function holdChanged(tx: Transaction, variantId: string, at: Date): Promise<void> {
  const approval = await approvalOf(tx, variantId, at);
  const known = await lockDelivery(tx, variantId);
  if (!known || (approval.approved && approval.seal === known.seal)) return;
  if (!approval.approved && approval.discarded) await withdrawUnsent(tx, known, at);
  else await holdDelivery(tx, known, { at, because: approval.approved ? 'void' : approval.because });
}

/** Stops a delivery that no network was told of; says so in the record. Does nothing to another. */
export async function holdDelivery(
  tx: Transaction,
  { variant_id: variantId, post_id: postId, state: before, seal }: Delivery,
  { at, because }: { at: Date; because: HeldBecause },
): Promise<void> {
  const state = moveDelivery(before, 'hold');
  if (state === null) return;
  const step = { event: 'hold' as const, state, at, detail: because };
  await stepDelivery(tx, variantId, [step], { held_because: because, next_at: null });
  recordDeed(tx, {
    at,
    event: 'delivery.held',
    actor: { kind: 'automatic' },
    subject: { kind: 'post', id: postId },
    data: { variantId, seal, because },
  });
  await announceLive(tx, { kind: 'queue' });
}

/** Its post was discarded: it will never leave. */
export async function withdrawUnsent(tx: Transaction, known: Delivery, at: Date): Promise<void> {
  const state = moveDelivery(known.state, 'withdraw');
  if (state === null || known.state === 'published') return;
  const step = { event: 'withdraw' as const, state, at, detail: 'discarded' };
  await stepDelivery(tx, known.variant_id, [step], { next_at: null, withdrawn_at: at });
  await announceLive(tx, { kind: 'queue' });
}
