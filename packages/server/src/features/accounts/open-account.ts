// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, RefusedError } from '../../foundation/errors.ts';
import { declareJob, enqueue } from '../../foundation/jobs/job.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { type AccountKind, standingOf } from './account.ts';
import { nameNetwork } from './account-words.ts';
import { findByAddress, insertAccount } from './accounts-store.ts';
import { keyOfHandle } from './address.ts';
import { sealCredentials } from './credentials.ts';

export type NewAccount = {
  kind?: Exclude<AccountKind, 'out-of-scope'>;
  network: string;
  /** Its own id on the network and where that answers; null while it is not connected. */
  remoteId: string | null;
  handle: string;
  name: string;
  origin: string | null;
  url: string | null;
  /** Null: Arengo keeps the account in the register and does not speak for it. */
  credentials: Record<string, string> | null;
  webhookSecret: string | null;
  /** The act that opens it. By a draft, or an act of a later day, it is planned until then. */
  actId: string;
  officeId?: string | null;
  responsibleId?: string | null;
  managedBy?: string | null;
  contract?: string | null;
  /** Of a temporary one. */
  ends?: { at: Date; byAct: boolean } | null;
};

/** News for the features above: there is a new account to listen to. */
export const accountOpened = declareJob('account-opened', z.object({ bodyId: z.uuid(), accountId: z.uuid() }));

/**
 * Opens an account by an act. Answers its id. Throws RefusedError when there is no such act or it has no effect any more,
 * ConflictError when the account is in the register already.
 */
export async function openAccount(
  tx: Transaction,
  sealer: Sealer,
  account: NewAccount,
  by: Pick<Deed, 'actor' | 'at'>,
  cites: readonly string[] = [],
): Promise<string> {
  const act = await findAct(tx, account.actId);
  if (!act || standingOf(act, by.at) === 'over') {
    throw new RefusedError({
      it: 'Un account si apre con un atto in vigore o in bozza, e qui non c’è: l’atto manca, è revocato o è stato sostituito. Registra prima l’atto.',
      en: 'An account is opened by an act in force or in draft, and there is none here: the act is missing, revoked or superseded. Register the act first.',
    });
  }
  const key = keyOfHandle(account.network, account.handle);
  await refuseTwice(tx, account.network, key);
  const accountId = uuidv7();
  const { credentials, webhookSecret } = account;
  await insertAccount(tx, {
    account_id: accountId,
    kind: account.kind ?? 'main',
    network: account.network,
    remote_id: account.remoteId,
    handle: account.handle,
    address_key: key,
    name: account.name,
    origin: account.origin,
    url: account.url,
    ...(credentials && sealCredentials(sealer, tx.bodyId, accountId, { values: credentials, webhookSecret })),
    opened_by: account.actId,
    office_id: account.officeId,
    responsible_id: account.responsibleId,
    managed_by: account.managedBy,
    contract: account.contract,
    ends_at: account.ends?.at,
    ends_by_act: account.ends?.byAct ?? false,
    created_at: by.at,
  });
  recordDeed(tx, {
    ...by,
    event: 'account.opened',
    subject: { kind: 'account', id: accountId },
    cites: [citeAct(act), ...cites],
    data: { kind: account.kind ?? 'main', network: account.network, handle: account.handle },
  });
  if (credentials) await enqueue(tx, accountOpened, { bodyId: tx.bodyId, accountId });
  return accountId;
}

/** Throws ConflictError when the register has this address already. */
export async function refuseTwice(tx: Transaction, network: string, key: string): Promise<void> {
  const same = await findByAddress(tx, network, key);
  if (!same) return;
  const place = nameNetwork(network);
  throw new ConflictError({
    it: `Su ${place} questo account è già nel registro, come «${same.name}». Apri la sua pagina, oppure controlla l’indirizzo.`,
    en: `On ${place} this account is in the register already, as “${same.name}”. Open its page, or check the address.`,
  });
}
