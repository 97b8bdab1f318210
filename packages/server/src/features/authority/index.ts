// SPDX-License-Identifier: EUPL-1.2
export { appointeeOf } from './appointee-of.ts';
export { appointmentDemands, type Demands } from './appointment.ts';
export { type Answer, decideAuthority, POWERS, type Power, powersHeld } from './authority.ts';
export { authorisationsOf, listAuthorisations } from './authority-store.ts';
export { grantAuthorisation, type NewAuthorisation } from './grant-authorisation.ts';
export { policyAt } from './policy-at.ts';
export {
  accountsWithPower,
  askAuthority,
  permissionsOf,
  requireAuthority,
  requireGovernment,
} from './require-authority.ts';
export { type Authorisation, type Standing, standingOf, worksAt } from './standing.ts';
