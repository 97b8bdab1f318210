// SPDX-License-Identifier: EUPL-1.2
export { announceItems, hearEvents, itemsToAssess, wakeKey } from './hear-events.ts';
export { hasItemsToAssess, listListening } from './listening-store.ts';
