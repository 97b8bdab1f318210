// SPDX-License-Identifier: EUPL-1.2
// Each class of data with how its things are found, what still needs them, and how they are emptied.
import type { DataClass } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import type { ErasureAsked } from '../../foundation/database/lock-to-erase.ts';
import { eraseRatings, lockRatingsToErase } from '../clarity/index.ts';
import { type EnquiryStanding, eraseEnquiries, lockEnquiriesToErase, standingOfEnquiries } from '../enquiries/index.ts';
import { eraseReporters, lockReportersToErase } from '../impersonation/index.ts';
import { eraseItems } from '../listening/index.ts';
import {
  type CaseStanding,
  eraseEvidence,
  eraseFindings,
  eraseNotices,
  lockEvidenceToErase,
  lockItemsToErase,
  lockNoticesToErase,
  standingOfCases,
} from '../moderation/index.ts';
import { eraseReports, lockReportsToErase } from '../oversight/index.ts';
import { eraseSignIns, lockSignInsToErase } from '../people/index.ts';
import { eraseReconsiderations, reconsiderationsWaiting } from '../reconsideration/index.ts';
import type { Need } from './retention.ts';

export type Candidate = {
  id: string;
  since: Date | null;
  asked: boolean;
  needs: Need[];
  /** Under which a hold may stand; a thing without an author has its own id only. */
  authorId: string | null;
};
export type Eraser = {
  dataClass: DataClass;
  /** Whose term this is where it is not the class's own: of messages, what their clause says. */
  underTermOf?: DataClass;
  /** Locked, in the order of their ids, at most `most`. */
  candidates: (tx: Transaction, asked: ErasureAsked) => Promise<Candidate[]>;
  erase: (tx: Transaction, ids: readonly string[], at: Date) => Promise<void>;
};

type Standings = { cases: Map<string, CaseStanding>; enquiries: Map<string, EnquiryStanding>; disputed: Set<string> };

export async function standingsOf(tx: Transaction, ids: readonly string[]): Promise<Standings> {
  return {
    cases: await standingOfCases(tx, ids),
    enquiries: await standingOfEnquiries(tx, ids),
    disputed: await reconsiderationsWaiting(tx, ids),
  };
}

type Which = 'item' | 'message' | 'judged';

/** What still needs the words of a case; of a public comment its words are not needed once its author is blocked: evidence is. */
export function needsOf(id: string, { cases, enquiries, disputed }: Standings, which: Which): Need[] {
  const one = cases.get(id);
  const enquiry = enquiries.get(id);
  const needs: [Need, boolean | undefined][] = [
    ['case-open', one?.open],
    ['enquiry-open', enquiry?.open],
    ['answer-under-way', enquiry?.under_way],
    ['measure-under-way', one?.under_way],
    ['reconsideration-possible', disputed.has(id)],
    ['measure-in-force', which === 'judged' && one?.in_force],
  ];
  return needs.flatMap(([need, is]) => (is ? [need] : []));
}

const latest = (...dates: (Date | null | undefined)[]): Date | null =>
  dates.reduce<Date | null>((last, one) => (one && (!last || one > last) ? one : last), null);

/** Things of cases, told apart by which; a message's term runs from the end of what it was about. */
async function ofCases(
  tx: Transaction,
  found: readonly { id: string; since: Date }[],
  which: Which,
): Promise<Candidate[]> {
  const standings = await standingsOf(
    tx,
    found.map(({ id }) => id),
  );
  return found.map(({ id, since }) => {
    const enquiry = standings.enquiries.get(id);
    const ended = latest(since, enquiry?.ended_at, standings.cases.get(id)?.decided_at);
    return {
      ...{ id, asked: enquiry !== undefined, since: which === 'item' ? since : ended },
      needs: needsOf(id, standings, which),
      authorId: standings.cases.get(id)?.author_id ?? null,
    };
  });
}

export async function eraseWords(tx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  await eraseItems(tx, ids, at);
  await eraseFindings(tx, ids);
}

export async function eraseJudged(tx: Transaction, ids: readonly string[], at: Date): Promise<void> {
  await eraseNotices(tx, ids, at);
  await eraseReconsiderations(tx, ids);
}

const judged =
  (lock: typeof lockEvidenceToErase, isPrivate: boolean): Eraser['candidates'] =>
  async (tx, asked) =>
    ofCases(tx, await lock(tx, { ...asked, private: isPrivate }), 'judged');

const withoutNeeds = (found: readonly { id: string; since: Date }[]): Candidate[] =>
  found.map(({ id, since }) => ({ id, since, asked: false, needs: [], authorId: null }));

/** In the order in which they run: what is about a message under its clause before the rest. */
export const ERASERS: readonly Eraser[] = [
  {
    dataClass: 'items',
    candidates: async (tx, asked) => ofCases(tx, await lockItemsToErase(tx, { ...asked, private: false }), 'item'),
    erase: eraseWords,
  },
  {
    dataClass: 'messages',
    candidates: async (tx, asked) => ofCases(tx, await lockItemsToErase(tx, { ...asked, private: true }), 'message'),
    // What was answered in private says what was asked.
    async erase(tx, ids, at) {
      await eraseWords(tx, ids, at);
      await eraseEnquiries(tx, ids, at);
    },
  },
  { dataClass: 'evidence', candidates: judged(lockEvidenceToErase, false), erase: eraseEvidence },
  {
    dataClass: 'evidence',
    underTermOf: 'messages',
    candidates: judged(lockEvidenceToErase, true),
    erase: eraseEvidence,
  },
  { dataClass: 'notices', candidates: judged(lockNoticesToErase, false), erase: eraseJudged },
  { dataClass: 'notices', underTermOf: 'messages', candidates: judged(lockNoticesToErase, true), erase: eraseJudged },
  {
    dataClass: 'enquiries',
    candidates: async (tx, asked) => ofCases(tx, await lockEnquiriesToErase(tx, asked), 'message'),
    erase: eraseEnquiries,
  },
  {
    dataClass: 'impersonation',
    candidates: async (tx, asked) => withoutNeeds(await lockReportersToErase(tx, asked)),
    erase: eraseReporters,
  },
  {
    dataClass: 'reports',
    candidates: async (tx, asked) => withoutNeeds(await lockReportsToErase(tx, asked)),
    erase: eraseReports,
  },
  {
    dataClass: 'ratings',
    candidates: async (tx, asked) => withoutNeeds(await lockRatingsToErase(tx, asked)),
    erase: eraseRatings,
  },
  {
    dataClass: 'sign-in',
    candidates: async (tx, asked) => withoutNeeds(await lockSignInsToErase(tx, asked)),
    erase: eraseSignIns,
  },
];
