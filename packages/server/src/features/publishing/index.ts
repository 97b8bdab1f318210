// SPDX-License-Identifier: EUPL-1.2
export { notePostsRead } from './compare-published.ts';
export { emergencyDuties } from './emergency-duties.ts';
export { freezeQueue } from './freeze-queue.ts';
export { publishingDuties } from './publishing-duties.ts';
export { outbox } from './publishing-views.ts';
export { type EmergencyAbroad, emergencyAbroad } from './read-emergency.ts';
export {
  findPublished,
  type Published,
  type PublishedContent,
  type PublishedFilter,
  type PublishedPage,
  publishedChoices,
  readPublished,
  readPublishedFile,
} from './read-published.ts';
