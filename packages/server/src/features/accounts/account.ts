// SPDX-License-Identifier: EUPL-1.2
// The life of an account follows from acts and instants: pure.
import type { ACCOUNT_KINDS, ACCOUNT_STATES } from '@arengo/contract';
import { type Act, actInForce } from '../acts/index.ts';

export type AccountKind = (typeof ACCOUNT_KINDS)[number];
export type AccountState = (typeof ACCOUNT_STATES)[number];
export type ActTimes = Pick<Act, 'inForceFrom' | 'revokedAt' | 'supersededAt'>;

export type AccountLife = {
  kind: AccountKind;
  /** The act that opened it, and those that confirmed it since. It is open while one of them is in force. */
  acts: readonly ActTimes[];
  /** A temporary one: the instant after its last day, and whether an act has to close it then. */
  ends: { at: Date; byAct: boolean } | null;
  /** From when it is to be closed, and by which act; null where the policy asks for none. */
  closing: { at: Date; act: ActTimes | null } | null;
};

/** `to-come`: a draft, or of a later day. `over`: revoked or superseded. */
export type Standing = 'to-come' | 'in-force' | 'over';

export function standingOf(act: ActTimes, at: Date): Standing {
  if (actInForce(act, at)) return 'in-force';
  return act.inForceFrom === null || act.inForceFrom > at ? 'to-come' : 'over';
}

/** planned → open → closing → closed. One that is out of scope has no life here: no act, no power, no listening. */
export function accountState(life: AccountLife, at: Date): AccountState {
  if (life.kind === 'out-of-scope') return 'out-of-scope';
  if (hasClosed(life, at)) return 'closed';
  const standings = life.acts.map((act) => standingOf(act, at));
  if (!standings.includes('in-force')) return standings.includes('to-come') ? 'planned' : 'closed';
  const ending = life.ends !== null && life.ends.at <= at;
  return life.closing !== null || ending ? 'closing' : 'open';
}

/** Whether Arengo listens to it and sends what it is told to: while it is open, and until it is closed. */
export const isAlive = (state: AccountState): boolean => state === 'open' || state === 'closing';

/** The accounts of the body itself; those about its services run by others are not. */
export const isInstitutional = (kind: AccountKind): boolean =>
  kind === 'main' || kind === 'thematic' || kind === 'temporary';

function hasClosed({ closing, ends }: AccountLife, at: Date): boolean {
  if (ends !== null && !ends.byAct && ends.at <= at) return true;
  const from = closing && closesFrom(closing);
  return from !== null && from <= at;
}

// What an act has closed stays closed, whatever becomes of the act; one that never came into force closes nothing.
function closesFrom({ at, act }: NonNullable<AccountLife['closing']>): Date | null {
  if (act === null) return at;
  if (act.inForceFrom === null) return null;
  const from = act.inForceFrom > at ? act.inForceFrom : at;
  return actInForce(act, from) ? from : null;
}
