// SPDX-License-Identifier: EUPL-1.2
// What one chooses among, without the schemas: the desk carries these alone.

/** How often, as ISO 8601 durations. */
export const REVIEW_INTERVALS = ['P3M', 'P6M', 'P12M', 'P24M'] as const;
export const LEAVING_REASONS = [
  'resignation',
  'reassignment',
  'retirement',
  'end-of-mandate',
  'end-of-contract',
  'other',
] as const;
