// SPDX-License-Identifier: EUPL-1.2
export { addText } from './add-evidence.ts';
export { assessAccount } from './assess-account.ts';
export { eraseReporters, lockReportersToErase } from './erasing-store.ts';
export { impersonationDuties } from './impersonation-duties.ts';
export { ruleOfReport, usesProperty } from './impersonation-rules.ts';
export { openCase } from './open-case.ts';
export { type FalseAccount, fileOfEvidence, readFalseAccount } from './read-false-account.ts';
export { type Warning, warningsNow } from './read-impersonation.ts';
