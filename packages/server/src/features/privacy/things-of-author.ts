// SPDX-License-Identifier: EUPL-1.2
import type { DataClass } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { eraseEnquiries } from '../enquiries/index.ts';
import { casesOfAuthor, eraseEvidence, judgedOf } from '../moderation/index.ts';
import { eraseJudged, eraseWords, needsOf, standingsOf } from './erasers.ts';
import type { Need } from './retention.ts';

type Found = { id: string; since: Date; needs: Need[] };
type Things = {
  dataClass: DataClass;
  find: (tx: Transaction, authorId: string) => Promise<Found[]>;
  erase: (tx: Transaction, ids: readonly string[], at: Date) => Promise<void>;
};

type Which = Parameters<typeof needsOf>[2];

async function casesThat(
  tx: Transaction,
  authorId: string,
  which: Which,
  keeps: (tx: Transaction, ids: readonly string[]) => Promise<Set<string>>,
): Promise<Found[]> {
  const cases = await casesOfAuthor(tx, authorId);
  const ids = cases.map((one) => one.case_id);
  if (ids.length === 0) return [];
  const kept = await keeps(tx, ids);
  const standings = await standingsOf(tx, ids);
  return cases
    .filter((one) => kept.has(one.case_id))
    .map((one) => ({ id: one.case_id, since: one.received_at, needs: needsOf(one.case_id, standings, which) }));
}

const written =
  (isPrivate: boolean): Things['find'] =>
  (tx, authorId) =>
    casesThat(tx, authorId, isPrivate ? 'message' : 'item', async (_, ids) => {
      const rows = await tx.kysely
        .selectFrom('item')
        .select('item_id')
        .where('body_id', '=', tx.bodyId)
        .where('item_id', 'in', ids)
        .where('erased_at', 'is', null)
        .where('item_type', isPrivate ? '=' : '<>', 'message')
        .execute();
      return new Set(rows.map((row) => row.item_id));
    });

/** What is kept on one author, class by class, in the order in which it is erased. */
export const THINGS_OF_AUTHOR: readonly Things[] = [
  { dataClass: 'items', find: written(false), erase: eraseWords },
  { dataClass: 'messages', find: written(true), erase: eraseWords },
  {
    dataClass: 'evidence',
    find: (tx, authorId) =>
      casesThat(tx, authorId, 'judged', async (_, ids) => {
        const { evidence } = await judgedOf(tx, ids);
        return new Set(evidence.filter((one) => one.erased_at === null).map((one) => one.item_id));
      }),
    erase: eraseEvidence,
  },
  {
    dataClass: 'notices',
    find: (tx, authorId) =>
      casesThat(tx, authorId, 'judged', async (_, ids) => {
        const { decisions } = await judgedOf(tx, ids);
        return new Set(decisions.filter((one) => one.erased_at === null).map((one) => one.case_id));
      }),
    erase: eraseJudged,
  },
  {
    dataClass: 'enquiries',
    find: (tx, authorId) =>
      casesThat(tx, authorId, 'message', async (_, ids) => {
        const rows = await tx.kysely
          .selectFrom('enquiry')
          .select('enquiry_id')
          .where('body_id', '=', tx.bodyId)
          .where('enquiry_id', 'in', ids)
          .where('erased_at', 'is', null)
          .execute();
        return new Set(rows.map((row) => row.enquiry_id));
      }),
    erase: eraseEnquiries,
  },
];
