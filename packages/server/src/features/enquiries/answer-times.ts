// SPDX-License-Identifier: EUPL-1.2
// Times by kind of enquiry: the body's own, only where its policy says that times vary by kind (CAS-4.11).
import type { BodyOf, ReadyAnswers, routes } from '@arengo/contract';
import { afterAttendance, ENQUIRY_KINDS, type Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { requireGovernment } from '../authority/index.ts';
import {
  circumstances,
  lockSettings,
  policyInForceIfAny,
  readBodySettings,
  writeBodySettings,
} from '../rules/index.ts';
import type { By, Ruled } from './enquiry-at-hand.ts';

type Times = BodyOf<typeof routes.setAnswerTimes>;

/** Whoever governs the body declares its times. Throws RefusedError where the policy does not let it. */
export async function setAnswerTimes(tx: Transaction, { times }: Times, { personId, at }: By): Promise<void> {
  const act = await requireGovernment(tx, personId, at);
  const clause = clauseOnTimes((await policyInForceIfAny(tx, at))?.policy);
  const declared = times.filter(({ hours }) => hours !== null);
  if (clause === null && declared.length > 0) throw new RefusedError(NOT_BY_KIND, { code: 'policy' });
  await lockSettings(tx);
  const answerHours = Object.fromEntries(declared.map(({ kind, hours }) => [kind, hours ?? undefined]));
  await writeBodySettings(tx, { ...(await readBodySettings(tx)), answerHours });
  recordDeed(tx, {
    at,
    event: 'answer-times.set',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'body', id: tx.bodyId },
    cites: [act, ...(clause === null ? [] : [clause])],
    data: { times },
  });
}

const NOT_BY_KIND = {
  it: 'La policy non dice che i tempi cambiano con il tipo di richiesta: un tempo può venire solo dalla policy.',
  en: 'The policy does not say that times vary with the kind of enquiry: a time can only come from the policy.',
};

const clauseOnTimes = (policy: Policy | undefined): string | null =>
  policy?.clauses.find(({ effects }) =>
    effects.some((effect) => effect.effect === 'enquiry-rule' && effect.rule === 'varies-by-kind'),
  )?.id ?? null;

export async function readAnswerTimes(tx: Transaction, at: Date): Promise<ReadyAnswers['times']> {
  const { answerHours } = await readBodySettings(tx);
  const clause = clauseOnTimes((await policyInForceIfAny(tx, at))?.policy);
  return { clause, hours: ENQUIRY_KINDS.map((kind) => ({ kind, hours: answerHours?.[kind] ?? null })) };
}

/** By when, and by which clause: what the policy states, else what the body declared for this kind where it lets it. */
export async function dueOf(
  tx: Transaction,
  { asked, ruling, version }: Ruled,
  receivedAt: Date,
): Promise<{ due_at: Date; due_clause: string } | { due_at: null; due_clause: null }> {
  const said = ruling?.enquiry;
  if (said?.by !== undefined) return { due_at: new Date(said.by), due_clause: said.byStated?.clause ?? said.clause };
  const varies = asked.ruling?.rules.find(({ rule }) => rule === 'varies-by-kind');
  const kind = ENQUIRY_KINDS.find((one) => one === asked.kind);
  const hours = kind && (await readBodySettings(tx)).answerHours?.[kind];
  if (!version || !said?.answerDue || !varies || !hours) return { due_at: null, due_clause: null };
  const { profile, settings } = await circumstances(tx, receivedAt);
  const due = afterAttendance(version.compiled, { at: receivedAt.toISOString(), profile, settings }, hours);
  return due === null ? { due_at: null, due_clause: null } : { due_at: new Date(due), due_clause: varies.clause };
}
