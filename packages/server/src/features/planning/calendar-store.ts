// SPDX-License-Identifier: EUPL-1.2
// Who has an address to read the calendar at; what is not to be suggested for sharing.
import type { Transaction } from '../../foundation/database/database.ts';

/** The secret address of a person's calendar from now on; the one before opens no more. */
export async function putFeed(tx: Transaction, personId: string, hash: Buffer, at: Date): Promise<void> {
  const changes = { token_hash: hash, made_at: at };
  await tx.kysely
    .insertInto('calendar_feed')
    .values({ body_id: tx.bodyId, person_id: personId, ...changes })
    .onConflict((conflict) => conflict.columns(['body_id', 'person_id']).doUpdateSet(changes))
    .execute();
}

const feeds = (tx: Transaction) =>
  tx.kysely.selectFrom('calendar_feed').select(['person_id', 'made_at']).where('body_id', '=', tx.bodyId);

export const findFeedOf = (tx: Transaction, personId: string) =>
  feeds(tx).where('person_id', '=', personId).executeTakeFirst();

/** Whose calendar an address opens. */
export const findFeed = (tx: Transaction, hash: Buffer) => feeds(tx).where('token_hash', '=', hash).executeTakeFirst();

/** False when there was none. */
export async function forgetFeed(tx: Transaction, personId: string): Promise<boolean> {
  const gone = await tx.kysely
    .deleteFrom('calendar_feed')
    .where('body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .execute();
  return gone.length > 0;
}

export async function putDeclined(
  tx: Transaction,
  share: { postId: string; accountId: string; personId: string; at: Date },
): Promise<void> {
  const { postId, accountId, personId, at } = share;
  await tx.kysely
    .insertInto('share_declined')
    .values({ body_id: tx.bodyId, post_id: postId, account_id: accountId, person_id: personId, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Accounts, by post, on which somebody decided not to share it. */
export async function declinedOf(tx: Transaction, postIds: readonly string[]): Promise<Map<string, string[]>> {
  if (postIds.length === 0) return new Map();
  const rows = await tx.kysely
    .selectFrom('share_declined')
    .select(['post_id', 'account_id'])
    .where('body_id', '=', tx.bodyId)
    .where('post_id', 'in', [...postIds])
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.post_id)].map(([postId, of]) => [postId, of.map((row) => row.account_id)]),
  );
}
