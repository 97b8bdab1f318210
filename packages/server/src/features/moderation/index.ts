// SPDX-License-Identifier: EUPL-1.2
export { answerableBy } from './agreement.ts';
export { assessCase, enquiryOf } from './case-at-hand.ts';
export { findPost, threadBefore } from './case-reading-store.ts';
export { leaveToEnquiry, lockCase, readItem } from './case-store.ts';
export { MOST_ATTEMPTS, pauseBefore } from './measure.ts';
export { enquiriesHeard } from './moderation-news.ts';
export { type Trouble, troubleOf } from './network-trouble.ts';
export { countGraphemes } from './notice.ts';
