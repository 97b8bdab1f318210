// SPDX-License-Identifier: EUPL-1.2
export { type Account, findAccount, listAccounts } from './accounts-store.ts';
export { openNetworkSession, openWebhookSecret } from './credentials.ts';
export { accountOpened, type NewAccount, openAccount } from './open-account.ts';
