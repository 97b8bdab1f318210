// SPDX-License-Identifier: EUPL-1.2
export { adviseAnswer } from './advise-answer.ts';
export { eraseReports, lockReportsToErase } from './erasing-store.ts';
export { oversightDuties } from './oversight-duties.ts';
export { noticesAt } from './register-notice.ts';
export { reportViolation } from './report-violation.ts';
