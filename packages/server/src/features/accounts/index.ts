// SPDX-License-Identifier: EUPL-1.2
export { type AccountKind, type AccountState, isAlive, isInstitutional } from './account.ts';
export { mayUsePaidFeature, type PaidAnswer, paidFeatures } from './account-cost.ts';
export { type AccountDemands, CHECK_DAYS, type IdentityCheck, NO_DEMANDS } from './account-demands.ts';
export { accountDuties } from './account-duties.ts';
export { nameNetwork } from './account-words.ts';
export {
  type Account,
  findAccount,
  insertConfirmation,
  type LivingAccount,
  listAccounts,
  listKnownAccounts,
  listOpenAccounts,
  readLives,
  stateOfAccount,
} from './accounts-store.ts';
export { isConnected, openNetworkSession, openWebhookSecret } from './credentials.ts';
export { accountOpened, type NewAccount, openAccount } from './open-account.ts';
export { openRemovalTasks } from './open-removal-tasks.ts';
export { type KnownAccount, type Recognition, recogniseAccount } from './recognise-account.ts';
export { holdersOf, namesOf, openOffices } from './register-store.ts';
export { sealedInAccounts } from './sealed-in-accounts.ts';
