// SPDX-License-Identifier: EUPL-1.2
import { RefusedError } from '../../foundation/errors.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import type { NetworkSession } from '../../networks/network.ts';
import type { Account } from './accounts-store.ts';

export const credentialsPlace = (bodyId: string, accountId: string) => `account/${bodyId}/${accountId}/credentials`;
export const webhookSecretPlace = (bodyId: string, accountId: string) => `account/${bodyId}/${accountId}/webhook`;

/** Whether the server holds what it needs to speak for the account. */
export const isConnected = (account: Account): boolean => account.credentials !== null;

/** What an adapter needs for one conversation. `signal` ends it. Throws RefusedError where there are no credentials. */
export function openNetworkSession(sealer: Sealer, account: Account, signal: AbortSignal): NetworkSession {
  const { remote_id: remoteId, origin, credentials } = account;
  if (remoteId === null || origin === null || credentials === null) {
    throw new RefusedError({
      it: 'Arengo non ha le credenziali di questo account: collegalo dalla sua pagina nei registri.',
      en: 'Arengo has no credentials for this account: connect it from its page in the registers.',
    });
  }
  const place = credentialsPlace(account.body_id, account.account_id);
  return {
    accountId: account.account_id,
    remoteId,
    handle: account.handle,
    origin,
    credentials: JSON.parse(sealer.open(credentials, place)) as Record<string, string>,
    signal,
  };
}

/** The secret that signs an account's webhooks, or null where there is none. */
export function openWebhookSecret(sealer: Sealer, account: Account): string | null {
  return account.webhook_secret
    ? sealer.open(account.webhook_secret, webhookSecretPlace(account.body_id, account.account_id))
    : null;
}

export type Credentials = { values: Record<string, string>; webhookSecret: string | null };

/** The columns in which an account keeps its credentials, sealed to their place. */
export function sealCredentials(sealer: Sealer, bodyId: string, accountId: string, given: Credentials) {
  const { values, webhookSecret } = given;
  return {
    credentials: sealer.seal(JSON.stringify(values), credentialsPlace(bodyId, accountId)),
    webhook_secret: webhookSecret === null ? null : sealer.seal(webhookSecret, webhookSecretPlace(bodyId, accountId)),
  };
}
