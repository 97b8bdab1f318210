// SPDX-License-Identifier: EUPL-1.2

export { eraseRatings, lockRatingsToErase } from './erasing-store.ts';
export { rateClarity } from './rate-clarity.ts';
export { type RatedHere, readRated, readRating, readStars, type Stars } from './rating.ts';
