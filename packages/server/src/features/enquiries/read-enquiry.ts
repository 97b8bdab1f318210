// SPDX-License-Identifier: EUPL-1.2
import { ANSWER_OUTCOMES, ANSWER_PLACES, CHOSEN_REASONS, type EnquiryView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Network } from '../../networks/network.ts';
import { citeAct } from '../acts/index.ts';
import { askAuthority } from '../authority/index.ts';
import { findPost, readItem, threadBefore } from '../moderation/index.ts';
import { findOffices } from '../people/index.ts';
import { clausesOf } from '../rules/index.ts';
import { contactsKnown } from './answer-by-itself.ts';
import { answersLike, answersTo } from './answers-store.ts';
import { connectedWith } from './connections-store.ts';
import { keepsMinimum, mayAnswer, mayClose, mayGive, type Verdict } from './contact.ts';
import { wayOf } from './deliver-answer.ts';
import { type EnquiryRowFound, findRow, namesOf, othersOf } from './enquiries-store.ts';
import { personOf, viewAnswer, viewRow } from './enquiries-views.ts';
import { askPolicy, type By, isOfOffice, mayRead, maySee, noEnquiry, type Ruled } from './enquiry-at-hand.ts';
import { attendance } from './list-enquiries.ts';
import { viewConnection } from './read-connection.ts';
import { readyAnswers } from './ready-store.ts';
import { EUROPEAN_NUMBER, standardAnswers } from './standard-answers.ts';

type Networks = ReadonlyMap<string, Network>;
type Item = Awaited<ReturnType<typeof readItem>>;

/** An enquiry with everything that an answer needs. Throws NotFoundError for whoever may not know of it. */
export async function readEnquiry(
  tx: Transaction,
  networks: Networks,
  enquiryId: string,
  by: By,
): Promise<EnquiryView> {
  const row = await findRow(tx, enquiryId);
  if (!row || !(await maySee(tx, row, by))) throw noEnquiry();
  const item = await readItem(tx, enquiryId);
  const readable = await mayRead(tx, row, by);
  const ruled = await askPolicy(tx, { ...caseOf(row, item), ...item }, row.kind, by.at);
  const { ruling } = ruled.asked;
  const may = await viewMay(tx, row, by);
  const connection = await viewConnection(tx, row, { asked: ruled.asked, take: may.take, by });
  const connected = (await connectedWith(tx, [row.author_id])).get(row.author_id)?.length ?? 0;
  return {
    ...viewRow(row, { at: by.at, readable, connected }),
    connection,
    item: {
      version: item.version,
      text: readable ? item.text : '',
      readable,
      permalink: item.permalink,
      postedAt: item.posted_at.toISOString(),
      deletedAt: item.deleted_at?.toISOString() ?? null,
    },
    ...(await viewContext(tx, row, item, by)),
    ruling: ruling && {
      mode: ruling.mode,
      clause: ruling.clause,
      answerDue: ruling.answerDue,
      answerWith: ruled.ruling?.enquiry?.answerWith ?? null,
      rules: [...ruling.rules],
      minimum: keepsMinimum(ruled.asked),
    },
    clauses: ruled.version && ruled.ruling ? clausesOf(ruled.version.policy, ruled.ruling) : [],
    emergency:
      row.kind === 'emergency' ? (ruled.ruling?.emergency ?? { numbers: [EUROPEAN_NUMBER], clause: null }) : null,
    attended: await attendance(tx, by.at),
    ...(await viewHands(tx, row, readable)),
    ways: waysOf(ruled, row, networks),
    giving: viewVerdict(mayGive(ruled.asked)),
    closingChoices: CHOSEN_REASONS.map((reason) => ({ reason, ...viewVerdict(mayClose(ruled.asked, reason)) })),
    ...(await viewWords(tx, ruled, readable && !keepsMinimum(ruled.asked) ? item.text : '')),
    may,
  };
}

const caseOf = (row: EnquiryRowFound, item: Item) => ({
  ...{ body_id: row.body_id, case_id: row.enquiry_id, author_id: row.author_id, network: row.network },
  ...{ item_version: item.version, urgency: 0, categories: [], enquiry: row.kind, held: false },
  ...{ policy_version: row.policy_version, due_at: row.received_at },
  ...{ claimed_by: null, claimed_until: null, decided_at: null },
});

async function viewContext(tx: Transaction, row: EnquiryRowFound, item: Item, by: By) {
  const { account_id: accountId } = row;
  const postRemoteId = item.post_remote_id;
  const post = postRemoteId ? await findPost(tx, accountId, postRemoteId) : undefined;
  const thread = postRemoteId ? await threadBefore(tx, { accountId, postRemoteId, itemId: row.enquiry_id }) : [];
  const others = [];
  for (const other of await othersOf(tx, row)) {
    if (await maySee(tx, { ...row, ...other }, by)) others.push(other);
  }
  return {
    post: post ? { text: post.text, postedAt: post.posted_at.toISOString() } : null,
    thread: thread.map(({ author, text, posted_at }) => ({ author, text, postedAt: posted_at.toISOString() })),
    others: others.map(({ enquiry_id, kind, state, received_at }) => ({
      ...{ id: enquiry_id, kind, state },
      receivedAt: received_at.toISOString(),
    })),
  };
}

