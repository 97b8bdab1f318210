// SPDX-License-Identifier: EUPL-1.2

export const BODY_KINDS = [
  'municipality',
  'union',
  'province',
  'metropolitan-city',
  'region',
  'company',
  'other',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];
