// SPDX-License-Identifier: EUPL-1.2
import type { KeptCase } from '../moderation/index.ts';
import type { ChosenCase } from './chosen.ts';
import type { DecisionData, Form, ItemData, StoredEvidence } from './dossier-data.ts';
import { historyOf, type Recorded } from './history.ts';
import type { Holdings } from './holdings.ts';

export type About = {
  records: readonly Recorded[];
  called: (personId: string) => string;
  cited: (actId: string) => string;
  holdings: Holdings;
  /** Nothing later is told. */
  until: Date;
};

/** One item in its context; its texts and its evidence become files. */
export function collectItem({ caseId, kept }: ChosenCase, number: number, about: About): ItemData {
  const { found, item, post, thread } = kept;
  const folder = `contenuti/${String(number).padStart(3, '0')}`;
  return {
    ...{ number, caseId, itemType: found.item_type, network: found.network },
    account: { id: found.account_id, name: found.account_name },
    reference: {
      ...{ id: item.remote_id, post: item.post_remote_id, answers: item.parent_remote_id, permalink: item.permalink },
    },
    author: { id: item.author_remote_id, handle: item.author_handle, name: item.author_name },
    ...{ postedAt: item.posted_at.toISOString(), receivedAt: item.received_at.toISOString() },
    deletedAt: item.deleted_at?.toISOString() ?? null,
    erasedAt: item.erased_at?.toISOString() ?? null,
    post: post && { text: post.text, postedAt: post.posted_at.toISOString(), permalink: post.permalink },
    thread: thread.map(({ author, text, posted_at }) => ({ author, text, postedAt: posted_at.toISOString() })),
    forms: formsOf(kept, folder, about),
    evidence: evidenceOf(kept, folder, about),
    decisions: decisionsOf(kept, about),
    happened: historyOf(about.records, caseId, about.called),
  };
}

/** Every form that was seen, each from when it was. One that its author took away, or that was erased, has no words. */
function formsOf({ item, earlier }: KeptCase, folder: string, { until, holdings }: About): Form[] {
  // What is kept of an earlier form says when the next one took its place.
  const began = (version: number) => earlier.find((one) => one.version === version - 1)?.seen_at ?? item.received_at;
  const all = [...earlier, { version: item.version, text: item.text }];
  return all
    .filter(({ version }) => began(version) <= until)
    .map(({ version, text }) => ({
      ...{ version, text, since: began(version).toISOString() },
      file: text === '' ? null : holdings.add(`${folder}/testo-${version}.txt`, text),
    }));
}

function evidenceOf({ evidence }: KeptCase, folder: string, { until, holdings }: About): StoredEvidence[] {
  return evidence
    .filter(({ stored_at }) => stored_at <= until)
    .map(({ version, sha256, stored_at, content, erased_at }) => ({
      ...{ version, sha256: sha256.toString('hex'), storedAt: stored_at.toISOString() },
      file: content === null ? null : holdings.add(`${folder}/prova-${version}.json`, content),
      erasedAt: erased_at?.toISOString() ?? null,
    }));
}

function decisionsOf({ decisions, measures, approvals }: KeptCase, { until, called, cited }: About): DecisionData[] {
  return decisions
    .filter(({ decided_at }) => decided_at <= until)
    .map((one) => ({
      ...{ id: one.decision_id, outcome: one.outcome, by: called(one.person_id), at: one.decided_at.toISOString() },
      ...{ itemVersion: one.item_version, gravity: one.gravity, grounds: one.grounds },
      ...{ act: cited(one.act_id), policyVersion: one.policy_version, reason: one.reason, notice: one.notice },
      measures: measures
        .filter((measure) => measure.decision_id === one.decision_id)
        .map(({ measure_id: id, action, clause }) => ({ id, action, clause })),
      agreements: approvals
        .filter((approval) => approval.decision_id === one.decision_id)
        .flatMap(({ requirement, verdict, reason, person_name: by, at }) =>
          verdict !== 'waiting' && by !== null && at !== null && at <= until
            ? [{ requirement, by, at: at.toISOString(), verdict, reason }]
            : [],
        ),
    }));
}
