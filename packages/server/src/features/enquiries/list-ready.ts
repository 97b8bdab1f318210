// SPDX-License-Identifier: EUPL-1.2
import type { ReadyAnswers } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { permissionsOf } from '../authority/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { readAnswerTimes } from './answer-times.ts';
import type { By } from './enquiry-at-hand.ts';
import { mayLeaveByItself, NO_ANSWERING } from './keep-ready.ts';
import { officeChoices, viewVerdict } from './read-enquiry.ts';
import { automaticAnswers, readyAnswers } from './ready-store.ts';

const AUTOMATIC = ['emergency', 'redirect'] as const;

/** Answers that are kept ready, and what leaves by itself under the policy in force. */
export async function listReady(tx: Transaction, { personId, at }: By): Promise<ReadyAnswers> {
  const permissions = await permissionsOf(tx, personId, at);
  const couldBe = [];
  for (const usedFor of AUTOMATIC)
    couldBe.push({ usedFor, verdict: viewVerdict(await mayLeaveByItself(tx, usedFor, at)) });
  const times = await readAnswerTimes(tx, at);
  return {
    rows: (await readyAnswers(tx)).map((one) => ({
      ...{ id: one.ready_id, name: one.name, usedFor: one.used_for, text: one.text },
      ...{ officeId: one.office_id, officeName: one.office_name, link: one.link },
      ...{ changedBy: { id: one.changed_by, name: one.changed_name }, changedAt: one.changed_at.toISOString() },
    })),
    automatic: (await automaticAnswers(tx)).map((one) => ({
      ...{ usedFor: one.used_for, by: { id: one.switched_by, name: one.switched_name } },
      at: one.switched_at.toISOString(),
    })),
    couldBe,
    offices: await officeChoices(tx),
    times,
    clauses: await clausesNamed(tx, [times.clause, ...couldBe.map(({ verdict }) => verdict.clause)], at),
    mayKeep: { granted: permissions.has('answer'), because: NO_ANSWERING },
    mayGovern: { granted: permissions.has('govern'), because: NO_GOVERNMENT },
  };
}

async function clausesNamed(
  tx: Transaction,
  ids: readonly (string | null)[],
  at: Date,
): Promise<ReadyAnswers['clauses']> {
  const { clauses = [] } = (await policyInForceIfAny(tx, at))?.policy ?? {};
  return clauses
    .filter(({ id }) => ids.includes(id))
    .map(({ id, section, modality, audience, text }) => ({ id, section, modality, audience, text }));
}

const NO_GOVERNMENT = {
  it: 'Lo decide chi governa gli account dell’ente, con un atto.',
  en: 'Whoever governs the body’s accounts decides this, by an act.',
};
