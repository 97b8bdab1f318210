// SPDX-License-Identifier: EUPL-1.2
// What is read of publications to give an account of them.
import type { Transaction } from '../../foundation/database/database.ts';

export type Days = { from: Date; until: Date };

/** Publications between two instants on some accounts, with what was stated of their posts; the oldest first. */
export function publicationsBetween(tx: Transaction, { from, until }: Days, accountIds: readonly string[]) {
  return tx.kysely
    .selectFrom('publication as out')
    .innerJoin('post', (join) =>
      join.onRef('post.body_id', '=', 'out.body_id').onRef('post.post_id', '=', 'out.post_id'),
    )
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.body_id', '=', 'out.body_id').onRef('delivery.variant_id', '=', 'out.variant_id'),
    )
    .select(['out.variant_id', 'out.post_id', 'out.account_id', 'out.network', 'out.seal', 'out.text', 'out.title'])
    .select(['out.link', 'out.media', 'out.category', 'out.purpose', 'out.official_source', 'out.act_id'])
    .select(['out.third_party', 'out.published_at', 'out.withdrawn_at', 'out.withdrawn_because', 'out.corrected_by'])
    .select(['post.corrects', 'post.stated', 'post.dismissed', 'post.public_interest', 'post.off_hours_reason'])
    .select(['post.lane', 'delivery.permalink', 'delivery.planned_at'])
    .where('out.body_id', '=', tx.bodyId)
    .where('out.published_at', '>=', from)
    .where('out.published_at', '<', until)
    .where('out.account_id', 'in', [...accountIds])
    .orderBy('out.published_at')
    .orderBy('out.variant_id')
    .execute();
}
export type PublicationOut = Awaited<ReturnType<typeof publicationsBetween>>[number];

/** Who said no in these days, on what was meant for these accounts. */
export function refusalsBetween(tx: Transaction, { from, until }: Days, accountIds: readonly string[]) {
  return tx.kysely
    .selectFrom('approval_verdict as verdict')
    .innerJoin('variant', (join) =>
      join.onRef('variant.body_id', '=', 'verdict.body_id').onRef('variant.variant_id', '=', 'verdict.variant_id'),
    )
    .select('verdict.person_id as personId')
    .where('verdict.body_id', '=', tx.bodyId)
    .where('verdict.verdict', '=', 'no')
    .where('verdict.at', '>=', from)
    .where('verdict.at', '<', until)
    .where('variant.account_id', 'in', [...accountIds])
    .execute();
}

/** The freezes that began between two instants. */
export function freezesBetween(tx: Transaction, { from, until }: Days) {
  return tx.kysely
    .selectFrom('queue_freeze')
    .select(['because', 'reason', 'begun_by', 'begun_at', 'ended_at'])
    .where('body_id', '=', tx.bodyId)
    .where('begun_at', '>=', from)
    .where('begun_at', '<', until)
    .orderBy('begun_at')
    .execute();
}
