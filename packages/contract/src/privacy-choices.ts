// SPDX-License-Identifier: EUPL-1.2
// Choices on the keeping of data, apart from their schemas: screens import them without a validator.

/** What a legal hold may stand on: a case bears the id of its item and of its enquiry. */
export const HELD_THINGS = ['case', 'author', 'impersonation-case'] as const;
export type HeldThing = (typeof HELD_THINGS)[number];

/** Classes of data kept for a time of their own. */
export const DATA_CLASSES = [
  'items',
  'messages',
  'evidence',
  'enquiries',
  'notices',
  'impersonation',
  'reports',
  'ratings',
  'sign-in',
  'authors',
] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** Terms that a body may choose for a class; another may be written as an ISO 8601 duration. */
export const OFFERED_TERMS = ['P30D', 'P3M', 'P6M', 'P1Y', 'P2Y', 'P3Y', 'P5Y', 'P10Y'] as const;
