// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { findHeaded, findOpenOffice, findRegistered } from '../people/index.ts';
import type { Appointee } from './appointment.ts';

type Registered = NonNullable<Awaited<ReturnType<typeof findRegistered>>>;

/** Who somebody is to the body, in the policy's words. */
export async function appointeeOf(tx: Transaction, person: Registered): Promise<Appointee> {
  const office = person.office_id === null ? null : await findOpenOffice(tx, person.office_id);
  const heads = await findHeaded(tx, person.person_id);
  return {
    kind: person.kind,
    role: person.role,
    office: office?.slug ?? null,
    heads: heads.flatMap(({ slug }) => (slug === null ? [] : [slug])),
  };
}

/** Throws NotFoundError for nobody of this body. */
export async function personAtHand(tx: Transaction, personId: string): Promise<Registered> {
  const person = await findRegistered(tx, personId);
  if (!person) throw new NotFoundError({ it: 'La persona', en: 'The person' });
  return person;
}

/** Throws RefusedError for whoever has left: powers are for those who are here. */
export function refuseWhoLeft(person: Registered): void {
  if (person.left_at === null) return;
  throw new RefusedError({
    it: `${person.name} non è più dell’ente: non può ricevere poteri. Se è tornata o tornato, iscrivila o iscrivilo di nuovo in «Persone».`,
    en: `${person.name} is no longer of the body and cannot be given powers. If they have come back, add them again under “People”.`,
  });
}
