// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { findSession, touchSession } from './people-store.ts';
import { readCookie, sessionLives, sessionWantsTouch } from './session.ts';

export type Recognised = Omit<Caller, 'permissions'>;

/** Whose session a cookie is, or null when it is nobody's, has ended, or its person has left. */
export async function recogniseSession({ database, clock }: Context, cookie: string): Promise<Recognised | null> {
  const named = readCookie(cookie);
  if (!named) return null;
  const now = clock.now();
  const session = await database.readInBody(named.bodyId, (tx) => findSession(tx, named.hash));
  if (!session) return null;
  const life = { lastSeenAt: session.last_seen_at, expiresAt: session.expires_at };
  if (!sessionLives(life, now)) return null;
  if (sessionWantsTouch(life, now)) await database.inBody(named.bodyId, (tx) => touchSession(tx, named.hash, now));
  return { bodyId: named.bodyId, personId: session.person_id, sessionHash: named.hash, sessionEndsAt: life.expiresAt };
}
