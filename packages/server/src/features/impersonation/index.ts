// SPDX-License-Identifier: EUPL-1.2
export { addText } from './add-evidence.ts';
export { assessAccount } from './assess-account.ts';
export { impersonationDuties } from './impersonation-duties.ts';
export { openCase } from './open-case.ts';
export { type Warning, warningsNow } from './read-impersonation.ts';
