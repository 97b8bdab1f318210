// SPDX-License-Identifier: EUPL-1.2
// The life of a conduct case: pure. A cell that is missing is a move that does not exist.
import type { ConductOutcome, ConductState } from '@arengo/contract';
import { ConflictError } from '../../foundation/errors.ts';

export type ConductEvent =
  /** The person concerned is told. */
  | 'informed'
  /** The person has spoken, or let the occasion pass. */
  | 'heard'
  | 'assessed'
  | 'concluded'
  /** The report is no case: not public, not of staff, not under the clause. */
  | 'set-aside'
  | 'destroyed';

const MOVES: Readonly<Record<ConductState, Partial<Record<ConductEvent, ConductState>>>> = {
  opened: { informed: 'informed', 'set-aside': 'inadmissible' },
  informed: { heard: 'heard', 'set-aside': 'inadmissible' },
  heard: { assessed: 'assessed', 'set-aside': 'inadmissible' },
  // What was assessed may be weighed again until the case is concluded.
  assessed: { assessed: 'assessed', concluded: 'concluded', 'set-aside': 'inadmissible' },
  concluded: { destroyed: 'destroyed' },
  inadmissible: { destroyed: 'destroyed' },
  destroyed: {},
};

export function canMove(state: ConductState, event: ConductEvent): boolean {
  return MOVES[state][event] !== undefined;
}

/** The state after an event. Throws ConflictError with what comes first. */
export function nextState(state: ConductState, event: ConductEvent): ConductState {
  const next = MOVES[state][event];
  if (next) return next;
  throw new ConflictError(
    {
      it: 'A questo punto del caso non si può: prima si informa la persona, poi la si ascolta, poi si valutano per iscritto le libertà. Rileggi il caso.',
      en: 'Not at this point of the case: first the person is told, then heard, then the freedoms are assessed in writing. Read the case again.',
    },
    { code: 'conduct-not-now' },
  );
}

/** Longest keeping of what was written, in months from the conclusion (storage limitation, GDPR art. 5.1.e). */
const LONGEST_MONTHS: Readonly<Record<ConductOutcome | 'set-aside', number>> = {
  'set-aside': 1,
  'nothing-to-object': 6,
  reminder: 12,
  'request-to-amend': 12,
  // Disciplinary matters are not held against anybody after two years (law 300/1970, art. 7).
  referral: 24,
};

/** The last day on which the file may be kept. `day`: the day of the conclusion, `YYYY-MM-DD`. */
export function lastDay(outcome: ConductOutcome | 'set-aside', day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = month - 1 + LONGEST_MONTHS[outcome];
  const end = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, months, Math.min(date, end))).toISOString().slice(0, 10);
}
