// SPDX-License-Identifier: EUPL-1.2
export { type ApprovedVariant, approvedVariant } from './approved-variant.ts';
export { variantApproved, variantChanged } from './editorial-news.ts';
