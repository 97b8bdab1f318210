// SPDX-License-Identifier: EUPL-1.2
// What one chooses among in posts and their deliveries, without the schemas: the desk carries these alone.

/** What happens to a post whose hour has gone by. */
export const LATE_POLICIES = ['send', 'ask', 'never'] as const;
export const PEOPLE_SHOWN = ['nobody', 'adults', 'minors', 'vulnerable', 'not-stated'] as const;
export const POST_LANGUAGES = ['it', 'en'] as const;
export const VERIFICATION_OUTCOMES = ['verified', 'not-verifiable'] as const;
export const STEP_STATES = ['to-do', 'agreed', 'refused', 'void', 'expired'] as const;
export const APPROVAL_STATES = ['not-asked', 'waiting', 'approved', 'refused'] as const;
export const POST_STAGES = ['draft', 'to-approve', 'refused', 'approved', 'out', 'trouble', 'withdrawn'] as const;
export const DELIVERY_STATES = [
  'planned',
  'held',
  'due',
  'sending',
  'unconfirmed',
  'published',
  'failed',
  'withdrawn',
] as const;
/** Why a delivery stands still until a person sees to it. */
export const HELD_BECAUSE = [
  'late',
  'frozen',
  'void',
  'not-approved',
  'not-lawful',
  'no-authority',
  'account',
  'by-hand',
  'person',
] as const;
export const COMPARISONS = ['same', 'different', 'gone', 'cannot-tell'] as const;
export const DELIVERY_LISTS = ['coming', 'trouble', 'out'] as const;
export const FREEZE_BECAUSE = ['emergency', 'election-period', 'person'] as const;
export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'video/mp4'] as const;
/** Images and videos of one post at most. */
export const MEDIA_PLACES = 20;
export const MEDIA_BYTES = 100 * 1024 * 1024;
