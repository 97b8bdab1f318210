// SPDX-License-Identifier: EUPL-1.2
export { notePostsRead } from './compare-published.ts';
export { type Freezing, freezeQueue } from './freeze-queue.ts';
export { publishingDuties } from './publishing-duties.ts';
export { outbox } from './publishing-views.ts';
