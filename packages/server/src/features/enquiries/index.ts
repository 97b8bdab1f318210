// SPDX-License-Identifier: EUPL-1.2
export { connectionsOf } from './connections-store.ts';
export { eraseConnections } from './end-connection.ts';
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
