// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { requireGovernment } from './require-authority.ts';

/** Somebody who governs the body, and the citation of the act by which they do. */
export type Governor = { personId: string; at: Date; act: string };

/** A write by somebody who governs the body: one transaction. Throws RefusedError when they do not. */
export function byGovernment<T>(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  { bodyId, personId }: Pick<Caller, 'bodyId' | 'personId'>,
  work: (tx: Transaction, by: Governor) => Promise<T>,
): Promise<T> {
  const at = clock.now();
  return database.inBody(bodyId, async (tx) =>
    work(tx, { personId, at, act: await requireGovernment(tx, personId, at) }),
  );
}
