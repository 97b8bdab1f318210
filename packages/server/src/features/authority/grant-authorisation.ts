// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { citeAct, findActs } from '../acts/index.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import type { Power } from './authority.ts';
import { insertAuthorisation } from './authority-store.ts';

export type NewAuthorisation = {
  personId: string;
  /** The act it rests on, or all of them: each is needed. */
  actId: string | readonly string[];
  /** One account, several, or null: every account of the body. */
  accountId: string | readonly string[] | null;
  /** Null, or absent: on any network. */
  networks?: readonly string[] | null;
  powers: readonly Power[];
  role?: string | null;
  from: Date;
  to: Date | null;
  temporaryReason?: string | null;
  acceptanceNeeded?: boolean;
  /** Clauses that it satisfies; cited beside the acts. */
  clauses?: readonly string[];
  /** Tasks of the position, as the policy lists them; they stay on record with the grant. */
  duties?: readonly string[];
};

/**
 * Writes down what acts grant. It does not ask the policy whether they suffice: `appoint` does, for whoever grants at the desk.
 * Throws RefusedError when an act is not in the register.
 */
export async function grantAuthorisation(
  tx: Transaction,
  grant: NewAuthorisation,
  by: Pick<Deed, 'actor' | 'at'>,
): Promise<string> {
  const actIds = listed(grant.actId);
  const accountIds = grant.accountId === null ? null : listed(grant.accountId);
  const acts = await findActs(tx, actIds);
  if (actIds.length === 0 || actIds.some((actId) => !acts.has(actId))) {
    throw new RefusedError({
      it: 'Senza un atto non c’è autorizzazione. Registra prima l’atto, oppure la sua bozza.',
      en: 'Without an act there is no authorisation. Register the act first, or its draft.',
    });
  }
  const authorisationId = uuidv7();
  const { networks = null, role = null, temporaryReason = null, acceptanceNeeded = false } = grant;
  const { personId, powers, from, to } = grant;
  await insertAuthorisation(tx, {
    ...{ authorisationId, personId, actIds, accountIds, networks, powers, role, from, to },
    ...{ temporaryReason, acceptanceNeeded, recordedAt: by.at },
  });
  await announceLive(tx, { kind: 'authority' });
  recordDeed(tx, {
    ...by,
    event: 'authorisation.granted',
    subject: { kind: 'person', id: personId },
    cites: [...[...acts.values()].map((act) => citeAct(act)), ...(grant.clauses ?? [])],
    data: {
      authorisationId,
      powers,
      accountIds,
      networks,
      to,
      temporary: temporaryReason !== null,
      role,
      duties: grant.duties ?? [],
    },
  });
  return authorisationId;
}

const listed = (one: string | readonly string[]): string[] => (typeof one === 'string' ? [one] : [...new Set(one)]);
