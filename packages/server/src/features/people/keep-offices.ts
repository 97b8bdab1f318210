// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import {
  closeOfficeRow,
  findOfficeLike,
  findOpenOffice,
  insertOffice,
  type OfficeRow,
  rewriteOffice,
} from './office-store.ts';
import { findPerson, lockRegister } from './people-store.ts';

export type OfficeInput = Omit<OfficeRow, 'officeId'>;
type By = Pick<Deed, 'actor' | 'at' | 'cites'>;

/** Enters an office in the register, with its head if there is one. Answers its id. */
export async function addOffice(tx: Transaction, input: OfficeInput, by: By): Promise<string> {
  const office = { ...input, officeId: uuidv7() };
  await lockRegister(tx);
  await refuseLike(tx, office);
  await requireHead(tx, office);
  await insertOffice(tx, office, by.at);
  note(tx, 'office.added', office.officeId, { slug: office.slug, headId: office.headId }, by);
  return office.officeId;
}

export async function changeOffice(tx: Transaction, officeId: string, input: OfficeInput, by: By): Promise<void> {
  const office = { ...input, officeId };
  await lockRegister(tx);
  const before = await requireOpen(tx, officeId);
  await refuseLike(tx, office);
  if (office.headId !== before.head_id) await requireHead(tx, office);
  await rewriteOffice(tx, office, by.at);
  const head = office.headId === before.head_id ? {} : { headId: [before.head_id, office.headId] };
  note(tx, 'office.changed', officeId, { slug: office.slug, ...head }, by);
}

/** Throws ConflictError while people still belong to it. */
export async function closeOffice(tx: Transaction, officeId: string, by: By): Promise<void> {
  await lockRegister(tx);
  const office = await requireOpen(tx, officeId);
  if (Number(office.people) > 0) {
    throw new ConflictError({
      it: `L’ufficio «${office.name}» ha ancora persone (${office.people}). Assegnale a un altro ufficio, poi chiudilo.`,
      en: `The office “${office.name}” still has people (${office.people}). Move them to another office, then close it.`,
    });
  }
  await closeOfficeRow(tx, officeId, by.at);
  note(tx, 'office.closed', officeId, {}, by);
}

async function requireOpen(tx: Transaction, officeId: string) {
  const office = await findOpenOffice(tx, officeId);
  if (!office) throw new NotFoundError({ it: 'L’ufficio', en: 'The office' });
  return office;
}

async function requireHead(tx: Transaction, { headId }: OfficeRow): Promise<void> {
  if (headId !== null && !(await findPerson(tx, headId))) {
    throw new NotFoundError({ it: 'La persona responsabile', en: 'The head of the office' });
  }
}

async function refuseLike(tx: Transaction, office: OfficeRow): Promise<void> {
  const other = await findOfficeLike(tx, office);
  if (!other) return;
  throw new ConflictError(
    {
      it: `C’è già l’ufficio «${other.name}» con questo nome, o con questo nome nella policy. Scegline un altro.`,
      en: `The office “${other.name}” has this name already, or this name in the policy. Choose another.`,
    },
    { errors: [{ pointer: other.slug === office.slug ? '/slug' : '/name', detail: 'taken' }] },
  );
}

function note(tx: Transaction, event: string, officeId: string, data: Record<string, unknown>, by: By): void {
  recordDeed(tx, { ...by, event, subject: { kind: 'office', id: officeId }, data });
}
