// SPDX-License-Identifier: EUPL-1.2
// The outbox of posts: one delivery for each variant that was approved.
import type { Selectable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import type { DeliveryTable } from '../../foundation/database/tables.ts';
import type { ApprovedVariant } from '../editorial/index.ts';
import type { DeliveryEvent, DeliveryState } from './delivery.ts';

export type Delivery = Selectable<DeliveryTable>;

/** What leaves: the approved content, as it is kept with its delivery. */
export type OutgoingContent = Pick<ApprovedVariant, 'text' | 'title' | 'link' | 'language' | 'media'>;

const deliveries = (tx: Transaction) => tx.kysely.selectFrom('delivery').selectAll().where('body_id', '=', tx.bodyId);

export function lockDelivery(tx: Transaction, variantId: string): Promise<Delivery | undefined> {
  return deliveries(tx).where('variant_id', '=', variantId).forUpdate().executeTakeFirst();
}

export function deliveriesOf(tx: Transaction, variantIds: readonly string[]): Promise<Delivery[]> {
  if (variantIds.length === 0) return Promise.resolve([]);
  return deliveries(tx)
    .where('variant_id', 'in', [...variantIds])
    .execute();
}

/** Plans a delivery, or plans it anew under the same key. */
export async function putDelivery(
  tx: Transaction,
  approved: ApprovedVariant,
  plannedAt: Date,
  at: Date,
): Promise<void> {
  const { variantId, text, title, link, language, media } = approved;
  const content: OutgoingContent = { text, title, link, language, media };
  const planned = {
    state: 'planned' as const,
    lane: approved.lane,
    content: JSON.stringify(content),
    seal: approved.seal,
    planned_at: plannedAt,
    valid_until: approved.validUntil,
    late: approved.late,
    next_at: plannedAt,
    tries: 0,
    sender: null,
    trouble: null,
    held_because: null,
    approved_at: at,
  };
  await tx.kysely
    .insertInto('delivery')
    .values({
      body_id: tx.bodyId,
      variant_id: variantId,
      post_id: approved.postId,
      account_id: approved.accountId,
      key: variantId,
      ...planned,
    })
    .onConflict((conflict) => conflict.columns(['body_id', 'variant_id']).doUpdateSet(planned))
    .execute();
}

export type DeliveryChange = Partial<
  Pick<
    Delivery,
    'next_at' | 'tries' | 'sender' | 'held_because' | 'remote_id' | 'permalink' | 'published_at' | 'withdrawn_at'
  >
> & { trouble?: { it: string; en: string } | null };

/** Writes the new state with the step that led to it: the receipt. */
export async function stepDelivery(
  tx: Transaction,
  variantId: string,
  step: { event: DeliveryEvent; state: DeliveryState; at: Date; detail?: string | null },
  { trouble, ...change }: DeliveryChange = {},
): Promise<void> {
  const { event, state, at, detail } = step;
  await tx.kysely
    .updateTable('delivery')
    .set({
      ...change,
      ...(trouble === undefined ? {} : { trouble: trouble && JSON.stringify(trouble) }),
      state,
    })
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', '=', variantId)
    .execute();
  await tx.kysely
    .insertInto('delivery_step')
    .values({
      body_id: tx.bodyId,
      step_id: uuidv7(),
      variant_id: variantId,
      at,
      event,
      state,
      detail: detail ?? null,
    })
    .execute();
}

export function stepsOf(tx: Transaction, variantIds: readonly string[]) {
  return tx.kysely
    .selectFrom('delivery_step')
    .select(['variant_id', 'at', 'event', 'state', 'detail'])
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', 'in', [...variantIds, ''])
    .orderBy('step_id')
    .execute();
}

/** Deliveries that should have moved by now: a worker was killed, or its job was lost. */
export async function deliveriesLeftBehind(tx: Transaction, before: Date): Promise<string[]> {
  const rows = await tx.kysely
    .selectFrom('delivery')
    .select('variant_id')
    .where('body_id', '=', tx.bodyId)
    .where('state', 'in', ['planned', 'due', 'sending', 'unconfirmed'])
    .where('next_at', '<', before)
    .limit(1000)
    .execute();
  return rows.map((row) => row.variant_id);
}
