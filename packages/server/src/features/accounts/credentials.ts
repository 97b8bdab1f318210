// SPDX-License-Identifier: EUPL-1.2
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import type { NetworkSession } from '../../networks/network.ts';
import type { Account } from './accounts-store.ts';

export const credentialsPlace = (bodyId: string, accountId: string) => `account/${bodyId}/${accountId}/credentials`;
export const webhookSecretPlace = (bodyId: string, accountId: string) => `account/${bodyId}/${accountId}/webhook`;

/** What an adapter needs for one conversation. `signal` ends it. */
export function openNetworkSession(sealer: Sealer, account: Account, signal: AbortSignal): NetworkSession {
  const place = credentialsPlace(account.body_id, account.account_id);
  return {
    accountId: account.account_id,
    remoteId: account.remote_id,
    handle: account.handle,
    origin: account.origin,
    credentials: account.credentials
      ? (JSON.parse(sealer.open(account.credentials, place)) as Record<string, string>)
      : {},
    signal,
  };
}

/** The secret that signs an account's webhooks, or null where there is none. */
export function openWebhookSecret(sealer: Sealer, account: Account): string | null {
  return account.webhook_secret
    ? sealer.open(account.webhook_secret, webhookSecretPlace(account.body_id, account.account_id))
    : null;
}
