// SPDX-License-Identifier: EUPL-1.2
// What one chooses among about requests on personal data, without the schemas: the desk carries these alone.

/** GDPR, arts. 15, 17, 16, 18 and 21. */
export const DATA_REQUEST_KINDS = ['access', 'erasure', 'rectification', 'restriction', 'objection'] as const;
export type DataRequestKind = (typeof DATA_REQUEST_KINDS)[number];
export const DATA_REQUEST_STATES = [
  'awaiting-identity',
  'identified',
  'fulfilled',
  'refused',
  'withdrawn',
  'lapsed',
] as const;
export type DataRequestState = (typeof DATA_REQUEST_STATES)[number];
/** How one reached the desk. */
export const DESK_CHANNELS = ['certified-email', 'email', 'letter', 'counter', 'phone'] as const;
/** How somebody of the desk saw who it is; no copy of a document is kept. */
export const IDENTITY_SEEN = ['document', 'digital-identity', 'signature'] as const;
export const DATA_REFUSALS = ['identity-not-shown', 'unfounded', 'excessive', 'exempt', 'not-ours'] as const;
export type DataRefusal = (typeof DATA_REFUSALS)[number];
export const DATA_REQUEST_LISTS = ['open', 'ended'] as const;
export type DataRequestList = (typeof DATA_REQUEST_LISTS)[number];
