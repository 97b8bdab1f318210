// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import type { Power } from './authority.ts';
import { insertAuthorisation } from './authority-store.ts';

export type NewAuthorisation = {
  actId: string;
  personId: string;
  accountId: string | null;
  powers: Power[];
  from: Date;
  to: Date | null;
};

/** Writes down what an act grants. Throws RefusedError when the act is not in the register. */
export async function grantAuthorisation(
  tx: Transaction,
  grant: NewAuthorisation,
  by: Pick<Deed, 'actor' | 'at'>,
): Promise<string> {
  const act = await findAct(tx, grant.actId);
  if (!act)
    throw new RefusedError({
      it: 'Senza un atto non c’è autorizzazione.',
      en: 'Without an act there is no authorisation.',
    });
  const authorisationId = uuidv7();
  await insertAuthorisation(tx, { ...grant, authorisationId });
  recordDeed(tx, {
    ...by,
    event: 'authorisation.granted',
    subject: { kind: 'person', id: grant.personId },
    cites: [citeAct(act)],
    data: { authorisationId, powers: grant.powers, accountId: grant.accountId },
  });
  return authorisationId;
}
