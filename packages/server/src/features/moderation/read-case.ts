// SPDX-License-Identifier: EUPL-1.2
import type { CaseView } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import type { Network } from '../../networks/network.ts';
import { citeAct } from '../acts/index.ts';
import { askAuthority, requireAuthority } from '../authority/index.ts';
import { clausesOf } from '../rules/index.ts';
import { assessCase, categoriesOf, enquiryOf } from './case-at-hand.ts';
import * as reading from './case-reading-store.ts';
import { readItem } from './case-store.ts';
import { viewClaim, viewDecision } from './moderation-views.ts';
import { ordersOffered } from './network-effects.ts';

type Found = NonNullable<Awaited<ReturnType<typeof reading.findCase>>>;
type Item = Awaited<ReturnType<typeof readItem>>;
type Reading = Context & { networks: ReadonlyMap<string, Network> };

/** A case with everything that a decision needs. Throws NotFoundError or RefusedError. */
export async function readCase(
  { database, clock, networks }: Reading,
  caller: Caller,
  caseId: string,
): Promise<CaseView> {
  const at = clock.now();
  return database.readInBody(caller.bodyId, async (tx) => {
    const found = await reading.findCase(tx, caseId);
    if (!found) throw new NotFoundError({ it: 'Il caso', en: 'The case' });
    await requireAuthority(tx, caller.personId, { power: 'see', accountId: found.account_id, at });
    const item = await readItem(tx, caseId);
    const readable = await mayRead(tx, caller, found, at);
    const capabilities = networks.get(found.network)?.capabilities ?? {};
    return {
      id: caseId,
      state: found.state,
      item: await viewItem(tx, found, item, readable),
      ...(await viewContext(tx, found, item, readable)),
      author: await viewAuthor(tx, found.author_id, item, readable),
      ...(await viewRuling(tx, found, item, at)),
      findings: readable ? (found.findings as CaseView['findings']) : [],
      enquiry: enquiryOf(found.enquiry),
      claim: viewClaim(found, at),
      networkCan: ordersOffered(capabilities),
      decisions: await viewDecisions(tx, caseId, capabilities, readable),
      mayDecide: await viewMayDecide(tx, caller, found, at),
    };
  });
}

/** A private message is read only with that power. */
async function mayRead(tx: Transaction, caller: Caller, found: Found, at: Date): Promise<boolean> {
  if (found.item_type !== 'message') return true;
  const asked = { power: 'read-messages' as const, accountId: found.account_id, at };
  return (await askAuthority(tx, caller.personId, asked)).granted;
}

async function viewItem(tx: Transaction, found: Found, item: Item, readable: boolean): Promise<CaseView['item']> {
  const earlier = readable
    ? await reading.earlierForms(tx, { item_id: found.case_id, item_type: found.item_type })
    : [];
  return {
    id: found.case_id,
    version: item.version,
    text: readable ? item.text : '',
    earlier: earlier.map(({ version, text, seen_at }) => ({ version, text, seenAt: seen_at.toISOString() })),
    itemType: found.item_type,
    network: found.network,
    accountId: found.account_id,
    accountName: found.account_name,
    permalink: item.permalink,
    postedAt: item.posted_at.toISOString(),
    held: found.held,
    deletedAt: item.deleted_at?.toISOString() ?? null,
  };
}

async function viewContext(tx: Transaction, found: Found, item: Item, readable: boolean) {
  const evidence = await reading.findEvidence(tx, found.case_id, item.version);
  const postRemoteId = item.post_remote_id;
  const post = postRemoteId ? await reading.findPost(tx, found.account_id, postRemoteId) : undefined;
  const thread =
    postRemoteId && readable
      ? await reading.threadBefore(tx, { accountId: found.account_id, postRemoteId, itemId: found.case_id })
      : [];
  return {
    post: post ? { text: post.text, postedAt: post.posted_at.toISOString(), permalink: post.permalink } : null,
    thread: thread.map(({ author, text, posted_at }) => ({ author, text, postedAt: posted_at.toISOString() })),
    evidence: evidence ? { sha256: evidence.sha256.toString('hex'), storedAt: evidence.stored_at.toISOString() } : null,
  };
}

async function viewAuthor(
  tx: Transaction,
  authorId: string,
  item: Item,
  readable: boolean,
): Promise<CaseView['author']> {
  const record = await reading.authorRecord(tx, authorId);
  return {
    name: readable ? item.author_name : '',
    handle: readable ? item.author_handle : '',
    items: record.items,
    violations: record.violations.map(({ at, clauses, measures }) => ({ at: at.toISOString(), clauses, measures })),
    warned: record.violations.some((violation) => violation.warned),
    blocked: record.violations.some((violation) => violation.blocked),
  };
}

async function viewRuling(tx: Transaction, found: Found, item: Item, at: Date) {
  const asked = { categories: categoriesOf(found.categories), gravity: 'ordinary' as const, at };
  const { ruling, version } = await assessCase(tx, { ...found, ...item }, asked);
  return {
    ruling,
    clauses: clausesOf(version.policy, ruling),
    policy: { id: version.policy.id, version: version.version },
  };
}

async function viewDecisions(
  tx: Transaction,
  caseId: string,
  capabilities: Network['capabilities'],
  readable: boolean,
) {
  const decisions = await reading.decisionsOf(tx, caseId);
  if (decisions.length === 0) return [];
  const ids = decisions.map((decision) => decision.decision_id);
  const rows = { approvals: await reading.approvalsOf(tx, ids), measures: await reading.measuresOf(tx, ids) };
  return decisions
    .map((decision) => viewDecision(decision, rows, capabilities))
    .map((view) => (readable ? view : withoutWords(view)));
}

/** What was decided, without what may quote a message that the reader may not read. */
const withoutWords = (view: CaseView['decisions'][number]): CaseView['decisions'][number] => ({
  ...{ ...view, reason: null, notice: null },
  grounds: view.grounds.map((ground) => ({ ...ground, note: null })),
});

async function viewMayDecide(tx: Transaction, caller: Caller, found: Found, at: Date): Promise<CaseView['mayDecide']> {
  const where = { accountId: found.account_id, at };
  const reading =
    found.item_type === 'message' && (await askAuthority(tx, caller.personId, { power: 'read-messages', ...where }));
  if (reading && !reading.granted) return reading;
  const answer = await askAuthority(tx, caller.personId, { power: 'moderate', ...where });
  if (!answer.granted) return answer;
  const act = citeAct(answer.act);
  return { granted: true, because: { it: `Puoi decidere: ${act}.`, en: `You may decide: ${act}.` } };
}
