// SPDX-License-Identifier: EUPL-1.2
export { reasonsPages } from './open-page.ts';
export { type MeasureGiven, type Reasons, readReasons, readReasonsByKey } from './read-reasons.ts';
export { prolong } from './reasons-store.ts';
export { sealedInReasons } from './sealed-in-reasons.ts';
