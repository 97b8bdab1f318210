// SPDX-License-Identifier: EUPL-1.2
// How the versions of a policy stand to each other at an instant. Pure.

/**
 * `proposed`: its act has no number and date yet. `awaiting-publication`: adopted, and not yet published where its policy
 * says. `replaced`: held until `until`. `revoked`: its act was. `never`: another one began at the same instant.
 */
export type VersionState =
  | 'withdrawn'
  | 'proposed'
  | 'awaiting-publication'
  | 'to-come'
  | 'in-force'
  | 'replaced'
  | 'revoked'
  | 'never';

export type DatedVersion = {
  version: number;
  /** Null: not known yet. */
  effectiveFrom: Date | null;
  withdrawnAt?: Date | null;
  act?: { draft: boolean; revokedAt: Date | null } | null;
};
export type PlacedVersion<V extends DatedVersion> = V & { state: VersionState; until: Date | null };

/**
 * The versions with their times, newest first. What holds at an instant is the version with the latest effect not after it,
 * and of two with the same effect the one adopted last (as `policyInForce` has it). A version whose act is revoked holds no
 * longer, and none comes back in its place.
 */
export function placeVersions<V extends DatedVersion>(versions: readonly V[], now: Date): PlacedVersion<V>[] {
  const inOrder = versions
    .filter((one) => holdsEver(one))
    .toSorted((one, other) => time(one) - time(other) || one.version - other.version);
  const next = new Map(inOrder.map((one, at) => [one.version, inOrder[at + 1]?.effectiveFrom ?? null]));
  return versions
    .map((one) => ({ ...one, ...placeOf(one, next.get(one.version) ?? null, now) }))
    .toSorted((one, other) => other.version - one.version);
}

const time = ({ effectiveFrom }: DatedVersion) => effectiveFrom?.getTime() ?? 0;

function holdsEver({ effectiveFrom, withdrawnAt, act }: DatedVersion): boolean {
  if (effectiveFrom === null || withdrawnAt) return false;
  return !act?.revokedAt || act.revokedAt > effectiveFrom;
}

function placeOf(one: DatedVersion, next: Date | null, now: Date): { state: VersionState; until: Date | null } {
  const { effectiveFrom: from, act } = one;
  if (one.withdrawnAt) return { state: 'withdrawn', until: null };
  if (from === null) {
    if (act?.revokedAt && act.revokedAt <= now) return { state: 'revoked', until: act.revokedAt };
    return { state: act?.draft ? 'proposed' : 'awaiting-publication', until: null };
  }
  if (!holdsEver(one)) return { state: 'revoked', until: act?.revokedAt ?? null };
  const revoked = act?.revokedAt ?? null;
  if (revoked !== null && (next === null || revoked < next)) {
    return { state: revoked <= now ? 'revoked' : stateOf(from, revoked, now), until: revoked };
  }
  return { state: stateOf(from, next, now), until: next };
}

function stateOf(from: Date, until: Date | null, now: Date): VersionState {
  if (until !== null && until.getTime() === from.getTime()) return 'never';
  if (from > now) return 'to-come';
  return until !== null && until <= now ? 'replaced' : 'in-force';
}
