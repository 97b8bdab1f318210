// SPDX-License-Identifier: EUPL-1.2
// The life of a measure: pure. A case of the table that is missing is a move that does not exist.
import type { MeasureTable } from '../../foundation/database/tables/moderation.ts';

export type MeasureState = MeasureTable['state'];

export type MeasureEvent =
  /** Whoever the policy asks has agreed. */
  | 'approved'
  /** The decision was taken back, or not agreed to. */
  | 'undone'
  /** A worker begins to send it. */
  | 'sent'
  | 'confirmed'
  /** The order left and no answer came. */
  | 'outcome-lost'
  /** The network did nothing, and may later. */
  | 'postponed'
  /** Looked up on the network: it never took effect. */
  | 'not-in-force'
  /** The network said no. */
  | 'refused'
  /** The network has no such function, or can't say: a person has to see to it. */
  | 'needs-a-person'
  | 'retried'
  | 'done-by-hand'
  | 'impossible'
  /** A confirmed measure is to be taken back. */
  | 'reversal-asked'
  | 'reversed';

const MOVES: Readonly<Record<MeasureState, Partial<Record<MeasureEvent, MeasureState>>>> = {
  'awaiting-approval': { approved: 'waiting', undone: 'withdrawn' },
  waiting: { sent: 'sending', undone: 'withdrawn', 'needs-a-person': 'by-hand' },
  sending: {
    confirmed: 'confirmed',
    'outcome-lost': 'unconfirmed',
    postponed: 'waiting',
    refused: 'refused',
    'needs-a-person': 'by-hand',
    reversed: 'reversed',
  },
  unconfirmed: {
    confirmed: 'confirmed',
    'not-in-force': 'waiting',
    'outcome-lost': 'unconfirmed',
    'needs-a-person': 'by-hand',
    'done-by-hand': 'confirmed',
    reversed: 'reversed',
  },
  refused: {
    retried: 'waiting',
    'done-by-hand': 'confirmed',
    impossible: 'withdrawn',
    reversed: 'reversed',
    confirmed: 'confirmed',
  },
  'by-hand': {
    'done-by-hand': 'confirmed',
    impossible: 'withdrawn',
    undone: 'withdrawn',
    reversed: 'reversed',
    confirmed: 'confirmed',
  },
  confirmed: { 'reversal-asked': 'waiting' },
  withdrawn: {},
  reversed: {},
};

/** What a person's word on a measure means: `reverse` is on its way back, so "done" ends it and "impossible" leaves it in force. */
export function eventOfWord(direction: 'apply' | 'reverse', done: boolean): MeasureEvent {
  if (direction === 'reverse') return done ? 'reversed' : 'confirmed';
  return done ? 'done-by-hand' : 'impossible';
}

/** A move that the life of a measure does not have. Callers decide how to say it. */
export class ImpossibleMoveError extends Error {
  override readonly name = 'ImpossibleMoveError';
}

/** The state after an event. Throws ImpossibleMoveError. */
export function nextMeasureState(state: MeasureState, event: MeasureEvent): MeasureState {
  const next = MOVES[state][event];
  if (!next) throw new ImpossibleMoveError(`A measure that is ${state} cannot be ${event}.`);
  return next;
}

export function canMove(state: MeasureState, event: MeasureEvent): boolean {
  return MOVES[state][event] !== undefined;
}

/** Nothing has been tried yet, and nothing is on its way. */
export function canUndo(measures: readonly { state: MeasureState; attempts: number }[]): boolean {
  return measures.every((measure) => measure.attempts === 0 && canMove(measure.state, 'undone'));
}

const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 15 * 60;
/** After this many tries over about two hours, a network that never answers counts as a refusal. */
export const MOST_ATTEMPTS = 16;

/** Seconds before the next try: doubling from 5 to 15 minutes, unless the network named a time. */
export function pauseBefore(attempt: number, asked: number | null): number {
  const own = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** Math.max(0, attempt - 1));
  return asked === null ? own : Math.max(own, asked);
}
