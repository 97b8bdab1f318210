// SPDX-License-Identifier: EUPL-1.2
export { authorsWithItems, eraseAuthors, eraseItems } from './erasing-store.ts';
export { announceItems, hearEvents, itemsToAssess, wakeKey } from './hear-events.ts';
export { erasedAuthor, hasItemsToAssess, listListening, placeOfText, stopHearing } from './listening-store.ts';
