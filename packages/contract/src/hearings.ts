// SPDX-License-Identifier: EUPL-1.2

/** How a person concerned was heard. */
export const HEARINGS = ['in-person', 'in-writing', 'declined', 'no-answer'] as const;
export type Hearing = (typeof HEARINGS)[number];
