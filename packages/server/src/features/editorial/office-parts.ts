// SPDX-License-Identifier: EUPL-1.2
// What part a person has in the offices of the body: whose employee they are, and for which they sign.
import type { Transaction } from '../../foundation/database/database.ts';
import { citeAct } from '../acts/index.ts';
import { findHeaded, findOpenOffice, findPerson } from '../people/index.ts';
import { findReplacements, isReplacing } from './replacements-store.ts';

type Asking = { personId: string; at: Date };
export type OfficePart = {
  officeId: string;
  name: string;
  /** Employee of it, its head, or in the head's place. */
  asks: boolean;
  /** By which act they sign; null = as the head; undefined = they do not. */
  signsBy?: string | null;
};

/** The offices in which the person has a part, by name. */
export async function officePartsOf(tx: Transaction, { personId, at }: Asking): Promise<OfficePart[]> {
  const parts = new Map<string, OfficePart>();
  const person = await findPerson(tx, personId);
  const own = person?.office_id ? await findOpenOffice(tx, person.office_id) : undefined;
  if (own && person?.kind === 'employee')
    parts.set(own.office_id, { officeId: own.office_id, name: own.name, asks: true });
  for (const one of await findReplacements(tx, { personId })) {
    if (!isReplacing(one, at)) continue;
    const { officeId, officeName: name, act } = one;
    parts.set(officeId, { officeId, name, asks: true, signsBy: citeAct(act) });
  }
  for (const { office_id: officeId, name } of await findHeaded(tx, personId))
    parts.set(officeId, { officeId, name, asks: true, signsBy: null });
  return [...parts.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'it'));
}

/** Whether the person signs for the office: as its head, or in the head's place by an act. `cites` is that act. */
export async function signsFor(
  tx: Transaction,
  officeId: string | null,
  asking: Asking,
): Promise<{ cites: string[] } | null> {
  if (officeId === null) return null;
  const part = (await officePartsOf(tx, asking)).find((one) => one.officeId === officeId);
  if (part?.signsBy === undefined) return null;
  return { cites: part.signsBy === null ? [] : [part.signsBy] };
}
