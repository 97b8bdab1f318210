// SPDX-License-Identifier: EUPL-1.2
// The life of an evidence file: pure. What was asked for is agreed to where the policy wants it, and only then made.
import type { DossierTable } from '../../foundation/database/tables/dossiers.ts';
import { type Because, ConflictError } from '../../foundation/errors.ts';

export type DossierState = DossierTable['state'];
export type DossierEvent =
  /** The last of those that the policy asks has agreed. */
  'agreed' | 'refused' | 'withdrawn' | 'made';

const MOVES: Readonly<Record<DossierState, Partial<Record<DossierEvent, DossierState>>>> = {
  'awaiting-agreement': { agreed: 'ready', refused: 'not-agreed', withdrawn: 'withdrawn' },
  // It can be made more than once: each time is an edition.
  ready: { made: 'ready', withdrawn: 'withdrawn' },
  'not-agreed': {},
  withdrawn: {},
};

/** Why not now; null where it can. `made`: it has an edition already. */
export function whyNotNow(state: DossierState, event: DossierEvent, made: boolean): Because | null {
  if (event === 'withdrawn' && made) return MADE;
  if (MOVES[state][event]) return null;
  return state === 'awaiting-agreement' ? AWAITS : OVER[state];
}

/** The state after an event. Throws ConflictError with what comes first. */
export function nextState(state: DossierState, event: DossierEvent, made = false): DossierState {
  const because = whyNotNow(state, event, made);
  const next = MOVES[state][event];
  if (because === null && next) return next;
  throw new ConflictError(because ?? AWAITS, { code: 'dossier-not-now' });
}

const AWAITS = {
  it: 'Il fascicolo aspetta il consenso che la policy chiede: non si fa prima.',
  en: 'The file waits for the agreement that the policy asks for: it is not made before.',
};
const MADE = {
  it: 'Il fascicolo è già stato fatto: resta nel registro con la sua impronta, e la richiesta non si ritira più.',
  en: 'The file was made already: it stays in the register with its hash, and the request can no longer be taken back.',
};
const OVER: Readonly<Record<Exclude<DossierState, 'awaiting-agreement'>, Because>> = {
  ready: {
    it: 'Il consenso c’è già, o non serve.',
    en: 'The agreement is already there, or is not asked for.',
  },
  'not-agreed': {
    it: 'Chi doveva essere d’accordo ha detto di no. Se le cose sono cambiate, chiedi un altro fascicolo.',
    en: 'Whoever had to agree said no. If things have changed, ask for another file.',
  },
  withdrawn: {
    it: 'La richiesta è stata ritirata. Se serve, chiedi un altro fascicolo.',
    en: 'The request was taken back. If need be, ask for another file.',
  },
};
