// SPDX-License-Identifier: EUPL-1.2
export { findRecordsBetween } from './audit-store.ts';
export { viewRecord } from './audit-views.ts';
export { canonical, type RecordContent } from './chain.ts';
export { type ChainExtract, chainHead, extractChain } from './extract-chain.ts';
export { type Deed, recordDeed } from './record-deed.ts';
export { type Verification, verifyChain } from './verify-chain.ts';
