// SPDX-License-Identifier: EUPL-1.2
export { impersonationDuties } from './impersonation-duties.ts';
export { type Warning, warningsNow } from './read-impersonation.ts';
