// SPDX-License-Identifier: EUPL-1.2
export { type Approval, type ApprovedVariant, approvalOf, foreseeApproval } from './approved-variant.ts';
export { editorialDuties } from './editorial-duties.ts';
export { editorialDeclares, variantApproved, variantChanged } from './editorial-news.ts';
export type { Outbox } from './outbox.ts';
