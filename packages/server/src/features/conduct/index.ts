// SPDX-License-Identifier: EUPL-1.2
export { conductDuties } from './read-conduct.ts';
export { chargeOf } from './require-charge.ts';
export { conductCaseFor } from './see-conduct-case.ts';
