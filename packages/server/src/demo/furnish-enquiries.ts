// SPDX-License-Identifier: EUPL-1.2
// Answers that the invented comune keeps ready; what its citizens ask arrives by itself.
import { keepReady } from '../features/enquiries/index.ts';
import { findOffices, findPersonByEmail } from '../features/people/index.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { PEOPLE, READY_ANSWERS } from './valdoria.ts';

export async function furnishEnquiries(tx: Transaction, at: Date): Promise<void> {
  const [manager] = PEOPLE;
  const person = await findPersonByEmail(tx, manager?.email ?? '');
  if (!person) return;
  const offices = await findOffices(tx, 'open');
  for (const { office, ...said } of READY_ANSWERS) {
    const officeId = offices.find(({ name }) => name === office)?.office_id ?? null;
    await keepReady(tx, { readyId: null, words: { ...said, officeId } }, { personId: person.person_id, at });
  }
}
