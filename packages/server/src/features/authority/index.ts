// SPDX-License-Identifier: EUPL-1.2
export { type Answer, decideAuthority, POWERS, type Power, powersHeld } from './authority.ts';
export { authorisationsOf } from './authority-store.ts';
export { grantAuthorisation, type NewAuthorisation } from './grant-authorisation.ts';
export {
  accountsWithPower,
  askAuthority,
  permissionsOf,
  requireAuthority,
  requireGovernment,
} from './require-authority.ts';
export { type Authorisation, type Standing, standingOf } from './standing.ts';
