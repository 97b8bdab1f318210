// SPDX-License-Identifier: EUPL-1.2
export { appointeeOf } from './appointee-of.ts';
export { appointmentDemands, type Objection } from './appointment.ts';
export { powerWords } from './appointment-words.ts';
export { wrong } from './asked-authorisation.ts';
export { decideAuthority, POWERS, type Power } from './authority.ts';
export { authorityDuties } from './authority-duties.ts';
export { authorisationsOf, listAuthorisations, namesOfAccounts, namesOfPeople } from './authority-store.ts';
export { viewAuthorisations } from './authority-views.ts';
export { byGovernment, type Governor } from './by-government.ts';
export { carryAuthorisation, givenByActs, objectionsOnActs } from './carry-authorisation.ts';
export { dropAuthorisation } from './drop-authorisation.ts';
export {
  awaitConfirmation,
  endAuthorisations,
  livingAuthorisations,
  restOnAct,
  takeAuthorisation,
} from './end-authorisations.ts';
export { grantAuthorisation, type NewAuthorisation } from './grant-authorisation.ts';
export { policyAt } from './policy-at.ts';
export { powerHolders } from './power-holders.ts';
export {
  accountsByPower,
  accountsWithPower,
  askAuthority,
  permissionsOf,
  requireAuthority,
  requireGovernment,
  requirePower,
} from './require-authority.ts';
export { type Authorisation, standingOf, worksAt } from './standing.ts';
