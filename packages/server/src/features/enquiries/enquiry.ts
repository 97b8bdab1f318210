// SPDX-License-Identifier: EUPL-1.2
// The life of an enquiry: pure. A case of the table that is missing is a move that does not exist; none of them opens a
// procedure of the body (NOV-6.14).
import type { AnswerOutcome, EnquiryState } from '@arengo/contract';

export type EnquiryEvent =
  /** Somebody takes it in charge, also from somebody else. */
  | 'taken'
  /** It is given to the office that is competent for it, also from another. */
  | 'given'
  /** The office gives it back. */
  | 'returned'
  /** An answer waits to leave. */
  | 'sent'
  /** The answer was taken back, or could not be given: the enquiry is in the hands in which it was. */
  | 'unsent'
  /** The network confirmed the answer. */
  | 'out'
  | 'closed'
  /** Its author took it away. */
  | 'gone'
  | 'reopened';

/** `in-hand`: with its office, where it has one; else with whoever took it, or with nobody. `outcome`: what the answer does. */
type Next = Exclude<EnquiryState, AnswerOutcome> | 'in-hand' | 'outcome';

export const MOVES: Readonly<Record<EnquiryState, Partial<Record<EnquiryEvent, Next>>>> = {
  new: { taken: 'taken', given: 'given', sent: 'answering', closed: 'closed', gone: 'closed' },
  taken: { taken: 'taken', given: 'given', sent: 'answering', closed: 'closed', gone: 'closed' },
  given: {
    taken: 'given',
    given: 'given',
    returned: 'in-hand',
    sent: 'answering',
    closed: 'closed',
    gone: 'closed',
  },
  // Once an answer is under way nothing else happens to it: the network has the word.
  answering: { unsent: 'in-hand', out: 'outcome' },
  answered: { reopened: 'in-hand' },
  signposted: { reopened: 'in-hand' },
  redirected: { reopened: 'in-hand' },
  closed: { reopened: 'in-hand' },
};

/** A move that the life of an enquiry does not have. Callers decide how to say it. */
export class ImpossibleMoveError extends Error {
  override readonly name = 'ImpossibleMoveError';
}

/** The state after an event. Throws ImpossibleMoveError. */
export function nextEnquiryState(
  state: EnquiryState,
  event: EnquiryEvent,
  facts: { hasOffice: boolean; hasOwner: boolean; outcome?: AnswerOutcome },
): EnquiryState {
  const next = MOVES[state][event];
  if (next === undefined || (next === 'outcome' && facts.outcome === undefined))
    throw new ImpossibleMoveError(`An enquiry that is ${state} cannot be ${event}.`);
  if (next === 'in-hand') return facts.hasOffice ? 'given' : facts.hasOwner ? 'taken' : 'new';
  return next === 'outcome' ? (facts.outcome ?? 'answered') : next;
}

export const canMove = (state: EnquiryState, event: EnquiryEvent): boolean => MOVES[state][event] !== undefined;

/** Somebody still has to see to it. */
export const OPEN_STATES = ['new', 'taken', 'given', 'answering'] as const satisfies readonly EnquiryState[];

export const isOpen = (state: EnquiryState): boolean => OPEN_STATES.some((open) => open === state);
