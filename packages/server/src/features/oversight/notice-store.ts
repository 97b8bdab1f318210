// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { NoticeFacts } from './notice.ts';

export type KeptNotice = NoticeFacts & { noticeId: string };

export async function insertNotice(
  tx: Transaction,
  { noticeId, orderedBy, orderedOn, about, from, to }: KeptNotice,
  by: { personId: string; at: Date },
): Promise<void> {
  await tx.kysely
    .insertInto('agcom_notice')
    .values({
      ...{ body_id: tx.bodyId, notice_id: noticeId, ordered_by: orderedBy, ordered_on: orderedOn, about },
      ...{ shown_from: from, shown_to: to, registered_by: by.personId, registered_at: by.at },
    })
    .execute();
}

/** Every notice, the last to end first. */
export async function listNotices(tx: Transaction): Promise<KeptNotice[]> {
  const day = (column: string) => sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;
  return tx.kysely
    .selectFrom('agcom_notice')
    .select(['notice_id as noticeId', 'ordered_by as orderedBy', 'about'])
    .select([day('ordered_on').as('orderedOn'), day('shown_from').as('from'), day('shown_to').as('to')])
    .where('body_id', '=', tx.bodyId)
    .orderBy('shown_to', 'desc')
    .orderBy('notice_id', 'desc')
    .execute();
}
