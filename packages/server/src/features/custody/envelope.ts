// SPDX-License-Identifier: EUPL-1.2
// The state of an envelope: pure. New credentials are due from the first cause that came after they were last changed.

export type CauseKind =
  /** Somebody read what is inside. */
  | 'opened'
  | 'opened-in-emergency'
  /** Whoever kept the envelopes no longer does. */
  | 'mandate-ended'
  /** A person who could know the credentials left the body. */
  | 'left'
  /** A person lost the admin rights on the network. */
  | 'rights-ended'
  /** A person asked for it. */
  | 'asked';

export type Cause = { because: string; personId: string | null; at: Date };
export type Sealing = {
  sealedAt: Date;
  content: 'new' | 'same';
  keyIds: readonly string[];
  emergencyKeyId: string | null;
};

export type EnvelopeState =
  | 'sealed'
  /** Change the credentials on the network, and seal the new ones. */
  | 'rotation-due'
  /** The new ones are sealed; that the network has them is still to be confirmed. */
  | 'change-to-confirm';

/** The causes that still ask for new credentials, oldest first. */
export function causesDue(changedAt: Date, causes: readonly Cause[]): Cause[] {
  return causes.filter((one) => one.at > changedAt).toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** `last` is the newest sealing of *new* credentials. */
export function envelopeState(changedAt: Date, due: readonly Cause[], last: { sealedAt: Date }): EnvelopeState {
  if (last.sealedAt > changedAt && due.every((one) => one.at <= last.sealedAt)) return 'change-to-confirm';
  return due.length === 0 ? 'sealed' : 'rotation-due';
}

/** Whether the key in use of whoever keeps the envelopes opens it. */
export function opensTo(sealing: Sealing, holderKeyId: string | null): 'holder' | 'other' | 'nobody' {
  if (holderKeyId === null) return 'nobody';
  return sealing.keyIds.includes(holderKeyId) ? 'holder' : 'other';
}

export function emergencyCover(sealing: Sealing, emergencyKeyId: string | null): 'covered' | 'old-shares' | 'none' {
  if (emergencyKeyId === null) return 'none';
  if (sealing.emergencyKeyId === emergencyKeyId) return 'covered';
  return sealing.emergencyKeyId === null ? 'none' : 'old-shares';
}
