// SPDX-License-Identifier: EUPL-1.2
export { beginCensus } from './open-review.ts';
