// SPDX-License-Identifier: EUPL-1.2
// The policy's words about appointments, as an office says them. An unknown word is said as it is.
import { nameAct, sayActKind, sayOrgan } from '@arengo/contract';
import type { Power } from './authority.ts';

type Language = 'it' | 'en';

const POWER_WORDS: Record<Power, { it: string; en: string }> = {
  see: { it: 'vedere', en: 'see' },
  draft: { it: 'preparare bozze', en: 'draft' },
  publish: { it: 'pubblicare', en: 'publish' },
  approve: { it: 'approvare', en: 'approve' },
  moderate: { it: 'moderare', en: 'moderate' },
  answer: { it: 'rispondere', en: 'answer' },
  'read-messages': { it: 'leggere i messaggi', en: 'read messages' },
  manage: { it: 'gestire', en: 'manage' },
};

export const powerWords = (power: Power, language: Language) => POWER_WORDS[power][language];

const APPOINTEES: Readonly<Record<string, { it: string; en: string }>> = {
  employee: { it: 'dipendenti', en: 'employees' },
  elected: { it: 'amministratori eletti', en: 'elected members' },
  mayor: { it: 'il Sindaco', en: 'the Mayor' },
  assessor: { it: 'assessori', en: 'assessors' },
  'communication-staff': { it: 'personale della comunicazione', en: 'communication staff' },
  'external-collaborator': { it: 'collaboratori esterni', en: 'outside collaborators' },
  'third-party': { it: 'terzi', en: 'third parties' },
  'head-of-communication-and-culture': {
    it: 'responsabile Comunicazione e Cultura',
    en: 'head of Communication and Culture',
  },
  'head-of-press-and-public-communication': {
    it: 'responsabile dell’ufficio stampa e della comunicazione pubblica',
    en: 'head of press and public communication',
  },
};

export function appointeeWords(words: readonly string[], language: Language): string {
  return [...new Set(words)].map((word) => APPOINTEES[word]?.[language] ?? word.replaceAll('-', ' ')).join(', ');
}

export function actWords({ organ, kind }: { organ: string; kind: string }, language: Language): string {
  if (language === 'it') return nameAct({ organ, kind });
  return `${sayActKind(kind, 'en')} (${sayOrgan(organ, 'en')})`;
}
