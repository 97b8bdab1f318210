// SPDX-License-Identifier: EUPL-1.2
export { askFromPage } from './ask-reconsideration.ts';
export { countReconsiderations, type ReconsiderationCount } from './count-reconsiderations.ts';
export { eraseReconsiderations, reconsiderationsOn, reconsiderationsWaiting } from './erasing-store.ts';
export { reconsiderationDuties } from './reconsideration-duties.ts';
export { findOfDecision } from './reconsideration-store.ts';
export { type RightToAsk, rightToAsk, standingToAsk } from './right-to-ask.ts';
