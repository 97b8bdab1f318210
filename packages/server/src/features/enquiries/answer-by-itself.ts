// SPDX-License-Identifier: EUPL-1.2
// Answers that leave by themselves: to an emergency, and the redirection where the accounts are no channel of contact. Only
// where whoever governs the body has switched that on, and never to what was written long ago.
import { fillReady, type Known } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { recordDeed } from '../audit/index.ts';
import { readBodySettings } from '../rules/index.ts';
import { insertAnswer } from './answers-store.ts';
import { enqueueAnswer } from './deliver-later.ts';
import { updateEnquiry } from './enquiries-store.ts';
import type { HeldCase, Ruled } from './enquiry-at-hand.ts';
import { type Automatic, automaticAnswers, readyAnswers } from './ready-store.ts';
import { EUROPEAN_NUMBER, sayNumbers, standardAnswers } from './standard-answers.ts';

/** A citizen in danger who wrote an hour ago is not helped by an answer that comes by itself now. */
const FRESH_MS = 60 * 60 * 1000;

/** Which answer would leave by itself: pure. */
export function automaticFor({ asked }: Pick<Ruled, 'asked'>): Automatic | null {
  if (asked.kind === 'emergency') return 'emergency';
  return asked.ruling?.mode === 'not-a-contact-channel' ? 'redirect' : null;
}

export async function answerByItself(
  tx: Transaction,
  { held, ruled, at }: { held: HeldCase; ruled: Ruled; at: Date },
): Promise<void> {
  const usedFor = automaticFor(ruled);
  if (usedFor === null || at.getTime() - held.posted_at.getTime() > FRESH_MS) return;
  // What may break the rules is a person's to look at first; what the network holds back nobody sees.
  if (usedFor === 'redirect' && (held.categories.length > 0 || held.held)) return;
  const switched = (await automaticAnswers(tx)).find((one) => one.used_for === usedFor);
  if (!switched) return;
  const text = await wordsFor(tx, usedFor, ruled);
  if (text === '') return;
  const answerId = uuidv7();
  const { ruling } = ruled.asked;
  await insertAnswer(tx, {
    ...{ answer_id: answerId, enquiry_id: held.case_id, account_id: held.account_id },
    ...{ outcome: 'redirected', place: held.item_type === 'message' ? 'in-private' : 'in-place', text },
    ...{ clause: ruled.ruling?.emergency?.clause ?? ruling?.clause ?? null, item_version: held.version },
    ...{ advice: '[]', state: 'waiting', due_at: at, written_by: null, written_at: at, reusable: false },
  });
  await updateEnquiry(tx, held.case_id, { state: 'answering' });
  recordDeed(tx, {
    at,
    event: 'enquiry.answered-by-itself',
    actor: { kind: 'automatic' },
    subject: { kind: 'enquiry', id: held.case_id },
    cites: [ruled.ruling?.emergency?.clause, ruling?.clause].filter((clause) => typeof clause === 'string').slice(0, 1),
    data: { answerId, usedFor, switchedBy: switched.switched_by },
  });
  await enqueueAnswer(tx, answerId, at);
}

/** The body's own words where it keeps some ready, without blanks that nobody can fill. */
async function wordsFor(tx: Transaction, usedFor: Automatic, ruled: Ruled): Promise<string> {
  const known = await contactsKnown(tx, ruled);
  const own = (await readyAnswers(tx)).filter((one) => one.used_for === usedFor).map(({ text }) => text);
  const standard = standardAnswers(ruled.asked).find((one) => one.usedFor === usedFor)?.text ?? '';
  return fillReady(own.at(-1) ?? standard, known);
}

/** What is known of the body itself, for the blanks. */
export async function contactsKnown(tx: Transaction, { ruling }: Pick<Ruled, 'ruling'>): Promise<Known> {
  const { publicFace } = await readBodySettings(tx);
  return {
    ufficio: null,
    telefono: publicFace?.phone ?? null,
    email: publicFace?.email ?? publicFace?.certifiedEmail ?? null,
    sito: publicFace?.site ?? null,
    numeri: sayNumbers(ruling?.emergency?.numbers ?? [EUROPEAN_NUMBER]),
  };
}
