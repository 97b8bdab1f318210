// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { hashPassword } from './password.ts';
import { insertPerson } from './people-store.ts';

export type NewPerson = { email: string; name: string; role: string; password: string | null };

/** Adds a person to the body, without any power: those come by acts. Answers the new id. */
export async function addPerson(tx: Transaction, person: NewPerson, by: Pick<Deed, 'actor' | 'at'>): Promise<string> {
  const personId = uuidv7();
  const passwordHash = person.password === null ? null : await hashPassword(person.password);
  await insertPerson(tx, { ...person, personId, passwordHash, createdAt: by.at });
  recordDeed(tx, {
    ...by,
    event: 'person.added',
    subject: { kind: 'person', id: personId },
    data: { role: person.role },
  });
  return personId;
}
