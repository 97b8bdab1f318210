// SPDX-License-Identifier: EUPL-1.2
// An order that comes again under the same key does nothing again; the same key on other words is a mistake of the caller.
import { PracticeRefusal } from '../refusal.ts';

/** Inserts, or finds what an earlier try left. `same` says whether that is what is ordered now. Throws `key-taken`. */
export async function keyed<Row>(
  insert: () => Promise<Row | undefined>,
  find: () => Promise<Row | null>,
  same: (row: Row) => boolean,
): Promise<{ row: Row; created: boolean }> {
  const inserted = await insert();
  if (inserted) return { row: inserted, created: true };
  const earlier = await find();
  if (earlier && same(earlier)) return { row: earlier, created: false };
  throw new PracticeRefusal('key-taken', 'This Idempotency-Key was used for another order.');
}
