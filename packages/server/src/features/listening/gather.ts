// SPDX-License-Identifier: EUPL-1.2
// Group commit: what arrives in the same moment, or while earlier arrivals of the same key are being handled, is handled
// together.

export type Gathering<P, T> = {
  /** Arrivals of one key are handled in their order, one group at a time. */
  keyOf: (place: P) => string;
  /** Arrivals in one group at most. */
  most: number;
  /** How long a group gathers before it is handled. */
  gathering: () => Promise<unknown>;
  /** Handles a group, all or nothing; answers for each arrival why it is refused, or null. */
  handle: (place: P, group: readonly T[]) => Promise<(Error | null)[]>;
};

type Waiting<T> = { arrival: T; resolve: () => void; reject: (error: unknown) => void };

/** A function that resolves when its arrival was handled, and throws what it was refused for. */
export function gatherer<P, T>({
  keyOf,
  most,
  gathering,
  handle,
}: Gathering<P, T>): (place: P, arrival: T) => Promise<void> {
  const lines = new Map<string, Waiting<T>[]>();

  const serve = async (place: P, key: string, line: Waiting<T>[]) => {
    while (line.length > 0) {
      await gathering();
      await handleTogether(place, line.splice(0, most));
    }
    lines.delete(key);
  };
  const handleTogether = async (place: P, group: readonly Waiting<T>[]) => {
    try {
      const outcomes = await handle(
        place,
        group.map(({ arrival }) => arrival),
      );
      for (const [at, { resolve, reject }] of group.entries()) outcomes[at] ? reject(outcomes[at]) : resolve();
    } catch (error) {
      // One that cannot be handled does not take the others down.
      if (group.length === 1) group[0]?.reject(error);
      else for (const one of group) await handleTogether(place, [one]);
    }
  };

  return (place, arrival) =>
    new Promise((resolve, reject) => {
      const key = keyOf(place);
      const line = lines.get(key);
      if (line) {
        line.push({ arrival, resolve, reject });
        return;
      }
      const fresh = [{ arrival, resolve, reject }];
      lines.set(key, fresh);
      void serve(place, key, fresh);
    });
}
