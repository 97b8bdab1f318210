// SPDX-License-Identifier: EUPL-1.2
// Writing cases: items that wait to be assessed, and the cases that come of them.
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { keepWords, readWords } from '../../foundation/sealing/body-secret.ts';
import { placeOfText } from '../listening/index.ts';
import type { AuthorHistory, CaseDraft } from './assess-item.ts';

export type ItemToAssess = {
  item_id: string;
  account_id: string;
  author_id: string;
  author_remote_id: string;
  item_type: 'comment' | 'visitor-post' | 'message';
  network: string;
  text: string;
  held: boolean;
  version: number;
  assessed_version: number;
  received_at: Date;
  deleted_at: Date | null;
};

/** Items with a form that nobody has assessed, oldest first, locked; those that another worker holds are passed over. */
export async function lockItemsToAssess(tx: Transaction, limit: number): Promise<ItemToAssess[]> {
  const found = await sql<ItemToAssess>`
    select item.item_id, item.account_id, item.author_id, author.remote_id as author_remote_id, item_type, author.network, text,
      held, version, assessed_version, received_at, deleted_at
    from item join author using (body_id, author_id)
    where item.body_id = ${tx.bodyId} and assessed_version < version
    order by item.item_id
    limit ${limit}
    for update of item skip locked
  `.execute(tx.kysely);
  return Promise.all(found.rows.map(async (row) => ({ ...row, text: await openText(tx, row) })));
}

/** The text of an item as it was written: of a private message it is kept sealed. */
export const openText = (
  tx: Transaction,
  { item_id, item_type, text }: { item_id: string; item_type: string; text: string },
): Promise<string> => readWords(tx, text, { isPrivate: item_type === 'message', place: placeOfText(item_id) });

const placeOfFindings = (caseId: string) => `case/${caseId}/findings`;

/** Findings quote the text: those of a private message are kept sealed, as one string. */
async function keepFindings(tx: Transaction, { item, draft }: DraftedCase): Promise<string> {
  const findings = JSON.stringify(draft.findings);
  const isPrivate = item.item_type === 'message' && draft.findings.length > 0;
  const kept = await keepWords(tx, findings, { isPrivate, place: placeOfFindings(item.item_id) });
  return isPrivate ? JSON.stringify(kept) : kept;
}

export async function openFindings(
  tx: Transaction,
  { case_id, findings }: { case_id: string; findings: unknown },
): Promise<unknown> {
  if (typeof findings !== 'string') return findings;
  return JSON.parse(await readWords(tx, findings, { isPrivate: true, place: placeOfFindings(case_id) }));
}

/**
 * A decision that was taken back on the network, or overturned, no longer counts against its author; one that another look
 * overturned in part does.
 */
export const reinstated = sql`(decision.overturned is not distinct from 'whole' or decision.overturned is null and exists (
  select from measure
  where measure.body_id = decision.body_id and measure.decision_id = decision.decision_id and measure.state = 'reversed'
))`;

/** What is on record of each author: final decisions of violation, and whether a warning or a notice reached them. */
export async function readHistories(
  tx: Transaction,
  authorIds: readonly string[],
  except: string | null = null,
): Promise<Map<string, Omit<AuthorHistory, 'sponsor'>>> {
  const rows = await sql<{ author_id: string; at: Date; warned: boolean }>`
    select decision.author_id, decision.decided_at as at, exists (
      select from measure
      where measure.body_id = decision.body_id and measure.decision_id = decision.decision_id
        and measure.action in ('warn', 'notice') and measure.state = 'confirmed'
    ) as warned
    from decision
    where body_id = ${tx.bodyId} and author_id = any(${authorIds}::uuid[])
      and outcome = 'violation' and state = 'final' and not ${reinstated} and case_id is distinct from ${except}::uuid
    order by decided_at
  `.execute(tx.kysely);
  const histories = new Map<string, Omit<AuthorHistory, 'sponsor'>>();
  for (const row of rows.rows) {
    const known = histories.get(row.author_id) ?? { violationsAt: [], warned: false };
    histories.set(row.author_id, { violationsAt: [...known.violationsAt, row.at], warned: known.warned || row.warned });
  }
  return histories;
}

/** The last ten texts of each author in the half hour before: what a flood is made of. */
export async function readRecentTexts(
  tx: Transaction,
  authorIds: readonly string[],
  since: Date,
): Promise<Map<string, { itemId: string; text: string; at: string }[]>> {
  const rows = await sql<{ author_id: string; item_id: string; item_type: string; text: string; received_at: Date }>`
    select wanted.author_id, recent.item_id, recent.item_type, recent.text, recent.received_at
    from unnest(${authorIds}::uuid[]) as wanted (author_id)
    cross join lateral (
      select item_id, item_type, text, received_at from item
      where body_id = ${tx.bodyId} and item.author_id = wanted.author_id and received_at >= ${since} and deleted_at is null
      order by item_id desc limit 10
    ) as recent
  `.execute(tx.kysely);
  const texts = new Map<string, { itemId: string; text: string; at: string }[]>();
  for (const row of rows.rows) {
    const known = texts.get(row.author_id) ?? [];
    known.push({ itemId: row.item_id, text: await openText(tx, row), at: row.received_at.toISOString() });
    texts.set(row.author_id, known);
  }
  return texts;
}

