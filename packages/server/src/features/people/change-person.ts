// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { refuseTaken, requireOffice } from './add-person.ts';
import { forgetInvitation } from './invitation-store.ts';
import {
  deleteSessionsOf,
  type findPerson,
  lockPerson,
  lockRegister,
  type PersonRow,
  rewritePerson,
} from './people-store.ts';
import { refuseGaps } from './person.ts';

/** Corrects what the register says of a person. Who may no longer sign in is out at once. Throws NotFoundError. */
export async function changePerson(
  tx: Transaction,
  personId: string,
  input: Omit<PersonRow, 'personId'>,
  by: Pick<Deed, 'actor' | 'at' | 'cites'>,
): Promise<void> {
  await lockRegister(tx);
  const person = await lockPerson(tx, personId);
  if (!person) throw new NotFoundError({ it: 'La persona', en: 'The person' });
  refuseGaps(input);
  await refuseTaken(tx, input.email, personId);
  if (input.officeId !== person.office_id) await requireOffice(tx, input.officeId);
  await writeChange(tx, person, input);
  recordDeed(tx, {
    ...by,
    event: 'person.changed',
    subject: { kind: 'person', id: personId },
    data: changesOf(person, input),
  });
}

type Before = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

export async function writeChange(tx: Transaction, before: Before, input: Omit<PersonRow, 'personId'>): Promise<void> {
  const personId = before.person_id;
  await rewritePerson(tx, { ...input, personId });
  if (!input.signsIn) await deleteSessionsOf(tx, personId);
  // A link that was made for one address must not open the door of another.
  if (!input.signsIn || input.email?.toLowerCase() !== before.email) await forgetInvitation(tx, personId);
}

/** What differs, before and after; of what describes a person only that it changed. */
export function changesOf(before: Before, input: Omit<PersonRow, 'personId'>): Record<string, unknown> {
  const shown = {
    kind: [before.kind, input.kind],
    role: [before.role, input.role],
    officeId: [before.office_id, input.officeId],
    contractEnd: [before.contract_day, input.contractEnd],
    signsIn: [before.signs_in, input.signsIn],
  };
  const described = {
    name: before.name !== input.name,
    email: before.email !== (input.email?.toLowerCase() ?? null),
    competence: before.competence !== input.competence,
  };
  const fields = Object.entries(described).flatMap(([field, changed]) => (changed ? [field] : []));
  return {
    ...Object.fromEntries(Object.entries(shown).filter(([, [old, now]]) => old !== now)),
    ...(fields.length > 0 ? { corrected: fields } : {}),
  };
}
