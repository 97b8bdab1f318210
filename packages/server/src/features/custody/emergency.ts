// SPDX-License-Identifier: EUPL-1.2
// The life of an emergency opening: pure. A cell of the table that is missing is a move that does not exist.
import type { EmergencyOpeningTable } from '../../foundation/database/tables/custody.ts';

export type EmergencyState = EmergencyOpeningTable['state'];

export type EmergencyEvent =
  /** Enough shares were given. */
  | 'completed'
  /** Too few holders are left who could give theirs, or whoever keeps the envelopes said no. */
  | 'denied'
  | 'opened'
  /** The requester takes it back, or has done. */
  | 'ended'
  /** The hours are over. */
  | 'expired';

const MOVES: Readonly<Record<EmergencyState, Partial<Record<EmergencyEvent, EmergencyState>>>> = {
  waiting: { completed: 'ready', denied: 'refused', ended: 'withdrawn', expired: 'lapsed' },
  ready: { denied: 'refused', opened: 'opened', ended: 'withdrawn', expired: 'lapsed' },
  // Asked for again within its hours, when the browser closed before the end.
  opened: { opened: 'opened', ended: 'closed', expired: 'closed' },
  closed: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
};

/** Hours from the request until what was given is erased. */
export const EMERGENCY_HOURS = 24;

/** The state after an event; null where there is no such move. */
export function nextEmergencyState(state: EmergencyState, event: EmergencyEvent): EmergencyState | null {
  return MOVES[state][event] ?? null;
}

/** The state at an instant: a request whose hours are over has ended, whether or not somebody has noted it yet. */
export function emergencyStateAt(request: { state: EmergencyState; expiresAt: Date }, at: Date): EmergencyState {
  return at < request.expiresAt ? request.state : (nextEmergencyState(request.state, 'expired') ?? request.state);
}

/** What the answers amount to; null while it can go either way. */
export function eventOfAnswers(count: {
  given: number;
  refused: number;
  holders: number;
  threshold: number;
}): 'completed' | 'denied' | null {
  if (count.given >= count.threshold) return 'completed';
  return count.holders - count.refused < count.threshold ? 'denied' : null;
}
