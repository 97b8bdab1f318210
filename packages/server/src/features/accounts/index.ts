// SPDX-License-Identifier: EUPL-1.2
export { isAlive, isInstitutional } from './account.ts';
export {
  type AccountDemands,
  CHECK_DAYS,
  gapOfOpening,
  NO_DEMANDS,
  type OpeningGap,
} from './account-demands.ts';
export { accountDuties } from './account-duties.ts';
export { nameNetwork } from './account-words.ts';
export {
  type Account,
  deleteConfirmation,
  findAccount,
  insertConfirmation,
  type LivingAccount,
  listAccounts,
  listKnownAccounts,
  listOpenAccounts,
  lockAccount,
  readLives,
  stateOfAccount,
} from './accounts-store.ts';
export { keyOfHandle, readAddress } from './address.ts';
export { answerPaid } from './answer-paid.ts';
export { confirmByAct } from './change-account.ts';
export { askConnectionTest } from './connect-account.ts';
export { isConnected, openNetworkSession, openWebhookSecret } from './credentials.ts';
export { looksLike, shapeOfName } from './look-alike.ts';
export { accountOpened, type NewAccount, openAccount } from './open-account.ts';
export { openRemovalTasks } from './open-removal-tasks.ts';
export { type KnownAccount, type Recognition, recogniseAccount } from './recognise-account.ts';
export { holdersOf, namesOf } from './register-store.ts';
export { sealedInAccounts } from './sealed-in-accounts.ts';
