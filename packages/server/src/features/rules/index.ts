// SPDX-License-Identifier: EUPL-1.2
export { adoptPolicy } from './adopt-policy.ts';
export { type BodySettings, bodySettings, type Circumstances, circumstancesAt, isSponsor } from './circumstances.ts';
export { type Pack, readPacks } from './packs.ts';
export { circumstances, type PolicyVersion, policyInForce, policyVersion } from './policy-in-force.ts';
export { listVersions, readBodySettings, writeBodySettings } from './rules-store.ts';
export { clausesOf } from './rules-views.ts';