export type DraftedCase = { item: ItemToAssess; draft: CaseDraft };

/** Opens the cases of new items, and opens again those whose item was edited. */
export async function saveCases(tx: Transaction, cases: readonly DraftedCase[], policyVersion: number): Promise<void> {
  const column = <T>(of: (one: DraftedCase) => T) => cases.map(of);
  const findings = await Promise.all(cases.map((one) => keepFindings(tx, one)));
  await sql`
    insert into moderation_case (body_id, case_id, account_id, author_id, state, item_version, urgency, network, item_type,
      categories, enquiry, held, findings, policy_version, received_at, due_at)
    select ${tx.bodyId}, case_id, account_id, author_id, state, item_version, urgency, network, item_type,
      array(select jsonb_array_elements_text(categories)), enquiry, held, findings, ${policyVersion}, received_at, due_at
    from unnest(
      ${column(({ item }) => item.item_id)}::uuid[], ${column(({ item }) => item.account_id)}::uuid[],
      ${column(({ item }) => item.author_id)}::uuid[], ${column(({ draft }) => draft.state)}::text[],
      ${column(({ item }) => item.version)}::int[], ${column(({ draft }) => draft.urgency)}::smallint[],
      ${column(({ item }) => item.network)}::text[], ${column(({ item }) => item.item_type)}::text[],
      ${column(({ draft }) => JSON.stringify(draft.categories))}::jsonb[], ${column(({ draft }) => draft.enquiry)}::text[],
      ${column(({ item }) => item.held)}::boolean[], ${findings}::jsonb[],
      ${column(({ item }) => item.received_at)}::timestamptz[], ${column(({ draft }) => draft.dueAt)}::timestamptz[]
    ) as new (case_id, account_id, author_id, state, item_version, urgency, network, item_type, categories, enquiry, held,
      findings, received_at, due_at)
    on conflict (body_id, case_id) do update set
      state = excluded.state, item_version = excluded.item_version, urgency = excluded.urgency,
      categories = excluded.categories, enquiry = excluded.enquiry, held = excluded.held, findings = excluded.findings,
      policy_version = excluded.policy_version, due_at = excluded.due_at, claimed_by = null, claimed_until = null,
      decided_at = null
  `.execute(tx.kysely);
}

export async function markAssessed(tx: Transaction, items: readonly ItemToAssess[]): Promise<void> {
  await sql`
    update item set assessed_version = version
    where body_id = ${tx.bodyId} and item_id = any(${items.map((item) => item.item_id)}::uuid[])
  `.execute(tx.kysely);
}

/** Cases whose item its author took away before a decision was final. */
export async function closeGone(tx: Transaction, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await tx.kysely
    .updateTable('moderation_case')
    .set({ state: 'gone', findings: '[]', claimed_by: null, claimed_until: null })
    .where('body_id', '=', tx.bodyId)
    .where('case_id', 'in', caseIds)
    .where('state', 'in', ['quiet', 'open', 'awaiting-approval'])
    .execute();
}

/** A case in which nothing was found waits for nobody once its enquiry is in hand. Answers whether it did. */
export async function leaveToEnquiry(tx: Transaction, caseId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.kysely
    .updateTable('moderation_case')
    .set({ state: 'quiet', claimed_by: null, claimed_until: null })
    .where('body_id', '=', tx.bodyId)
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .where('held', '=', false)
    .where(sql<boolean>`categories = '{}'`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A case with its item and author, locked until the transaction ends. */
export async function lockCase(tx: Transaction, caseId: string) {
  const found = await tx.kysely
    .selectFrom('moderation_case')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  return found ? { ...found, ...(await readItem(tx, caseId)) } : null;
}

/** The item of a case and its author, for the evidence and for the network. */
export async function readItem(tx: Transaction, caseId: string) {
  const item = await tx.kysely
    .selectFrom('item')
    .innerJoin('author', (join) =>
      join.onRef('author.body_id', '=', 'item.body_id').onRef('author.author_id', '=', 'item.author_id'),
    )
    .select([
      'item.remote_id',
      'item.post_remote_id',
      'item.parent_remote_id',
      'item.permalink',
      'item.version',
      'item.text',
    ])
    .select([
      'item.revision',
      'item.posted_at',
      'item.deleted_at',
      'item.erased_at',
      'item.item_type',
      'item.received_at',
      'item.account_id',
    ])
    .select([
      'author.remote_id as author_remote_id',
      'author.handle as author_handle',
      'author.display_name as author_name',
    ])
    .where('item.body_id', '=', tx.bodyId)
    .where('item.item_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return { ...item, text: await openText(tx, { ...item, item_id: caseId }) };
}

export type LockedCase = NonNullable<Awaited<ReturnType<typeof lockCase>>>;

export async function updateCase(
  tx: Transaction,
  caseId: string,
  change: {
    state?: LockedCase['state'];
    claimed_by?: string | null;
    claimed_until?: Date | null;
    decided_at?: Date | null;
    held?: boolean;
  },
): Promise<void> {
  await tx.kysely
    .updateTable('moderation_case')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('case_id', '=', caseId)
    .execute();
}
