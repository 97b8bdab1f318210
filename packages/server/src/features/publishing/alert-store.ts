// SPDX-License-Identifier: EUPL-1.2
// Alerts, and the post of each with its variants.
import { type Selectable, sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { AlertTable } from '../../foundation/database/tables/publishing.ts';

export type Alert = Selectable<AlertTable> & { working_title: string; text: string };

const alerts = (tx: Transaction) =>
  tx.kysely
    .selectFrom('alert')
    .innerJoin('post', (join) =>
      join.onRef('post.body_id', '=', 'alert.body_id').onRef('post.post_id', '=', 'alert.post_id'),
    )
    .selectAll('alert')
    .select(['post.working_title', 'post.text'])
    .where('alert.body_id', '=', tx.bodyId);

export function findAlert(tx: Transaction, alertId: string): Promise<Alert | undefined> {
  return alerts(tx).where('alert_id', '=', alertId).executeTakeFirst();
}

/** Locked: nobody else ends it meanwhile. */
export function lockAlert(tx: Transaction, alertId: string): Promise<Alert | undefined> {
  return alerts(tx).where('alert_id', '=', alertId).forUpdate('alert').executeTakeFirst();
}

/** The last first. */
export function findAlerts(tx: Transaction, limit: number): Promise<Alert[]> {
  return alerts(tx).orderBy('raised_at', 'desc').orderBy('alert_id').limit(limit).execute();
}

/** Alerts that nobody has said are over: those that hold, and those whose time has passed. */
export function findAlertsOn(tx: Transaction): Promise<Alert[]> {
  return alerts(tx)
    .where('alert.kind', '=', 'alert')
    .where('over_at', 'is', null)
    .orderBy('raised_at', 'desc')
    .execute();
}

export function findAlertsOf(tx: Transaction, emergencyId: string): Promise<Alert[]> {
  return alerts(tx).where('emergency_id', '=', emergencyId).orderBy('raised_at').execute();
}

export async function insertAlert(
  tx: Transaction,
  { left_out: leftOut, ...alert }: Omit<Selectable<AlertTable>, 'body_id' | 'over_at' | 'over_by' | 'over_because'>,
): Promise<void> {
  await tx.kysely
    .insertInto('alert')
    .values({ body_id: tx.bodyId, ...alert, left_out: JSON.stringify(leftOut) })
    .execute();
}

/** One alert at a time is raised under a key: who asks twice at once waits for the first. */
export async function queueToRaise(tx: Transaction, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`alert ${tx.bodyId} ${key}`}, 0))`.execute(tx.kysely);
}

export async function endAlertRow(
  tx: Transaction,
  alertId: string,
  over: { at: Date; personId: string; because: string },
): Promise<void> {
  await tx.kysely
    .updateTable('alert')
    .set({ over_at: over.at, over_by: over.personId, over_because: over.because })
    .where('body_id', '=', tx.bodyId)
    .where('alert_id', '=', alertId)
    .execute();
}

/** What holds when an emergency is declared belongs to it. */
export async function joinEmergency(tx: Transaction, emergencyId: string, at: Date): Promise<void> {
  await tx.kysely
    .updateTable('alert')
    .set({ emergency_id: emergencyId })
    .where('body_id', '=', tx.bodyId)
    .where('emergency_id', 'is', null)
    .where('over_at', 'is', null)
    .where('valid_until', '>', at)
    .execute();
}

/** Whether a post is an alert that somebody has said is over: what has not left yet would mislead. */
export async function isAlertOver(tx: Transaction, postId: string, at: Date): Promise<boolean> {
  const row = await tx.kysely
    .selectFrom('alert')
    .select('alert_id')
    .where('body_id', '=', tx.bodyId)
    .where('post_id', '=', postId)
    .where('over_at', '<=', at)
    .executeTakeFirst();
  return row !== undefined;
}

export type AlertVariant = {
  variant_id: string;
  account_id: string;
  account_name: string;
  network: string;
  text: string;
};

/** The variants of posts by account name, with what each says. */
export async function variantsOfAlerts(
  tx: Transaction,
  postIds: readonly string[],
): Promise<Map<string, AlertVariant[]>> {
  if (postIds.length === 0) return new Map();
  const { rows } = await sql<AlertVariant & { post_id: string }>`
    select v.post_id, v.variant_id, v.account_id, a.name as account_name, a.network, coalesce(v.text, p.text) as text
    from variant v join post p using (body_id, post_id) join account a using (body_id, account_id)
    where v.body_id = ${tx.bodyId} and v.post_id = any(${[...postIds]}::uuid[]) and v.dropped_at is null
    order by a.name, v.variant_id
  `.execute(tx.kysely);
  return Map.groupBy(rows, (row) => row.post_id);
}
