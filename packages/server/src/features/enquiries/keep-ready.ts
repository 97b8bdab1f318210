// SPDX-License-Identifier: EUPL-1.2
// Answers that are kept ready, and the switch that lets some leave by themselves.
import { type BodyOf, type routes, unknownBlanks } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { listAccounts } from '../accounts/index.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { accountsWithPower, requireAuthority, requireGovernment } from '../authority/index.ts';
import { findOpenOffice } from '../people/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import type { Verdict } from './contact.ts';
import type { By } from './enquiry-at-hand.ts';
import { type Automatic, endReady, findReady, readyNamed, saveReady, switchOff, switchOn } from './ready-store.ts';

type Words = BodyOf<typeof routes.addReadyAnswer>;

export async function keepReady(
  tx: Transaction,
  { readyId, words }: { readyId: string | null; words: Words },
  by: By,
): Promise<string> {
  const { personId, at } = by;
  const act = await requireAnswersSomewhere(tx, by);
  const id = readyId ?? uuidv7();
  if (readyId !== null && !(await findReady(tx, readyId))) throw noReady();
  await refuseUnfit(tx, words, id);
  await saveReady(tx, {
    ...{ ready_id: id, name: words.name, used_for: words.usedFor, text: words.text },
    ...{ office_id: words.officeId, link: words.link, changed_by: personId, changed_at: at },
  });
  recordDeed(tx, {
    at,
    event: readyId === null ? 'ready-answer.added' : 'ready-answer.changed',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'ready-answer', id },
    cites: [act],
    data: { usedFor: words.usedFor, officeId: words.officeId },
  });
  return id;
}

export async function dropReady(tx: Transaction, readyId: string, by: By): Promise<void> {
  const { personId, at } = by;
  const act = await requireAnswersSomewhere(tx, by);
  if (!(await findReady(tx, readyId))) throw noReady();
  await endReady(tx, readyId, at);
  const actor = { kind: 'person' as const, id: personId };
  recordDeed(tx, {
    at,
    event: 'ready-answer.ended',
    actor,
    subject: { kind: 'ready-answer', id: readyId },
    cites: [act],
  });
}

/** By which act the person answers on some account: ready answers are of the whole body. */
async function requireAnswersSomewhere(tx: Transaction, { personId, at }: By): Promise<string> {
  const all = (await listAccounts(tx)).map(({ account_id }) => account_id);
  const [accountId] = await accountsWithPower(tx, personId, { power: 'answer', at, accountIds: all });
  if (accountId === undefined) throw new RefusedError(NO_ANSWERING, { code: 'no-authority' });
  return citeAct(await requireAuthority(tx, personId, { power: 'answer', accountId, at }));
}

export const NO_ANSWERING = {
  it: 'Nessun atto in vigore ti affida le risposte su un account dell’ente. Può farlo un atto di nomina.',
  en: 'No act in force lets you answer on an account of the body. An act of appointment can.',
};

const noReady = () => new NotFoundError({ it: 'La risposta pronta', en: 'The ready answer' });

async function refuseUnfit(tx: Transaction, words: Words, id: string): Promise<void> {
  const [blank] = unknownBlanks(words.text);
  if (blank !== undefined)
    throw new InvalidInputError(
      {
        it: `Lo spazio {${blank}} non esiste. Usa soltanto: {ufficio}, {telefono}, {email}, {orari}, {modulo}, {sito}, {numeri}.`,
        en: `There is no blank {${blank}}. Use only: {ufficio}, {telefono}, {email}, {orari}, {modulo}, {sito}, {numeri}.`,
      },
      { errors: [{ pointer: '/text', detail: 'unknown blank' }] },
    );
  if (words.officeId !== null && !(await findOpenOffice(tx, words.officeId)))
    throw new NotFoundError({ it: 'L’ufficio', en: 'The office' });
  if (await readyNamed(tx, words.name, id))
    throw new ConflictError(
      {
        it: `C’è già una risposta pronta con il nome «${words.name}». Scegline un altro.`,
        en: `There is a ready answer called “${words.name}” already. Choose another name.`,
      },
      { errors: [{ pointer: '/name', detail: 'taken' }] },
    );
}

/** Whether it may leave by itself under the policy in force: the redirection only where the accounts are no contact channel. */
export async function mayLeaveByItself(tx: Transaction, usedFor: Automatic, at: Date): Promise<Verdict> {
  if (usedFor === 'emergency') return { lawful: true, clause: null };
  const policy = (await policyInForceIfAny(tx, at))?.policy;
  const modes = policy?.clauses.flatMap(({ id, effects }) =>
    effects.flatMap((effect) => (effect.effect === 'enquiry' ? [{ clause: id, mode: effect.mode }] : [])),
  );
  const own = modes?.find(({ mode }) => mode === 'not-a-contact-channel');
  if (own) return { lawful: true, clause: own.clause };
  const because = {
    it: 'Il rinvio parte da sé solo dove la policy dice che gli account non sono un canale di contatto: qui risponde una persona.',
    en: 'A redirection leaves by itself only where the policy says that the accounts are no channel of contact: here a person answers.',
  };
  return { lawful: false, clause: modes?.[0]?.clause ?? '', because };
}

/** Whoever governs the body lets an answer leave by itself, or stops that. */
export async function switchAutomatic(
  tx: Transaction,
  { usedFor, on }: { usedFor: Automatic; on: boolean },
  { personId, at }: By,
): Promise<void> {
  const act = await requireGovernment(tx, personId, at);
  const verdict = await mayLeaveByItself(tx, usedFor, at);
  if (on && !verdict.lawful)
    throw new RefusedError(verdict.because, { code: 'policy', cites: verdict.clause ? [verdict.clause] : [] });
  if (on) await switchOn(tx, usedFor, { personId, at });
  else await switchOff(tx, usedFor);
  recordDeed(tx, {
    at,
    event: 'automatic-answer.switched',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'body', id: tx.bodyId },
    cites: [act, ...(verdict.clause ? [verdict.clause] : [])],
    data: { usedFor, on },
  });
}