async function viewHands(tx: Transaction, row: EnquiryRowFound, readable: boolean) {
  const answers = await answersTo(tx, row.enquiry_id);
  const names = await namesOf(tx, [
    ...[row.recognised_by, row.proposed_by, row.closed_by],
    ...answers.map(({ written_by }) => written_by),
  ]);
  const named = (id: string | null) => (id === null ? null : personOf(id, names.get(id)));
  const proposer = named(row.proposed_by);
  return {
    recognised: { by: named(row.recognised_by), at: row.opened_at.toISOString() },
    takenAt: row.taken_at?.toISOString() ?? null,
    givenAt: row.given_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    closing: row.closing_reason && {
      reason: row.closing_reason,
      note: row.closing_note,
      by: named(row.closed_by),
    },
    proposal:
      row.proposal !== null && proposer && row.proposed_at && readable
        ? { text: row.proposal, by: proposer, at: row.proposed_at.toISOString() }
        : null,
    answers: answers.map((answer) => viewAnswer(answer, { names, readable })),
  };
}

function waysOf({ asked }: Ruled, row: EnquiryRowFound, networks: Networks): EnquiryView['ways'] {
  const capabilities = networks.get(row.network)?.capabilities ?? {};
  const places = row.item_type === 'message' ? (['in-private'] as const) : ANSWER_PLACES;
  return ANSWER_OUTCOMES.flatMap((outcome) =>
    places.map((place) => {
      const effect = wayOf({ place, itemType: row.item_type }, capabilities);
      const verdict = viewVerdict(mayAnswer(asked, outcome, place));
      return { outcome, place, ...verdict, byNetwork: effect !== null, limit: effect?.limit ?? null };
    }),
  );
}

export const viewVerdict = (verdict: Verdict): EnquiryView['giving'] =>
  verdict.lawful
    ? { lawful: true, clause: verdict.clause, because: null }
    : { lawful: false, clause: verdict.clause || null, because: verdict.because };

/** Words at hand: offices, contacts, ready answers, and what was answered before to what is like this. */
async function viewWords(tx: Transaction, ruled: Ruled, like: string) {
  const { telefono, email, sito } = await contactsKnown(tx, ruled);
  const standard = standardAnswers(ruled.asked).map((one) => ({ ...one, id: null, officeId: null, link: null }));
  const own = (await readyAnswers(tx)).map((one) => ({
    ...{ id: one.ready_id, name: one.name, usedFor: one.used_for, text: one.text },
    ...{ officeId: one.office_id, link: one.link },
  }));
  const suggestions = like === '' ? [] : await answersLike(tx, like);
  return {
    offices: await officeChoices(tx),
    contacts: { phone: telefono ?? null, email: email ?? null, site: sito ?? null },
    ready: [...own, ...standard],
    suggestions: suggestions.map(({ answer_id, text, confirmed_at, outcome }) => ({
      ...{ answerId: answer_id, text, outcome },
      at: confirmed_at.toISOString(),
    })),
  };
}

export async function officeChoices(tx: Transaction): Promise<EnquiryView['offices']> {
  const offices = await findOffices(tx, 'open');
  return offices.map(({ office_id, name, phone, email, hours }) => ({ id: office_id, name, phone, email, hours }));
}

async function viewMay(tx: Transaction, row: EnquiryRowFound, by: By): Promise<EnquiryView['may']> {
  const where = { accountId: row.account_id, at: by.at };
  const may = async (power: 'answer' | 'read-messages') => {
    const answer = await askAuthority(tx, by.personId, { power, ...where });
    const cited = answer.granted ? citeAct(answer.act) : '';
    return {
      granted: answer.granted,
      because: answer.granted ? { it: `Per l’atto: ${cited}.`, en: `By the act: ${cited}.` } : answer.because,
    };
  };
  const answer = await may('answer');
  const messages = await may('read-messages');
  const all = row.item_type === 'message' && !messages.granted ? messages : answer;
  const inOffice = await isOfOffice(tx, row, by);
  const take = inOffice && (row.item_type !== 'message' || messages.granted) ? GRANTED_BY_OFFICE : all;
  return { answer: all, private: answer.granted ? messages : answer, take };
}

const GRANTED_BY_OFFICE = {
  granted: true,
  because: {
    it: 'La richiesta è affidata al tuo ufficio.',
    en: 'The enquiry was given to your office.',
  },
};
