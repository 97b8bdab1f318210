// SPDX-License-Identifier: EUPL-1.2
export { type AlertPart, type AlertWords, foreseeAlert, writeAlertPost } from './alert-post.ts';
export { type Approval, type ApprovedVariant, approvalOf, foreseeApproval } from './approved-variant.ts';
export { askApproval } from './ask-approval.ts';
export { changePost } from './change-post.ts';
export { createPost } from './create-post.ts';
export { editorialDuties } from './editorial-duties.ts';
export { editorialDeclares, variantApproved, variantChanged } from './editorial-news.ts';
export type { Outbox } from './outbox.ts';
export { planDuties } from './plan-duties.ts';
export { authorsOf } from './posts-store.ts';
export { viewRemark } from './posts-views.ts';
export { noticesAt } from './register-notice.ts';
export { requestDuties } from './request-duties.ts';
export { notePostOfRequest } from './request-posts.ts';
export { type Filling, faultsOfFilling, fillTemplate, lastInstant } from './template.ts';
export { findTemplate, lockTemplate, type Template } from './templates-store.ts';
export { type GivenVerdict, verdictsOn } from './variants-store.ts';
export { isInUse } from './write-template.ts';
