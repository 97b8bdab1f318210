// SPDX-License-Identifier: EUPL-1.2
// How an authorisation stands at an instant: pure, no clock. It works while every act it rests on is in force.
import { type Act, actInForce, endOf, stateOf } from '../acts/index.ts';

export type Authorisation = {
  authorisationId: string;
  personId: string;
  /** All needed. */
  acts: readonly Act[];
  powers: readonly string[];
  /** Null: every account of the body. */
  accountIds: readonly string[] | null;
  /** Null: accounts on any network. */
  networks: readonly string[] | null;
  /** The position that the acts appoint to, in the policy's words. */
  role: string | null;
  from: Date;
  to: Date | null;
  /** Why it is temporary; null when it is not. */
  temporaryReason: string | null;
  /** Null: none is needed. */
  acceptance: { at: Date | null } | null;
  /** The act that revokes it, and does so when it takes effect; a draft has not. */
  revokedBy: Act | null;
  /** The instant at which it was ended without an act: by a review, because the person left. */
  endedAt: Date | null;
  /** A review is open: silence ends it then. */
  unlessConfirmedBy: Date | null;
  recordedAt: Date;
};

export type Standing =
  | { state: 'in-force' }
  | { state: 'revoked'; since: Date; by: Act | null }
  | { state: 'act-ended'; since: Date; act: Act }
  | { state: 'unconfirmed'; since: Date }
  | { state: 'lapsed'; since: Date }
  | { state: 'no-act' }
  | { state: 'awaiting-act'; act: Act }
  | { state: 'not-yet'; from: Date }
  | { state: 'awaiting-acceptance' };

/** What has ended says so first; then what has not begun; only then does it work. */
export function standingOf(one: Authorisation, at: Date): Standing {
  return ended(one, at) ?? waiting(one, at) ?? { state: 'in-force' };
}

export const worksAt = (one: Authorisation, at: Date): boolean => standingOf(one, at).state === 'in-force';

function ended(one: Authorisation, at: Date): Standing | null {
  const past = (instant: Date | null): instant is Date => instant !== null && instant <= at;
  if (one.revokedBy && hasTakenEffect(one.revokedBy, at)) {
    return { state: 'revoked', since: one.revokedBy.inForceFrom ?? at, by: one.revokedBy };
  }
  if (past(one.endedAt)) return { state: 'revoked', since: one.endedAt, by: null };
  for (const act of one.acts) {
    const end = endOf(act);
    if (past(end)) return { state: 'act-ended', since: end, act };
  }
  if (past(one.unlessConfirmedBy)) return { state: 'unconfirmed', since: one.unlessConfirmedBy };
  if (past(one.to)) return { state: 'lapsed', since: one.to };
  return null;
}

function waiting(one: Authorisation, at: Date): Standing | null {
  if (one.acts.length === 0) return { state: 'no-act' };
  const draft = one.acts.find((act) => stateOf(act, at) === 'draft');
  if (draft) return { state: 'awaiting-act', act: draft };
  const begins = one.acts.reduce((latest, { inForceFrom }) => later(latest, inForceFrom), one.from);
  if (begins > at) return { state: 'not-yet', from: begins };
  if (one.acceptance && (one.acceptance.at === null || one.acceptance.at > at)) return { state: 'awaiting-acceptance' };
  // Nothing else is known to keep it from working; an act that is not in force is never passed over.
  return one.acts.every((act) => actInForce(act, at)) ? null : { state: 'no-act' };
}

const later = (one: Date, other: Date | null) => (other !== null && other > one ? other : one);

/**
 * Whether an act has ever had effect. One that revoked an authorisation did so for good, even if it was revoked in turn:
 * what it ended comes back by a new act, not by silence.
 */
export function hasTakenEffect(act: Act, at: Date): boolean {
  if (act.inForceFrom === null || act.inForceFrom > at) return false;
  const end = endOf(act);
  return end === null || end > act.inForceFrom;
}
