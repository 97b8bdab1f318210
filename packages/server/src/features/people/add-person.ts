// SPDX-License-Identifier: EUPL-1.2
import type { PersonKind } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { findOpenOffice } from './office-store.ts';
import { hashPassword } from './password.ts';
import { findPersonByEmail, insertPerson, lockRegister } from './people-store.ts';
import { refuseGaps } from './person.ts';

export type NewPerson = {
  email: string | null;
  name: string;
  /** As the policy calls it. */
  role: string;
  /** Null: the person sets one by an invitation. */
  password: string | null;
  kind?: PersonKind;
  officeId?: string | null;
  /** YYYY-MM-DD. */
  contractEnd?: string | null;
  competence?: string;
  signsIn?: boolean;
};

/** Adds a person to the body, without any power: those come by acts. Answers the new id. */
export async function addPerson(
  tx: Transaction,
  { password, ...person }: NewPerson,
  by: Pick<Deed, 'actor' | 'at' | 'cites'>,
): Promise<string> {
  const personId = uuidv7();
  const row = {
    kind: 'employee' as const,
    officeId: null,
    contractEnd: null,
    competence: '',
    signsIn: person.email !== null,
    ...person,
    personId,
  };
  refuseGaps(row);
  await lockRegister(tx);
  await refuseTaken(tx, row.email, null);
  await requireOffice(tx, row.officeId);
  const passwordHash = password === null ? null : await hashPassword(password);
  await insertPerson(tx, { ...row, passwordHash, createdAt: by.at });
  const { kind, role, officeId, contractEnd, signsIn } = row;
  recordDeed(tx, {
    ...by,
    event: 'person.added',
    subject: { kind: 'person', id: personId },
    data: { kind, role, officeId, contractEnd, signsIn },
  });
  return personId;
}

/** Throws ConflictError when the address is that of somebody else in the register. */
export async function refuseTaken(tx: Transaction, email: string | null, personId: string | null): Promise<void> {
  const other = email === null ? undefined : await findPersonByEmail(tx, email);
  if (!other || other.person_id === personId) return;
  throw new ConflictError(
    {
      it: `L’indirizzo è già nel registro: è di ${other.name}. Controlla l’indirizzo, oppure correggi la persona che c’è.`,
      en: `The address is in the register already: it is ${other.name}’s. Check it, or correct the person who is there.`,
    },
    { code: 'address-taken', errors: [{ pointer: '/email', detail: 'taken' }] },
  );
}

/** Throws NotFoundError unless the office, if one is named, is an open one of the body. */
export async function requireOffice(tx: Transaction, officeId: string | null): Promise<void> {
  if (officeId !== null && !(await findOpenOffice(tx, officeId))) {
    throw new NotFoundError({ it: 'L’ufficio', en: 'The office' });
  }
}
