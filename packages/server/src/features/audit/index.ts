// SPDX-License-Identifier: EUPL-1.2
export { canonical } from './chain.ts';
export { type Deed, recordDeed } from './record-deed.ts';
export { type Verification, verifyChain } from './verify-chain.ts';
