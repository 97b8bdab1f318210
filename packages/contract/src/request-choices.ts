// SPDX-License-Identifier: EUPL-1.2
// What one chooses among in requests for publication, without the schemas: the desk carries these alone.

export const REQUEST_ORIGINS = ['office', 'external'] as const;
/** Of an office: drafted, signed by its head, taken. From outside: decided, accepted, taken. */
export const REQUEST_STATES = [
  'draft',
  'to-sign',
  'signed',
  'to-decide',
  'accepted',
  'taken',
  'refused',
  'published',
  'unpublished',
  'withdrawn',
] as const;
export const REQUEST_LISTS = ['office', 'mine', 'to-sign', 'newsroom', 'all'] as const;
export const ASKER_KINDS = ['public', 'private'] as const;
export const REQUEST_DEEDS = [
  'change',
  'send',
  'sign',
  'return',
  'accept',
  'refuse',
  'take',
  'withdraw',
  'tell',
  'see-news',
] as const;
export const REQUEST_FILE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'video/mp4',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
export const REQUEST_FILES = 20;
