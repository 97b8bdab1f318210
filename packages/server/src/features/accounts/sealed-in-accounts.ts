// SPDX-License-Identifier: EUPL-1.2
import type { SealedColumn } from '../../foundation/sealing/sealed-column.ts';
import { credentialsPlace, webhookSecretPlace } from './credentials.ts';

const account = { table: 'account', key: 'account_id', keyIs: 'uuid', perBody: true } as const;

/** What this feature keeps sealed under the server's key. */
export const sealedInAccounts: readonly SealedColumn[] = [
  { ...account, column: 'credentials', place: ({ bodyId, key }) => credentialsPlace(bodyId, key) },
  { ...account, column: 'webhook_secret', place: ({ bodyId, key }) => webhookSecretPlace(bodyId, key) },
];
