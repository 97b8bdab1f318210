// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { readBearerSecret } from './bearer-secret.ts';
import { findSession, touchSession } from './people-store.ts';
import { contractOver } from './person.ts';
import { sessionLives, sessionWantsTouch } from './session.ts';

export type Recognised = Omit<Caller, 'permissions'>;

/**
 * Whose session a cookie is, or null when it is nobody's, has ended, or its person has left or may not sign in. `readBeside` reads what else
 * concerns the person, in the same transaction.
 */
export async function recogniseSession<T>(
  { database, clock }: Context,
  cookie: string,
  readBeside: (tx: Transaction, personId: string) => Promise<T>,
): Promise<{ session: Recognised; beside: T } | null> {
  const named = readBearerSecret(cookie);
  if (!named) return null;
  const now = clock.now();
  const found = await database.readInBody(named.bodyId, async (tx) => {
    const row = await findSession(tx, named.hash);
    return row && { row, beside: await readBeside(tx, row.person_id) };
  });
  if (!found) return null;
  const { row, beside } = found;
  const life = { lastSeenAt: row.last_seen_at, expiresAt: row.expires_at };
  if (!sessionLives(life, now) || contractOver(row.contract_day, now)) return null;
  if (sessionWantsTouch(life, now)) await database.inBody(named.bodyId, (tx) => touchSession(tx, named.hash, now));
  const { bodyId, hash: sessionHash } = named;
  return { session: { bodyId, personId: row.person_id, sessionHash, sessionEndsAt: life.expiresAt }, beside };
}
