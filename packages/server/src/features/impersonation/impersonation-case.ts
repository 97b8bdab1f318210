// SPDX-License-Identifier: EUPL-1.2
// The life of a case on a false account: pure. A cell that is missing is a move that does not exist.
import type { ImpersonationCaseTable } from '../../foundation/database/tables/impersonation.ts';
import type { Because } from '../../foundation/errors.ts';
import { ConflictError } from '../../foundation/errors.ts';

export type CaseState = ImpersonationCaseTable['state'];
export type Verdict = 'confirmed' | 'unfounded';
export type Outcome = 'removed' | 'not-removed' | 'authorised' | 'dismissed';

export type CaseEvent =
  /** Whether it deceives was written. */
  | 'assessed'
  /** A report left for the network or the authority. */
  | 'reported'
  /** How it ended was written. */
  | 'resolved'
  | 'closed'
  /** The account came back. */
  | 'reopened';

const MOVES: Readonly<Record<CaseState, Partial<Record<CaseEvent, CaseState>>>> = {
  opened: { assessed: 'assessed' },
  assessed: { assessed: 'assessed', reported: 'reported', resolved: 'resolved' },
  reported: { reported: 'reported', resolved: 'resolved' },
  // What did not work may be tried again, and an outcome may change.
  resolved: { reported: 'reported', resolved: 'resolved', closed: 'closed' },
  closed: { reopened: 'assessed' },
};

export function canMove(state: CaseState, event: CaseEvent): boolean {
  return MOVES[state][event] !== undefined;
}

/** The state after an event. Throws ConflictError with what comes first. */
export function nextState(state: CaseState, event: CaseEvent): CaseState {
  const next = MOVES[state][event];
  if (next) return next;
  throw new ConflictError(state === 'closed' ? CLOSED : NOT_NOW, { code: 'impersonation-not-now' });
}

/** Everything that may be asked of a case. */
export const STEPS = [
  'add-evidence',
  'assess',
  'report',
  'record-outcome',
  'close',
  'reopen',
  'publish-warning',
] as const;
export type Step = (typeof STEPS)[number];

export type CaseFacts = {
  state: CaseState;
  verdict: Verdict | null;
  outcome: Outcome | null;
  /** Pieces of evidence kept. */
  evidence: number;
  /** Reports that wait for an agreement, or to be sent. */
  pending: number;
};

const deceives = ({ verdict }: CaseFacts) => verdict === 'confirmed';
const wasFalse = ({ outcome }: CaseFacts) => outcome === 'authorised' || outcome === 'dismissed';

const REFUSALS: Readonly<Record<Step, (facts: CaseFacts) => Because | null>> = {
  'add-evidence': ({ state }) => (state === 'closed' ? CLOSED : null),
  assess: ({ state, pending }) => {
    if (pending > 0) return PENDING;
    return canMove(state, 'assessed') ? null : state === 'closed' ? CLOSED : ALREADY;
  },
  report: (facts) => {
    if (facts.state === 'closed') return CLOSED;
    if (facts.state === 'opened') return NOT_ASSESSED;
    if (!deceives(facts) || wasFalse(facts)) return NOT_FALSE;
    // What is not kept now may be gone when somebody asks for it.
    return facts.evidence === 0 ? NO_EVIDENCE : null;
  },
  'record-outcome': ({ state, pending }) => {
    if (pending > 0) return PENDING;
    return canMove(state, 'resolved') ? null : state === 'closed' ? CLOSED : NOT_ASSESSED;
  },
  close: ({ state }) => (canMove(state, 'closed') ? null : state === 'closed' ? CLOSED : NO_OUTCOME),
  reopen: ({ state }) => (canMove(state, 'reopened') ? null : STILL_OPEN),
  'publish-warning': (facts) => {
    if (facts.state === 'opened') return NOT_ASSESSED;
    return !deceives(facts) || wasFalse(facts) ? NOT_FALSE : null;
  },
};

/** Why a step can't be taken now; null where it can. */
export function whyNot(step: Step, facts: CaseFacts): Because | null {
  return REFUSALS[step](facts);
}

/** Why an outcome can't be written; null where it can. */
export function whyNotOutcome(
  outcome: Outcome,
  { state, verdict }: Pick<CaseFacts, 'state' | 'verdict'>,
): Because | null {
  if (outcome === 'not-removed' && state === 'assessed') return NOBODY_ASKED;
  // Once it is reported the assessment stays: that it was mistaken is then for the outcome to say.
  if (outcome === 'dismissed' && state === 'assessed' && verdict === 'confirmed') return CONFIRMED;
  return null;
}

const CLOSED = {
  it: 'Il caso è chiuso. Se l’account è tornato, riaprilo.',
  en: 'The case is closed. If the account came back, open it again.',
};
const NOT_NOW = {
  it: 'A questo punto del caso non si può: prima si valuta, poi si segnala, poi si scrive l’esito. Rileggi il caso.',
  en: 'Not at this point of the case: first it is assessed, then reported, then the outcome is written. Read the case again.',
};
const NOT_ASSESSED = {
  it: 'Prima valuta se l’account inganna: la satira e la critica dichiarate non si segnalano.',
  en: 'First assess whether the account deceives: satire and criticism that say what they are, are not reported.',
};
const NOT_FALSE = {
  it: 'Secondo ciò che è scritto nel caso l’account non inganna nessuno: non si segnala e non se ne avverte nessuno.',
  en: 'By what is written in the case the account deceives nobody: it is not reported, and nobody is warned of it.',
};
const NO_EVIDENCE = {
  it: 'Prima conserva almeno una prova: quando la rete toglie l’account, non resta più nulla da mostrare.',
  en: 'First keep one piece of evidence at least: once the network removes the account, there is nothing left to show.',
};
const PENDING = {
  it: 'C’è una segnalazione non ancora inviata. Inviala o ritirala, poi continua.',
  en: 'There is a report that has not been sent. Send it or take it back, then go on.',
};
const ALREADY = {
  it: 'L’account è già stato segnalato: la valutazione resta quella. Se le cose stanno altrimenti, scrivi l’esito.',
  en: 'The account was reported already: the assessment stays. If things are otherwise, write the outcome.',
};
const NO_OUTCOME = {
  it: 'Prima scrivi come è finita.',
  en: 'First write how it ended.',
};
const STILL_OPEN = {
  it: 'Il caso non è chiuso.',
  en: 'The case is not closed.',
};
const NOBODY_ASKED = {
  it: 'L’account non è stato ancora segnalato: nessuno ha potuto lasciarlo dov’è.',
  en: 'The account has not been reported yet: nobody has had the chance to leave it where it is.',
};
const CONFIRMED = {
  it: 'La valutazione dice che l’account inganna. Per archiviare il caso, prima correggi la valutazione.',
  en: 'The assessment says that the account deceives. To dismiss the case, first mend the assessment.',
};
