// SPDX-License-Identifier: EUPL-1.2
// The outbox of answers, and what was answered before.
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { EnquiryAnswerTable } from '../../foundation/database/tables/enquiries.ts';
import { keepWords, readWords } from '../../foundation/sealing/body-secret.ts';

export type Answer = Selectable<EnquiryAnswerTable>;
export type NewAnswerRow = Omit<Insertable<EnquiryAnswerTable>, 'body_id'>;

/** An answer; what is said in private is kept sealed, and no search looks into it. */
export async function insertAnswer(tx: Transaction, answer: NewAnswerRow): Promise<void> {
  const isPrivate = answer.place === 'in-private';
  const text = await keepWords(tx, answer.text, { isPrivate, place: placeOfAnswer(answer.answer_id) });
  await tx.kysely
    .insertInto('enquiry_answer')
    .values({ ...answer, text, body_id: tx.bodyId })
    .execute();
}

const placeOfAnswer = (answerId: string) => `answer/${answerId}/text`;

async function opened<A extends { answer_id: string; place: string; text: string }>(
  tx: Transaction,
  rows: readonly A[],
): Promise<A[]> {
  const open = async (row: A) => {
    const words = { isPrivate: row.place === 'in-private', place: placeOfAnswer(row.answer_id) };
    return { ...row, text: await readWords(tx, row.text, words) };
  };
  return Promise.all(rows.map(open));
}

const COLUMNS = [
  'body_id',
  'answer_id',
  'enquiry_id',
  'account_id',
  'outcome',
  'place',
  'clause',
  'text',
  'item_version',
  'advice',
  'state',
  'due_at',
  'attempts',
  'sender',
  'trouble',
  'reference',
  'written_by',
  'written_at',
  'confirmed_at',
  'reusable',
  'erased_at',
] as const;
const answers = (tx: Transaction) =>
  tx.kysely.selectFrom('enquiry_answer').select(COLUMNS).where('body_id', '=', tx.bodyId);

export async function lockAnswer(tx: Transaction, answerId: string): Promise<Answer | undefined> {
  const rows = await answers(tx).where('answer_id', '=', answerId).forUpdate().execute();
  return (await opened(tx, rows))[0];
}

/** Without a lock; to know the enquiry, which is locked first. */
export async function findAnswer(tx: Transaction, answerId: string): Promise<Answer | undefined> {
  const rows = await answers(tx).where('answer_id', '=', answerId).execute();
  return (await opened(tx, rows))[0];
}

export async function answersTo(tx: Transaction, enquiryId: string): Promise<Answer[]> {
  return opened(tx, await answers(tx).where('enquiry_id', '=', enquiryId).orderBy('answer_id').execute());
}

/** Answers that should have moved by now: a worker was killed, or its job was lost. */
export function answersLeftBehind(tx: Transaction, before: Date) {
  return answers(tx)
    .where('state', 'in', ['waiting', 'sending', 'unconfirmed'])
    .where('due_at', '<', before)
    .orderBy('due_at')
    .limit(1000)
    .execute();
}

type Change = {
  state?: Answer['state'];
  due_at?: Date;
  sender?: string | null;
  attempts?: number;
  trouble?: { it: string; en: string } | null;
  reference?: string | null;
  confirmed_at?: Date | null;
};

export async function updateAnswer(tx: Transaction, answerId: string, { trouble, ...change }: Change): Promise<void> {
  await tx.kysely
    .updateTable('enquiry_answer')
    .set({
      ...change,
      ...(trouble === undefined ? {} : { trouble: trouble === null ? null : JSON.stringify(trouble) }),
    })
    .where('body_id', '=', tx.bodyId)
    .where('answer_id', '=', answerId)
    .execute();
}

const SUGGESTED = 3;

/**
 * What the body answered before in words that are like these, in Italian: most alike first, each text once. Only what was said
 * in sight; the words of the citizen are compared and not kept.
 */
export async function answersLike(tx: Transaction, text: string) {
  const { rows } = await sql<{ answer_id: string; text: string; confirmed_at: Date; outcome: Answer['outcome'] }>`
    with asked as (
      select to_tsquery('simple', string_agg(quote_literal(word), ' | ')) as query
      from unnest(tsvector_to_array(to_tsvector('pg_catalog.italian', translate(${text}, '’‘', '  ')))) as word
    ), alike as (
      select distinct on (a.text) a.answer_id, a.text, a.confirmed_at, a.outcome, ts_rank_cd(a.words, asked.query, 1) as alike
      from asked join enquiry_answer a on a.words @@ asked.query
      where a.body_id = ${tx.bodyId} and a.state = 'confirmed' and a.reusable
      order by a.text, a.confirmed_at desc
    )
    select answer_id, text, confirmed_at, outcome from alike order by alike desc, confirmed_at desc limit ${SUGGESTED}
  `.execute(tx.kysely);
  return rows;
}
