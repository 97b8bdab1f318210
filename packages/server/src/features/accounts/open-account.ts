// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { declareJob, enqueue } from '../../foundation/jobs/job.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import { actInForce, citeAct, findAct } from '../acts/index.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { insertAccount } from './accounts-store.ts';
import { credentialsPlace, webhookSecretPlace } from './credentials.ts';

export type NewAccount = {
  network: string;
  remoteId: string;
  handle: string;
  name: string;
  origin: string;
  url: string | null;
  credentials: Record<string, string>;
  webhookSecret: string | null;
  /** The act that opens it. */
  actId: string;
};

/** News for the features above: there is a new account to listen to. */
export const accountOpened = declareJob('account-opened', z.object({ bodyId: z.uuid(), accountId: z.uuid() }));

/** Opens an account by an act in force. Answers its id. Throws RefusedError when there is no such act. */
export async function openAccount(
  tx: Transaction,
  sealer: Sealer,
  account: NewAccount,
  by: Pick<Deed, 'actor' | 'at'>,
): Promise<string> {
  const act = await findAct(tx, account.actId);
  if (!act || !actInForce(act, by.at)) {
    throw new RefusedError({
      it: 'Un account si apre con un atto in vigore, e qui non c’è. Registra prima l’atto.',
      en: 'An account is opened by an act in force, and there is none here. Register the act first.',
    });
  }
  const accountId = uuidv7();
  await insertAccount(tx, {
    account_id: accountId,
    network: account.network,
    remote_id: account.remoteId,
    handle: account.handle,
    name: account.name,
    origin: account.origin,
    url: account.url,
    credentials: sealer.seal(JSON.stringify(account.credentials), credentialsPlace(tx.bodyId, accountId)),
    webhook_secret:
      account.webhookSecret === null
        ? null
        : sealer.seal(account.webhookSecret, webhookSecretPlace(tx.bodyId, accountId)),
    opened_by: account.actId,
    created_at: by.at,
  });
  recordDeed(tx, {
    ...by,
    event: 'account.opened',
    subject: { kind: 'account', id: accountId },
    cites: [citeAct(act)],
    data: { network: account.network, handle: account.handle },
  });
  await enqueue(tx, accountOpened, { bodyId: tx.bodyId, accountId });
  return accountId;
}
