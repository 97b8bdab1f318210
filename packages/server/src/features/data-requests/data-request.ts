// SPDX-License-Identifier: EUPL-1.2
// What may be done with a request, and when: pure. A missing cell is a move that does not exist.
import type { DataRefusal, DataRequestKind, DataRequestState } from '@arengo/contract';
import type { Because } from '../../foundation/errors.ts';

export type Step = 'show-identity' | 'fulfil' | 'refuse' | 'withdraw' | 'lapse';

const MOVES: Record<DataRequestState, Partial<Record<Step, DataRequestState>>> = {
  'awaiting-identity': {
    'show-identity': 'identified',
    refuse: 'refused',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  // Nothing is handed over, erased or changed before one knows whose the data are.
  identified: { fulfil: 'fulfilled', refuse: 'refused', withdraw: 'withdrawn' },
  fulfilled: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
};

export const nextState = (state: DataRequestState, step: Step): DataRequestState | null => MOVES[state][step] ?? null;
export const isOpen = (state: DataRequestState) => state === 'awaiting-identity' || state === 'identified';

export type RequestFacts = {
  state: DataRequestState;
  kind: DataRequestKind;
  extended: boolean;
  /** Before the end of the last day to answer. */
  inTime: boolean;
};

/** Why a step can't be taken now; null when it can. */
export function whyNot(step: Step | 'extend', { state, extended, inTime }: RequestFacts): Because | null {
  if (!isOpen(state)) return OVER;
  if (step === 'extend') {
    if (extended) return EXTENDED;
    return inTime ? null : TOO_LATE;
  }
  if (nextState(state, step) !== null) return null;
  return step === 'fulfil' ? NOT_IDENTIFIED : IDENTIFIED;
}

/** Why a request is not refused for this reason; null when it may be. */
export function whyNotFor(refusal: DataRefusal, { state, kind }: RequestFacts): Because | null {
  if (refusal === 'identity-not-shown') return state === 'awaiting-identity' ? null : IDENTITY_IS_KNOWN;
  if (refusal === 'exempt') return kind === 'rectification' ? NO_EXEMPTION : null;
  return null;
}

const OVER = {
  it: 'La richiesta è già conclusa, forse da qualcun altro poco fa. Ricarica la pagina per vedere com’è finita.',
  en: 'The request has ended already, perhaps by somebody else a moment ago. Reload the page to see how.',
};
const NOT_IDENTIFIED = {
  it: 'Non si sa ancora chi è il richiedente: prima dell’identità non si consegna e non si cancella nulla (regolamento (UE) 2016/679, art. 12, par. 6). Aspetta il codice, o registra come hai visto chi è.',
  en: 'It is not known yet who asks: nothing is handed over or erased before that (Regulation (EU) 2016/679, art. 12(6)). Wait for the code, or register how you saw who it is.',
};
const IDENTIFIED = {
  it: 'L’identità del richiedente risulta già accertata. Ricarica la pagina.',
  en: 'The identity of whoever asks is established already. Reload the page.',
};
const EXTENDED = {
  it: 'Il termine è già stato prorogato: si può una volta sola (art. 12, par. 3).',
  en: 'The time has been extended already: that is possible once (art. 12(3)).',
};
const TOO_LATE = {
  it: 'Il mese è passato: la proroga va comunicata entro un mese dal ricevimento (art. 12, par. 3). Rispondi prima che puoi.',
  en: 'The month has passed: an extension has to be told within one month of receipt (art. 12(3)). Answer as soon as you can.',
};
const IDENTITY_IS_KNOWN = {
  it: 'L’identità è accertata: non può essere il motivo del rifiuto. Scegline un altro, o esegui la richiesta.',
  en: 'The identity is established: it cannot be the reason of a refusal. Choose another, or fulfil the request.',
};
const NO_EXEMPTION = {
  it: 'La rettifica non ha le eccezioni dell’art. 17, par. 3. Scegli un altro motivo, o esegui la richiesta.',
  en: 'Rectification does not have the exceptions of art. 17(3). Choose another reason, or fulfil the request.',
};
