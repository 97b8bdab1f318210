// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, RefusedError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import type { Network } from '../../networks/network.ts';
import { findAccount } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { countGraphemes, leaveToEnquiry } from '../moderation/index.ts';
import { adviseAnswer } from '../oversight/index.ts';
import { findOffices } from '../people/index.ts';
import { contactsKnown } from './answer-by-itself.ts';
import { insertAnswer } from './answers-store.ts';
import { saysCode } from './connection.ts';
import { codesWaiting } from './connections-store.ts';
import { faultOfWords, keepsMinimum, mayAnswer } from './contact.ts';
import { wayOf } from './deliver-answer.ts';
import { enqueueAnswer } from './deliver-later.ts';
import { updateEnquiry } from './enquiries-store.ts';
import { type By, type Hand, heed, move, requireAnswerer, takeInHand } from './enquiry-at-hand.ts';

export type NewAnswer = BodyOf<typeof routes.answerEnquiry>;
export type Sending = { networks: ReadonlyMap<string, Network>; graceSeconds: number };

/** A person answers an enquiry, as the policy allows. It leaves after the grace. */
export async function answerEnquiry(
  tx: Transaction,
  sending: Sending,
  { enquiryId, answer, by }: { enquiryId: string; answer: NewAnswer; by: By },
): Promise<void> {
  const { personId, at } = by;
  const hand = await takeInHand(tx, enquiryId, at);
  const { enquiry, held, asked } = hand;
  const act = await requireAnswerer(tx, enquiry, by, answer.place);
  refuseIfChanged(hand, answer);
  const state = move(enquiry, 'sent');
  const clauses = heed(mayAnswer(asked, answer.outcome, answer.place));
  await refuseWords(tx, hand, answer);
  if (placeOf(hand, answer) === 'in-place') await refuseCode(tx, answer);
  await refuseLength(tx, sending, hand, answer);
  const { remarks } = await adviseAnswer(tx, { text: answer.text, accountId: enquiry.account_id }, by);
  const advice = remarks.map(({ check, clause }) => ({ check, clause }));
  const answerId = uuidv7();
  const dueAt = new Date(at.getTime() + sending.graceSeconds * 1000);
  const place = placeOf(hand, answer);
  await insertAnswer(tx, {
    ...{ answer_id: answerId, enquiry_id: enquiryId, account_id: enquiry.account_id },
    ...{ outcome: answer.outcome, place, text: answer.text, clause: clauses[0] ?? null, item_version: held.version },
    ...{ advice: JSON.stringify(advice), state: 'waiting', due_at: dueAt, written_by: personId, written_at: at },
    reusable: place === 'in-place' && !keepsMinimum(asked) && enquiry.kind !== 'personal',
  });
  await updateEnquiry(tx, enquiryId, {
    state,
    // Whoever answers has it in charge, if nobody had.
    ...(enquiry.taken_by === null ? { taken_by: personId, taken_at: at } : {}),
  });
  await leaveToEnquiry(tx, enquiryId);
  recordDeed(tx, {
    at,
    event: 'enquiry.answer-sent',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'enquiry', id: enquiryId },
    cites: [act, ...clauses],
    data: { answerId, outcome: answer.outcome, place, advice },
  });
  await enqueueAnswer(tx, answerId, dueAt);
  await announceLive(tx, { kind: 'queue' });
}

function refuseIfChanged({ held }: Hand, { itemVersion }: NewAnswer): void {
  if (held.deleted_at !== null)
    throw new ConflictError(
      {
        it: 'Chi ha scritto ha tolto questo contenuto: non c’è più nulla a cui rispondere.',
        en: 'Whoever wrote it took this item away: there is nothing left to answer.',
      },
      { code: 'gone' },
    );
  if (held.version !== itemVersion)
    throw new ConflictError(
      {
        it: 'Il testo è cambiato dopo che l’hai letto. Rileggilo e rispondi di nuovo.',
        en: 'The text changed after you read it. Read it again and answer again.',
      },
      { code: 'item-changed' },
    );
}

/** Throws RefusedError where the words promise a procedure, or leave out the office that the policy wants named. */
async function refuseWords(tx: Transaction, hand: Hand, { text, outcome }: NewAnswer): Promise<void> {
  const offices = await findOffices(tx, 'open');
  const { telefono, email, sito } = await contactsKnown(tx, hand);
  const contacts = [telefono, email, sito].filter((one) => typeof one === 'string');
  const fault = faultOfWords(hand.asked, { text, outcome, offices, contacts });
  if (fault) throw new RefusedError(fault.because, { code: 'policy', cites: [fault.clause] });
}

const placeOf = ({ enquiry }: Hand, { place }: NewAnswer) => (enquiry.item_type === 'message' ? 'in-private' : place);

/** In sight of all, whoever reads a code could send it in the citizen's stead. */
async function refuseCode(tx: Transaction, { text }: NewAnswer): Promise<void> {
  if (!saysCode(text, await codesWaiting(tx))) return;
  throw new RefusedError({
    it: 'Nel testo c’è un codice per unire le conversazioni: sotto gli occhi di tutti chiunque potrebbe usarlo. Dallo in privato.',
    en: 'The text has a code that joins conversations: in sight of all, anybody could use it. Give it in private.',
  });
}

async function refuseLength(tx: Transaction, { networks }: Sending, { enquiry }: Hand, answer: NewAnswer) {
  const account = await findAccount(tx, enquiry.account_id);
  const capabilities = networks.get(account?.network ?? '')?.capabilities ?? {};
  const limit = wayOf({ place: answer.place, itemType: enquiry.item_type }, capabilities)?.limit;
  if (limit === undefined || countGraphemes(answer.text) <= limit) return;
  throw new InvalidInputError(
    {
      it: `Su questa rete una risposta ha al massimo ${limit} caratteri: accorciala.`,
      en: `On this network an answer has at most ${limit} characters: shorten it.`,
    },
    { errors: [{ pointer: '/text', detail: 'too long' }] },
  );
}
