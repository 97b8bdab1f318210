// SPDX-License-Identifier: EUPL-1.2
export type { RecordContent } from './chain.ts';
export { canonical } from './chain.ts';
export { type Deed, recordDeed } from './record-deed.ts';
export { type Verification, verifyChain } from './verify-chain.ts';
