// SPDX-License-Identifier: EUPL-1.2
// From a route to a use case: one transaction in the caller's body, and who does it at what instant.
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import type { Caller } from './caller.ts';

type By = { personId: string; at: Date };
type Work<T> = (tx: Transaction, by: By) => Promise<T>;

export function writeAs<T>({ database, clock }: Context, { bodyId, personId }: Caller, write: Work<T>): Promise<T> {
  const at = clock.now();
  return database.inBody(bodyId, (tx) => write(tx, { personId, at }));
}

/** The same, read only and as of one moment. */
export function readAs<T>({ database, clock }: Context, { bodyId, personId }: Caller, read: Work<T>): Promise<T> {
  const at = clock.now();
  return database.readInBody(bodyId, (tx) => read(tx, { personId, at }));
}

/** For routes that answer nothing. */
export async function orderAs(context: Context, caller: Caller, write: Work<unknown>): Promise<undefined> {
  await writeAs(context, caller, write);
}
