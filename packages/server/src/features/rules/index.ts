// SPDX-License-Identifier: EUPL-1.2
export { declarationHoldsTo } from './accessibility-declaration.ts';
export { acknowledge } from './acknowledge-policy.ts';
export type { AcknowledgementStanding } from './acknowledgement.ts';
export { acknowledgementStanding, standingBefore } from './acknowledgement-standing.ts';
export { adoptPolicy } from './adopt-policy.ts';
export { type BodySettings, bodySettings, type Circumstances, circumstancesAt, isSponsor } from './circumstances.ts';
export { accountDemands } from './governing.ts';
export { namedActs } from './named-acts.ts';
export { type Pack, readPacks } from './packs.ts';
export { feedbackContact, policyFrame, statedDates } from './policy-frame.ts';
export {
  circumstances,
  type PolicyVersion,
  policyInForce,
  policyInForceIfAny,
  policyVersion,
} from './policy-in-force.ts';
export { compareVersions } from './read-versions.ts';
export { governmentRuleDuties, ruleDuties } from './rule-duties.ts';
export { readBodySettings, writeBodySettings } from './rules-store.ts';
export { clausesOf } from './rules-views.ts';
export { lockSettings } from './settings-store.ts';
export { switchProfilesOff, switchProfilesOn } from './switch-profiles.ts';
export { placeVersions, type VersionState } from './version-history.ts';
export { type HeldVersion, listVersions } from './version-store.ts';
