// SPDX-License-Identifier: EUPL-1.2
// Whom something is kept on, and all that is: for whoever has the right to know it.
import type { DataClass } from '@arengo/contract';
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { connectionsOf, enquiryWithWords } from '../enquiries/index.ts';
import { erasedAuthor } from '../listening/index.ts';
import { casesOfAuthor, earlierForms, judgedOf, readItem } from '../moderation/index.ts';
import { reconsiderationsOn } from '../reconsideration/index.ts';

export type AuthorFound = {
  authorId: string;
  network: string;
  /** Empty, as the name is, where only a keyed hash is kept of them. */
  handle: string;
  name: string;
  erased: boolean;
};

/** Authors of a network by their handle, with or without `@`, or by their id on it; also one of whom only the hash is left. */
export async function findAuthors(tx: Transaction, network: string, handleOrRemoteId: string): Promise<AuthorFound[]> {
  const asked = handleOrRemoteId.trim();
  const handle = asked.replace(/^@/, '').toLowerCase();
  if (handle === '') return [];
  const ids = [asked, await erasedAuthor(tx, network, asked)];
  const rows = await tx.kysely
    .selectFrom('author')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('network', '=', network)
    .where((one) =>
      one.or([
        one('remote_id', 'in', ids),
        one.and([one('erased_at', 'is', null), sql<boolean>`lower(ltrim(handle, '@')) = ${handle}`]),
      ]),
    )
    .orderBy('author_id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    ...{ authorId: row.author_id, network: row.network, handle: row.handle, name: row.display_name },
    erased: row.erased_at !== null,
  }));
}

export type Kept = { id: string; at: string } & Record<string, unknown>;
export type AuthorData = {
  author: { id: string; network: string; remoteId: string | null; handle: string; name: string };
  /** By class, each thing with its words as they were written. */
  classes: { dataClass: DataClass; things: Kept[] }[];
  /** Accounts that the author connected with this one: their network and when; with whom is theirs to know. */
  connections: Awaited<ReturnType<typeof connectionsOf>>;
};

/** Everything that is kept on an author. Null for one who is not known. */
export async function gatherAuthorData(tx: Transaction, authorId: string): Promise<AuthorData | null> {
  const author = await tx.kysely
    .selectFrom('author')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('author_id', '=', authorId)
    .executeTakeFirst();
  if (!author) return null;
  const cases = await casesOfAuthor(tx, authorId);
  const written = [];
  for (const one of cases) written.push(await writtenIn(tx, one));
  const messages = written.filter(({ kind }) => kind === 'message');
  const public_ = written.filter(({ kind }) => kind !== 'message');
  const ids = cases.map((one) => one.case_id);
  const things: [DataClass, Kept[]][] = [
    ['items', public_],
    ['messages', messages],
    ...(ids.length === 0 ? [] : await judgedThings(tx, ids)),
    ['enquiries', await enquiryThings(tx, ids)],
  ];
  return {
    author: {
      ...{ id: authorId, network: author.network, handle: author.handle, name: author.display_name },
      remoteId: author.erased_at === null ? author.remote_id : null,
    },
    classes: things.map(([dataClass, all]) => ({ dataClass, things: all })),
    connections: await connectionsOf(tx, authorId),
  };
}

type Case = Awaited<ReturnType<typeof casesOfAuthor>>[number];

async function writtenIn(tx: Transaction, one: Case): Promise<Kept & { kind: string }> {
  const item = await readItem(tx, one.case_id);
  const earlier = await earlierForms(tx, { item_id: one.case_id, item_type: one.item_type });
  return {
    ...{ id: one.case_id, at: item.posted_at.toISOString(), kind: one.item_type, network: one.network },
    ...{ text: item.text, permalink: item.permalink, receivedAt: item.received_at.toISOString() },
    earlier: earlier.map(({ text, seen_at }) => ({ text, until: seen_at.toISOString() })),
    deletedAt: item.deleted_at?.toISOString() ?? null,
    erasedAt: item.erased_at?.toISOString() ?? null,
    ...{ found: one.categories, asks: one.enquiry, state: one.state },
  };
}

async function judgedThings(tx: Transaction, caseIds: readonly string[]): Promise<[DataClass, Kept[]][]> {
  const { evidence, decisions, measures } = await judgedOf(tx, caseIds);
  const decisionIds = decisions.map((one) => one.decision_id);
  const looks = decisionIds.length === 0 ? [] : await reconsiderationsOn(tx, decisionIds);
  const notices = decisions.map((one) => ({
    ...{ id: one.decision_id, at: one.decided_at.toISOString(), caseId: one.case_id, outcome: one.outcome },
    ...{ state: one.state, grounds: one.grounds, reason: one.reason, notice: one.notice },
    measures: measures
      .filter((measure) => measure.decision_id === one.decision_id)
      .map(({ action, clause, state, text }) => ({ action, clause, state, text })),
    reconsideration: looks.find((look) => look.decision_id === one.decision_id) ?? null,
  }));
  const kept = evidence.map((one) => ({
    ...{ id: one.item_id, at: one.stored_at.toISOString(), content: one.content },
    sha256: one.sha256.toString('hex'),
  }));
  return [
    ['evidence', kept],
    ['notices', notices],
  ];
}

async function enquiryThings(tx: Transaction, caseIds: readonly string[]): Promise<Kept[]> {
  const things: Kept[] = [];
  for (const caseId of caseIds) {
    const found = await enquiryWithWords(tx, caseId);
    if (!found) continue;
    const { enquiry, answers } = found;
    things.push({
      ...{ id: caseId, at: enquiry.received_at.toISOString(), kind: enquiry.kind, state: enquiry.state },
      ...{ proposal: enquiry.proposal, note: enquiry.closing_note },
      endedAt: enquiry.ended_at?.toISOString() ?? null,
      answers: answers.map(({ text, outcome, written_at, state }) => ({
        ...{ text, outcome, state },
        at: written_at.toISOString(),
      })),
    });
  }
  return things;
}
