// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { forgetInvitation } from './invitation-store.ts';
import { deposeHead } from './office-store.ts';
import { forgetIdentities } from './oidc-store.ts';
import { forgetPasskeys } from './passkey-store.ts';
import { deleteSessionsOf, lockPerson, lockRegister, updatePerson } from './people-store.ts';

/**
 * The person is no longer of the body: every session ends, no way to sign in is left, and offices that they headed have no head.
 * What they did stays on record. Whoever calls records the deed. Throws NotFoundError when there is no such person, or no longer.
 */
export async function leavePerson(tx: Transaction, personId: string, at: Date): Promise<void> {
  await lockRegister(tx);
  const person = await lockPerson(tx, personId);
  if (!person) throw new NotFoundError({ it: 'La persona', en: 'The person' });
  await updatePerson(tx, personId, {
    left_at: at,
    signs_in: false,
    password_hash: null,
    totp_secret: null,
    totp_confirmed_at: null,
  });
  await deleteSessionsOf(tx, personId);
  await forgetInvitation(tx, personId);
  await forgetPasskeys(tx, personId);
  await forgetIdentities(tx, personId);
  await deposeHead(tx, personId);
}
