// SPDX-License-Identifier: EUPL-1.2
// The notice to an author, written from the clauses: what was done, by which article, what the article says. Pure.
import { REASONS_BLANK, reasonsLength } from '@arengo/contract';
import { type Action, type Policy, type Ruling, sayCategory } from '@arengo/policy';
import type { Because } from '../../foundation/errors.ts';

const DONE: Readonly<Record<Action, Because>> = {
  warn: {
    it: 'ti avvertiamo che il tuo contenuto non rispetta le regole di questa pagina',
    en: 'this is a warning: your post does not respect the rules of this page',
  },
  hide: { it: 'il tuo contenuto è stato nascosto', en: 'your post has been hidden' },
  remove: { it: 'il tuo contenuto è stato rimosso', en: 'your post has been removed' },
  block: {
    it: 'il tuo profilo non può più intervenire su questa pagina',
    en: 'your profile can no longer take part on this page',
  },
  'report-to-network': {
    it: 'il contenuto è stato segnalato alla rete sociale',
    en: 'the post has been reported to the network',
  },
  'report-user-to-network': {
    it: 'il profilo è stato segnalato alla rete sociale',
    en: 'the profile has been reported to the network',
  },
  'refer-to-authority': {
    it: 'il contenuto è stato segnalato all’autorità competente',
    en: 'the post has been referred to the competent authority',
  },
};

export type NoticeOrder = {
  measures: readonly Action[];
  /** Longest text, in graphemes. */
  limit: number;
  /** How long the address of the page of reasons will be. */
  addressLength: number;
};

/** A draft that the moderator may change. It quotes the article, and never the words of the citizen. */
export function writeNotice(policy: Policy, ruling: Ruling, order: NoticeOrder): Because {
  return { it: fit(policy, ruling, order, 'it'), en: fit(policy, ruling, order, 'en') };
}

const segmenter = new Intl.Segmenter('it', { granularity: 'grapheme' });

export function countGraphemes(text: string): number {
  return [...segmenter.segment(text)].length;
}

// The article is quoted where there is room; where there is not, it is named, and the page of reasons quotes it.
function fit(policy: Policy, ruling: Ruling, order: NoticeOrder, language: 'it' | 'en'): string {
  const { measures, limit, addressLength } = order;
  const forms = [write(policy, ruling, measures, language), writeWithPage(ruling, measures, language)];
  const fits = forms.find((text) => countGraphemes(reasonsLength(text, addressLength)) <= limit);
  return fits ?? writeShort(ruling, measures, language);
}

function writeWithPage(ruling: Ruling, measures: readonly Action[], language: 'it' | 'en'): string {
  const done = doneSentence(measures, language);
  return language === 'it'
    ? `Buongiorno, ${done} Motivo: ${groundNames(ruling, language)}. ${pageSentence(language)}`
    : `Good morning, ${done} Ground: ${groundNames(ruling, language)}. ${pageSentence(language)}`;
}

const pageSentence = (language: 'it' | 'en') =>
  language === 'it'
    ? `Che cosa dice l’articolo e che cosa puoi fare: ${REASONS_BLANK}`
    : `What the article says and what you may do: ${REASONS_BLANK}`;

const groundNames = (ruling: Ruling, language: 'it' | 'en') =>
  ruling.grounds.map((ground) => `${sayCategory(ground.category, language)} (${ground.clause})`).join(', ');

function writeShort(ruling: Ruling, measures: readonly Action[], language: 'it' | 'en'): string {
  const grounds = groundNames(ruling, language);
  const done = doneSentence(measures, language);
  return language === 'it'
    ? `Buongiorno, ${done} Motivo: ${grounds}. Le regole di queste pagine sono nella nostra policy.`
    : `Good morning, ${done} Ground: ${grounds}. The rules of these pages are in our policy.`;
}

function doneSentence(measures: readonly Action[], language: 'it' | 'en'): string {
  const done = measures
    .filter((action) => action !== 'warn' || measures.length === 1)
    .map((action) => DONE[action][language]);
  return done.length > 0 ? `${done.join(language === 'it' ? ' e ' : ' and ')}.` : '';
}

function write(policy: Policy, ruling: Ruling, measures: readonly Action[], language: 'it' | 'en'): string {
  const grounds = ruling.grounds.map((ground) => groundSentence(policy, ground, language));
  const opening = language === 'it' ? 'Buongiorno,' : 'Good morning,';
  const closing =
    language === 'it'
      ? `Le critiche sono benvenute; le regole di queste pagine sono quelle della policy «${policy.title.it}».`
      : `Criticism is welcome; the rules of these pages are those of the policy “${policy.title.en}”.`;
  const repeat = ruling.measures.find((measure) => !measure.lawful && measure.refusal.code === 'needs-repetition');
  const next = measures.includes('warn') && repeat ? repetition(repeat.clause, language) : '';
  const parts = [opening, doneSentence(measures, language), ...grounds, next, closing, pageSentence(language)];
  return parts.filter((part) => part !== '').join(' ');
}

function groundSentence(policy: Policy, ground: Ruling['grounds'][number], language: 'it' | 'en'): string {
  const text = policy.clauses.find((clause) => clause.id === ground.clause)?.text[language] ?? '';
  const name = sayCategory(ground.category, language);
  return language === 'it'
    ? `Motivo: ${name} (${ground.clause}): «${text}»`
    : `Ground: ${name} (${ground.clause}): “${text}”`;
}

function repetition(clause: string | null, language: 'it' | 'en'): string {
  return language === 'it'
    ? `Se la violazione si ripete, il tuo profilo può essere bloccato (${clause}).`
    : `If the violation is repeated, your profile may be blocked (${clause}).`;
}
