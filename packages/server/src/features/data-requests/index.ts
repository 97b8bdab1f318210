// SPDX-License-Identifier: EUPL-1.2

export { dataRequestDuties } from './data-request-duties.ts';
export type { Copy } from './hand-over.ts';
export { type OwnRequest, readOwn, readOwnCopy, renewCode, withdrawOwn } from './own-request.ts';
export { type Asked, networksOf, receiveFromPortal } from './receive-request.ts';
