// SPDX-License-Identifier: EUPL-1.2
import type { OfficeView, PersonRow, PersonView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { findInvitationOf } from './invitation-store.ts';
import { findHeaded, findOffices } from './office-store.ts';
import { findIdentityOf, findProvider } from './oidc-store.ts';
import { findPasskeysOf } from './passkey-store.ts';
import { partyOf } from './person.ts';
import { findRegistered, type RegisteredPerson } from './register-store.ts';

export function viewRow(row: RegisteredPerson): PersonRow {
  return {
    id: row.person_id,
    name: row.name,
    email: row.email,
    kind: row.kind,
    role: row.role,
    office: row.office_id && row.office_name ? { id: row.office_id, name: row.office_name } : null,
    contractEnd: row.contract_day,
    signsIn: row.signs_in,
    leftAt: row.left_at?.toISOString() ?? null,
  };
}

/** The person's page. `governing`: the caller may also know how they sign in. Throws NotFoundError. */
export async function viewPerson(
  tx: Transaction,
  personId: string,
  { governing, now }: { governing: boolean; now: Date },
): Promise<PersonView> {
  const row = await findRegistered(tx, personId);
  if (!row) throw new NotFoundError({ it: 'La persona', en: 'The person' });
  const heads = await findHeaded(tx, personId);
  return {
    ...viewRow(row),
    party: partyOf(row.kind),
    competence: row.competence,
    createdAt: row.created_at.toISOString(),
    heads: heads.map(({ office_id: id, name }) => ({ id, name })),
    access: governing ? await viewAccess(tx, row, now) : null,
  };
}

async function viewAccess(tx: Transaction, row: RegisteredPerson, now: Date) {
  const provider = await findProvider(tx);
  const identity = provider && (await findIdentityOf(tx, provider.issuer, row.person_id));
  const passkeys = await findPasskeysOf(tx, row.person_id);
  const invitation = await findInvitationOf(tx, row.person_id, now);
  return {
    password: row.password_hash !== null,
    authenticator: row.totp_confirmed_at !== null,
    passkeys: passkeys.length,
    identity: identity !== undefined,
    invitedUntil: invitation?.expires_at.toISOString() ?? null,
  };
}

export async function viewOffices(tx: Transaction, state: 'open' | 'closed' | 'all'): Promise<OfficeView[]> {
  return (await findOffices(tx, state)).map((row) => ({
    id: row.office_id,
    name: row.name,
    slug: row.slug,
    head: row.head_id && row.head_name ? { id: row.head_id, name: row.head_name } : null,
    email: row.email,
    phone: row.phone,
    hours: row.hours,
    people: Number(row.people),
    closedAt: row.closed_at?.toISOString() ?? null,
  }));
}
