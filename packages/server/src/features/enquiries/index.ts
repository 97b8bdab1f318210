// SPDX-License-Identifier: EUPL-1.2
export { enquiryDuties } from './enquiry-duties.ts';
export { keepReady } from './keep-ready.ts';
