// SPDX-License-Identifier: EUPL-1.2
// What a person does about one answer: take it back, try it again, write it by hand.
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { type AnswerEvent, mayMove, nextAnswerState } from './answer.ts';
import { type Answer, findAnswer, lockAnswer, updateAnswer } from './answers-store.ts';
import { endByAnswer } from './deliver-answer.ts';
import { enqueueAnswer } from './deliver-later.ts';
import { updateEnquiry } from './enquiries-store.ts';
import { nextEnquiryState } from './enquiry.ts';
import { type By, type Hand, handsOf, requireAnswerer, takeInHand } from './enquiry-at-hand.ts';

type Said = BodyOf<typeof routes.confirmAnswerByHand>;
type Seeing = { event: AnswerEvent; record: string; data: Record<string, unknown> };

/** Takes an answer back while it has not left. Answers the enquiry's id, as the others do. */
export const undoAnswer = (tx: Transaction, answerId: string, by: By): Promise<string> =>
  seeTo(tx, answerId, { event: 'undone', record: 'answer.undone', data: {} }, by, unsend);

/** Tries a refused answer again: it is looked for first. */
export const retryAnswer = (tx: Transaction, answerId: string, by: By): Promise<string> =>
  seeTo(tx, answerId, { event: 'retried', record: 'answer.retried', data: {} }, by, async () => {
    await updateAnswer(tx, answerId, { due_at: by.at, attempts: 1, trouble: null });
    await enqueueAnswer(tx, answerId, by.at);
  });

/** A person wrote it on the network's own pages, or says that it can't be done. */
export const confirmAnswerByHand = (tx: Transaction, answerId: string, said: Said, by: By): Promise<string> =>
  seeTo(
    tx,
    answerId,
    {
      event: said.done ? 'done-by-hand' : 'impossible',
      record: 'answer.done-by-hand',
      data: { done: said.done, note: said.note },
    },
    by,
    async (hand, answer) => {
      if (!said.done) return unsend(hand, answer, tx);
      await updateAnswer(tx, answerId, { confirmed_at: by.at, trouble: null });
      await endByAnswer(tx, answer, by.at);
    },
  );

/** The enquiry is in the hands in which it was. */
async function unsend({ enquiry }: Hand, _answer: Answer, tx: Transaction): Promise<void> {
  if (enquiry.state !== 'answering') return;
  const state = nextEnquiryState('answering', 'unsent', handsOf(enquiry));
  await updateEnquiry(tx, enquiry.enquiry_id, { state });
}

async function seeTo(
  tx: Transaction,
  answerId: string,
  { event, record, data }: Seeing,
  by: By,
  effect: (hand: Hand, answer: Answer, tx: Transaction) => Promise<void>,
): Promise<string> {
  const known = await findAnswer(tx, answerId);
  if (!known) throw new NotFoundError({ it: 'La risposta', en: 'The answer' });
  const hand = await takeInHand(tx, known.enquiry_id, by.at);
  const answer = await lockAnswer(tx, answerId);
  if (!answer) throw new NotFoundError({ it: 'La risposta', en: 'The answer' });
  const act = await requireAnswerer(tx, hand.enquiry, by, answer.place);
  if (!mayMove(answer.state, event) || (event === 'undone' && answer.attempts > 0)) throw tooLate(event);
  await updateAnswer(tx, answerId, { state: nextAnswerState(answer.state, event) });
  await effect(hand, answer, tx);
  recordDeed(tx, {
    at: by.at,
    event: record,
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'enquiry', id: answer.enquiry_id },
    cites: [act, ...(answer.clause ? [answer.clause] : [])],
    data: { answerId, ...data },
  });
  await announceLive(tx, { kind: 'queue' });
  return answer.enquiry_id;
}

const tooLate = (event: AnswerEvent) =>
  event === 'undone'
    ? new ConflictError(
        {
          it: 'È tardi per annullare: la risposta è già partita. Puoi rispondere ancora, riprendendo la richiesta.',
          en: 'It is too late to undo: the answer has left. You can answer again, by taking the enquiry up again.',
        },
        { code: 'too-late' },
      )
    : new ConflictError({
        it: 'Lo stato di questa risposta è cambiato: ricarica la richiesta.',
        en: 'The state of this answer has changed: reload the enquiry.',
      });
