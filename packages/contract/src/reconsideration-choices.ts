// SPDX-License-Identifier: EUPL-1.2

export const RECONSIDERATION_LISTS = ['open', 'done'] as const;
export type ReconsiderationList = (typeof RECONSIDERATION_LISTS)[number];
/** The decision stands, or it is overturned in whole or in part. */
export const RECONSIDERATION_OUTCOMES = ['upheld', 'overturned', 'overturned-in-part'] as const;
export type ReconsiderationOutcome = (typeof RECONSIDERATION_OUTCOMES)[number];
/** Characters of what a citizen may say. */
export const MOST_SAID = 4000;
