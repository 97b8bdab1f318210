// SPDX-License-Identifier: EUPL-1.2

type Row = { id: string };
export type Merged<R extends Row> = {
  rows: R[];
  /** Rows that come before the one in hand by right, and wait below it. */
  late: number;
};

/**
 * Renews a list without moving what lies above the row in hand: new rows join below it. Rows that left the queue go
 * away, but for the one in hand. With nothing in hand the fresh order holds.
 */
export function mergeRows<R extends Row>(shown: readonly R[], fresh: readonly R[], inHand: string | null): Merged<R> {
  const place = inHand === null ? -1 : shown.findIndex((row) => row.id === inHand);
  if (place === -1) return { rows: [...fresh], late: 0 };
  const renewed = new Map(fresh.map((row) => [row.id, row]));
  const above = shown.slice(0, place + 1).flatMap((row) => {
    const latest = renewed.get(row.id) ?? (row.id === inHand ? row : undefined);
    return latest ? [latest] : [];
  });
  const standing = new Set(above.map((row) => row.id));
  const below = fresh.filter((row) => !standing.has(row.id));
  const rank = fresh.findIndex((row) => row.id === inHand);
  const late = fresh.slice(0, Math.max(0, rank)).filter((row) => !standing.has(row.id)).length;
  return { rows: [...above, ...below], late };
}

type Claimed = Row & { claim: { personId: string } | null };

/** The row `by` places from another; null at the ends. */
export function rowFrom<R extends Row>(rows: readonly R[], id: string | null, by: 1 | -1): R | null {
  const place = rows.findIndex((row) => row.id === id);
  if (place === -1) return rows[0] ?? null;
  return rows[place + by] ?? null;
}

/** Where to go after a decision: the next row that nobody else has in hand, else one above, else null. */
export function rowAfter<R extends Claimed>(rows: readonly R[], id: string, me: string): R | null {
  const place = rows.findIndex((row) => row.id === id);
  const free = (row: R) => row.id !== id && (row.claim === null || row.claim.personId === me);
  return rows.slice(place + 1).find(free) ?? rows.slice(0, Math.max(0, place)).find(free) ?? null;
}
