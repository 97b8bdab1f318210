// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { deleteConfirmation, lockAccount } from '../accounts/index.ts';
import { citeAct, lockAct } from '../acts/index.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { dropAuthorisation, takeAuthorisation } from '../authority/index.ts';

/**
 * Takes off a draft an authorisation that it gives or the confirmation of an account: neither has had any effect. Throws
 * RefusedError for an act that has its number, NotFoundError for what the draft does not have.
 */
export async function takeOffDraft(
  tx: Transaction,
  { actId, restingId }: { actId: string; restingId: string },
  by: Pick<Deed, 'actor' | 'at' | 'cites'>,
): Promise<void> {
  const act = await lockAct(tx, actId);
  if (act.number !== null) {
    throw new RefusedError({
      it: `${citeAct(act)} ha già numero e data, e ciò che dispone non si toglie: l’autorizzazione si revoca con un altro atto, l’account si chiude.`,
      en: `${citeAct(act)} has number and date already, and what it orders is not taken off: an authorisation is revoked by another act, an account is closed.`,
    });
  }
  const taken = (await takeGrant(tx, actId, restingId)) ?? (await takeConfirmation(tx, actId, restingId));
  if (!taken) throw new NotFoundError({ it: 'Questa riga della bozza', en: 'This line of the draft' });
  recordDeed(tx, {
    ...by,
    event: 'act.line-taken-off',
    subject: { kind: 'act', id: actId },
    cites: [...(by.cites ?? []), citeAct(act)],
    data: taken,
  });
}

async function takeGrant(tx: Transaction, actId: string, authorisationId: string) {
  const grant = await takeAuthorisation(tx, authorisationId);
  if (!grant?.acts.some((act) => act.actId === actId)) return null;
  await dropAuthorisation(tx, authorisationId);
  return { authorisationId, personId: grant.personId };
}

async function takeConfirmation(tx: Transaction, actId: string, accountId: string) {
  const account = await lockAccount(tx, accountId);
  return account && (await deleteConfirmation(tx, accountId, actId)) ? { accountId } : null;
}
