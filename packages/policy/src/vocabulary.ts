// SPDX-License-Identifier: EUPL-1.2
// The words that every policy shares. A policy chooses among them; it never adds to them.

/** Canonical kinds of violation, in the order of the category matrix. */
export const CATEGORIES = [
  'insult',
  'profanity',
  'threat',
  'defamation',
  'denigration',
  'personal-attack',
  'provocation',
  'hate',
  'violence',
  'dignity',
  'political-promotion',
  'electoral',
  'commercial',
  'unpatronised-promotion',
  'spam',
  'flood',
  'off-topic',
  'off-topic-link',
  'personal-case',
  'personal-data',
  'special-data',
  'intellectual-property',
  'illegal',
  'misleading',
  'alarmist',
  'obscene',
  'malware-link',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What may be done about an item or its author. A ruling lists all of them, lawful or not. */
export const ACTIONS = [
  'warn',
  'hide',
  'remove',
  'block',
  'report-to-network',
  'report-user-to-network',
  'refer-to-authority',
] as const;
export type Action = (typeof ACTIONS)[number];

export const ITEM_TYPES = ['comment', 'visitor-post', 'message'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

export const ENQUIRY_KINDS = ['information', 'report', 'complaint', 'personal', 'emergency'] as const;
export type EnquiryKind = (typeof ENQUIRY_KINDS)[number];

export const ENQUIRY_MODES = ['contact', 'signpost-only', 'redirect-must-answer', 'not-a-contact-channel'] as const;
export type EnquiryMode = (typeof ENQUIRY_MODES)[number];

export const GRAVITIES = ['ordinary', 'serious'] as const;
export type Gravity = (typeof GRAVITIES)[number];

export const MODALITIES = ['must', 'may', 'invite', 'not-stated'] as const;
export type Modality = (typeof MODALITIES)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
