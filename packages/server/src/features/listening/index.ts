// SPDX-License-Identifier: EUPL-1.2
export { hearEvents, itemsToAssess, wakeKey } from './hear-events.ts';
export { listListening } from './listening-store.ts';
