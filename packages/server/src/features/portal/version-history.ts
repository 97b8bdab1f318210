// SPDX-License-Identifier: EUPL-1.2

/** When a version held: `replaced` from `until` on; `never` when another one began at the same instant. */
export type VersionState = 'in-force' | 'to-come' | 'replaced' | 'never';
export type DatedVersion = { version: number; effectiveFrom: Date };
export type PlacedVersion<V extends DatedVersion> = V & { state: VersionState; until: Date | null };

/**
 * The versions with their times, newest first. What holds at an instant is the version with the latest effect not after it,
 * and of two with the same effect the one adopted last (as `policyInForce` has it).
 */
export function placeVersions<V extends DatedVersion>(versions: readonly V[], now: Date): PlacedVersion<V>[] {
  const inOrder = versions.toSorted(
    (one, other) => one.effectiveFrom.getTime() - other.effectiveFrom.getTime() || one.version - other.version,
  );
  const placed = inOrder.map((version, at) => {
    const until = inOrder[at + 1]?.effectiveFrom ?? null;
    return { ...version, until, state: stateOf(version.effectiveFrom, until, now) };
  });
  return placed.toSorted((one, other) => other.version - one.version);
}

function stateOf(from: Date, until: Date | null, now: Date): VersionState {
  if (until !== null && until.getTime() === from.getTime()) return 'never';
  if (from > now) return 'to-come';
  return until !== null && until <= now ? 'replaced' : 'in-force';
}
