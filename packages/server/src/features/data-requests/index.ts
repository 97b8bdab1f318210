// SPDX-License-Identifier: EUPL-1.2

export { type ProtectionFacts, readProtectionFacts } from './data-protection.ts';
export { dataRequestDuties } from './data-request-duties.ts';
export type { Copy } from './hand-over.ts';
export { composeNotice, type Piece } from './notice.ts';
export { jointNote } from './notice-texts.ts';
export { type OwnRequest, readOwn, readOwnCopy, renewCode, withdrawOwn } from './own-request.ts';
export { type Asked, networksOf, receiveFromPortal } from './receive-request.ts';
