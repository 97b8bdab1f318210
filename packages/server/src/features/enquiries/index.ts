// SPDX-License-Identifier: EUPL-1.2
export { enquiryDuties } from './enquiry-duties.ts';
export {
  authorsWhoAsk,
  type EnquiryStanding,
  enquiryWithWords,
  eraseEnquiries,
  lockEnquiriesToErase,
  standingOfEnquiries,
} from './erasing-store.ts';
export { keepReady } from './keep-ready.ts';
