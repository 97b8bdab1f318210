// SPDX-License-Identifier: EUPL-1.2
export { decideAuthority, POWERS, type Power, powersHeld } from './authority.ts';
export { authorisationsOf } from './authority-store.ts';
export { grantAuthorisation } from './grant-authorisation.ts';
export {
  accountsWithPower,
  askAuthority,
  permissionsOf,
  requireAuthority,
  requireGovernment,
} from './require-authority.ts';
