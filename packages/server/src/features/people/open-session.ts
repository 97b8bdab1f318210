// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { recordDeed } from '../audit/index.ts';
import { newBearerSecret } from './bearer-secret.ts';
import { deleteEndedSessions, type findPerson, forgetFailures, insertSession, type Way } from './people-store.ts';
import { contractOver } from './person.ts';
import { endOfSession } from './session.ts';

export type Entry = { cookie: string; personId: string; bodyId: string; expiresAt: Date };
type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

const LONGEST_DEVICE = 200;

/** Whether the register lets the person sign in at all. */
export function maySignIn(person: Pick<Person, 'signs_in' | 'contract_day'>, now: Date): boolean {
  return person.signs_in && !contractOver(person.contract_day, now);
}

/** A new session of a person who has shown who they are. `device`: what the browser says of itself. */
export async function openSession(
  tx: Transaction,
  person: Person,
  { way, device, now }: { way: Way; device: string; now: Date },
): Promise<Entry> {
  const { text: cookie, hash } = newBearerSecret(tx.bodyId);
  const expiresAt = endOfSession(now);
  if (person.email) await forgetFailures(tx, person.email);
  await deleteEndedSessions(tx, now);
  const personId = person.person_id;
  await insertSession(tx, { hash, personId, now, expiresAt, way, device: device.slice(0, LONGEST_DEVICE) });
  recordDeed(tx, {
    at: now,
    event: 'person.signed-in',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'person', id: personId },
    data: { way, secondFactor: way === 'passkey' || (way === 'password' && person.totp_confirmed_at !== null) },
  });
  return { cookie, personId, bodyId: tx.bodyId, expiresAt };
}
