// SPDX-License-Identifier: EUPL-1.2

/** Categories that the words of a text can show by themselves; `inspect` gives findings of these only. */
export const TEXT_CATEGORIES = [
  'insult',
  'profanity',
  'threat',
  'hate',
  'violence',
  'dignity',
  'political-promotion',
  'electoral',
  'commercial',
  'spam',
  'flood',
  'off-topic-link',
  'personal-case',
  'personal-data',
  'special-data',
  'illegal',
  'obscene',
  'malware-link',
] as const;

/** Categories that need facts outside the text (the topic, the truth, the rights of others): only a person finds them. */
export const JUDGEMENT_CATEGORIES = [
  'defamation',
  'denigration',
  'personal-attack',
  'provocation',
  'unpatronised-promotion',
  'off-topic',
  'intellectual-property',
  'misleading',
  'alarmist',
] as const;

export type TextCategory = (typeof TEXT_CATEGORIES)[number];
export type JudgementCategory = (typeof JUDGEMENT_CATEGORIES)[number];
