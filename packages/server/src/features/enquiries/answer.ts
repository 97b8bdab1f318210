// SPDX-License-Identifier: EUPL-1.2
// The life of an answer on its way: pure. A case of the table that is missing is a move that does not exist.
import type { Answer } from './answers-store.ts';

export type AnswerState = Answer['state'];
export type AnswerEvent =
  | 'sent'
  | 'confirmed'
  /** The order left and no reply came. */
  | 'outcome-lost'
  /** The network did nothing, and may later. */
  | 'postponed'
  | 'refused'
  /** The network has no such function, or can't say. */
  | 'needs-a-person'
  | 'undone'
  | 'retried'
  | 'done-by-hand'
  | 'impossible';

export const ANSWER_MOVES: Readonly<Record<AnswerState, Partial<Record<AnswerEvent, AnswerState>>>> = {
  waiting: { sent: 'sending', undone: 'withdrawn', 'needs-a-person': 'by-hand' },
  sending: {
    // Taken up again after an interruption: it is looked for before anything is sent.
    sent: 'sending',
    confirmed: 'confirmed',
    'outcome-lost': 'unconfirmed',
    postponed: 'waiting',
    refused: 'refused',
    'needs-a-person': 'by-hand',
  },
  unconfirmed: { sent: 'sending', 'needs-a-person': 'by-hand' },
  refused: { retried: 'waiting', 'done-by-hand': 'confirmed', impossible: 'withdrawn' },
  'by-hand': { retried: 'waiting', 'done-by-hand': 'confirmed', impossible: 'withdrawn' },
  confirmed: {},
  withdrawn: {},
};

export const mayMove = (state: AnswerState, event: AnswerEvent): boolean => ANSWER_MOVES[state][event] !== undefined;

/** Throws an Error for a move that the life of an answer does not have. */
export function nextAnswerState(state: AnswerState, event: AnswerEvent): AnswerState {
  const next = ANSWER_MOVES[state][event];
  if (!next) throw new Error(`An answer that is ${state} cannot be ${event}.`);
  return next;
}
