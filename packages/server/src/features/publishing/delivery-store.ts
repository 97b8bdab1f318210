// SPDX-License-Identifier: EUPL-1.2
// The outbox of posts: one delivery for each variant that was approved, and every step of it.
import { type Selectable, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import type { DeliveryTable } from '../../foundation/database/tables/publishing.ts';
import type { ApprovedVariant } from '../editorial/index.ts';
import type { DeliveryEvent, DeliveryState } from './delivery.ts';

export type Delivery = Selectable<DeliveryTable>;

/** What leaves: the approved content, as it is kept with its delivery. */
export type OutgoingContent = Pick<ApprovedVariant, 'text' | 'title' | 'link' | 'language' | 'media'>;

const deliveries = (tx: Transaction) => tx.kysely.selectFrom('delivery').selectAll().where('body_id', '=', tx.bodyId);

export function findDelivery(tx: Transaction, variantId: string): Promise<Delivery | undefined> {
  return deliveries(tx).where('variant_id', '=', variantId).executeTakeFirst();
}

/** Locked. Whoever also needs its post locks the post first. */
export function lockDelivery(tx: Transaction, variantId: string): Promise<Delivery | undefined> {
  return deliveries(tx).where('variant_id', '=', variantId).forUpdate().executeTakeFirst();
}

export function deliveriesOfVariants(tx: Transaction, variantIds: readonly string[]): Promise<Delivery[]> {
  if (variantIds.length === 0) return Promise.resolve([]);
  return deliveries(tx)
    .where('variant_id', 'in', [...variantIds])
    .execute();
}

/** By the post's own id on its network. */
export function findDeliveryOnNetwork(
  tx: Transaction,
  accountId: string,
  remoteId: string,
): Promise<Delivery | undefined> {
  return deliveries(tx)
    .where('account_id', '=', accountId)
    .where('remote_id', '=', remoteId)
    .forUpdate()
    .executeTakeFirst();
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
    ...{ sender: null, trouble: null, held_because: null, unconfirmed_at: null },
    approved_at: at,
    released_at: null,
  };
  const place = {
    body_id: tx.bodyId,
    variant_id: variantId,
    post_id: approved.postId,
    account_id: approved.accountId,
    key: variantId,
  };
  await tx.kysely
    .insertInto('delivery')
    .values({ ...place, ...planned })
    .onConflict((conflict) => conflict.columns(['body_id', 'variant_id']).doUpdateSet(planned))
    .execute();
  await insertSteps(tx, [{ variantId, event: 'plan', state: 'planned', at }]);
}

export type DeliveryStep = { event: DeliveryEvent; state: DeliveryState; at: Date; detail?: string | null };
type Trouble = { it: string; en: string };
export type DeliveryChange = Partial<Omit<Delivery, 'body_id' | 'variant_id' | 'content' | 'trouble' | 'state'>> & {
  trouble?: Trouble | null;
};

/** Writes the state that these steps led to, with the steps: the receipt. The last of them carries the trouble that it ended in. */
export async function stepDelivery(
  tx: Transaction,
  variantId: string,
  steps: readonly [DeliveryStep, ...DeliveryStep[]],
  change: DeliveryChange = {},
): Promise<void> {
  await changeDelivery(tx, variantId, { ...change, state: steps.at(-1)?.state });
  await insertSteps(
    tx,
    steps.map((step, at) => ({ variantId, ...step, trouble: at === steps.length - 1 ? change.trouble : null })),
  );
}

export async function changeDelivery(
  tx: Transaction,
  variantId: string,
  { trouble, ...change }: DeliveryChange & { state?: DeliveryState },
): Promise<void> {
  const written = trouble === undefined ? {} : { trouble: trouble && JSON.stringify(trouble) };
  await tx.kysely
    .updateTable('delivery')
    .set({ ...change, ...written })
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', '=', variantId)
    .execute();
}

type NewStep = DeliveryStep & { variantId: string; trouble?: Trouble | null | undefined };

/** In one statement, however many: a freeze stops a whole queue. */
async function insertSteps(tx: Transaction, steps: readonly NewStep[]): Promise<void> {
  const rows = steps.map(({ variantId, at, event, state, detail = null, trouble = null }) => ({
    ...{ step_id: uuidv7(), variant_id: variantId },
    ...{ at: at.toISOString(), event, state, detail, trouble },
  }));
  await sql`
    insert into delivery_step (body_id, step_id, variant_id, at, event, state, detail, trouble)
    select ${tx.bodyId}, step_id, variant_id, at, event, state, detail, trouble
    from jsonb_to_recordset(${JSON.stringify(rows)}) as step
      (step_id uuid, variant_id uuid, at timestamptz, event text, state text, detail text, trouble jsonb)
  `.execute(tx.kysely);
}

export async function stepsOfVariants(tx: Transaction, variantIds: readonly string[]) {
  if (variantIds.length === 0) return [];
  return tx.kysely
    .selectFrom('delivery_step')
    .select(['variant_id', 'at', 'event', 'state', 'detail', 'trouble'])
    .where('body_id', '=', tx.bodyId)
    .where('variant_id', 'in', [...variantIds])
    .orderBy('at')
    .orderBy('step_id')
    .execute();
}

/** Stops every ordinary delivery that no network was told of; answers their variants. */
export async function holdOrdinary(tx: Transaction, at: Date): Promise<string[]> {
  const rows = await sql<{ variant_id: string }>`
    update delivery set state = 'held', held_because = 'frozen', next_at = null
    where body_id = ${tx.bodyId} and variant_id in (
      select variant_id from delivery
      where body_id = ${tx.bodyId} and lane = 'ordinary' and state in ('planned', 'due') order by variant_id for update
    ) returning variant_id
  `.execute(tx.kysely);
  const ids = rows.rows.map((row) => row.variant_id);
  await insertSteps(
    tx,
    ids.map((variantId) => ({ variantId, event: 'hold', state: 'held', at, detail: 'frozen' })),
  );
  return ids;
}

export type LeftBehind = { variantId: string; withdrawing: boolean };

/** Deliveries that should have moved by now, and those whose sender is gone: a worker was killed, or its job was lost. */
export async function deliveriesLeftBehind(tx: Transaction, before: Date): Promise<LeftBehind[]> {
  const rows = await tx.kysely
    .selectFrom('delivery')
    .select(['variant_id', 'state'])
    .where('body_id', '=', tx.bodyId)
    .where('next_at', 'is not', null)
    .where((row) =>
      row.or([
        row('next_at', '<', before),
        row.and([row('state', '=', 'sending'), sql<boolean>`arengo_is_gone(sender)`]),
      ]),
    )
    .limit(1000)
    .execute();
  return rows.map((row) => ({ variantId: row.variant_id, withdrawing: row.state === 'published' }));
}
