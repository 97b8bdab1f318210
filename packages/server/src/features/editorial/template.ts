// SPDX-License-Identifier: EUPL-1.2
// A template of an alert: its blanks, its seal, and what filling it gives. Pure.
import { createHash } from 'node:crypto';
import { countGraphemes, hashtagsOf, linksOf } from '@arengo/composer';
import { BLANK_LENGTH, type TemplateWords } from '@arengo/contract';
import type { Because } from '../../foundation/errors.ts';
import type { Fault } from '../../foundation/refuse-faults.ts';
import type { Content } from './approval.ts';

const BLANK = /\[([^[\]]*)\]/g;
// What a network may make a link of. «S.Maria» and «ore 14.30» are none.
const ADDRESS = /https?:|www\.|[\p{L}\d]\.(?:it|com|org|net|eu|info|gov|example|me|ly|gl|io|to)(?![\p{L}\d])/iu;
const LONGEST_NAME = 40;
const HOUR_MS = 60 * 60 * 1000;

/** Names of the blanks of a text, each once, in their order. */
export function blanksOf(text: string): string[] {
  return [...new Set([...text.matchAll(BLANK)].map(([, name]) => (name ?? '').trim()))];
}

export type Filling = Readonly<Record<string, string>>;

/** The text with its blanks filled; one that has no value stays as it is. */
export function fillTemplate(text: string, blanks: Filling): string {
  return text.replaceAll(BLANK, (whole, name: string) => {
    const value = Object.hasOwn(blanks, name.trim()) ? blanks[name.trim()]?.trim() : '';
    return value ? value : whole;
  });
}

/** SHA-256 in hex of all that is agreed to with a template. */
export function sealOfTemplate({ name, level, kind, text, shortText, validHours, content }: TemplateWords): string {
  const stated = Object.entries(content.stated).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { language, link, category, purpose, publicInterest, officialSource, newsLink, officeId, licence } = content;
  const said = [language, link, category, purpose, publicInterest, officialSource, newsLink, officeId, licence, stated];
  const canonical = [name, level, kind, text.normalize('NFC'), shortText?.normalize('NFC') ?? null, validHours, said];
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

/** What is wrong with a blank's value: it says where and when, and is no way round the approval of the text. */
export function faultOfValue(value: string): Because | null {
  const text = value.trim();
  if (text === '') return EMPTY;
  if (countGraphemes(text) > BLANK_LENGTH) return LONG;
  if (/[\r\n\u2028\u2029[\]]/u.test(text)) return BROKEN;
  const leadsAway = ADDRESS.test(text) || /(^|\s)[@#]\S/u.test(text);
  return leadsAway || linksOf(text).length > 0 || hashtagsOf(text).length > 0 ? LEADS_AWAY : null;
}

/** The faults of a filling, by the blank's name; a value for no blank is one too. */
export function faultsOfFilling(text: string, blanks: Filling): Record<string, Because> {
  const asked = blanksOf(text);
  const faults = asked.flatMap((name): [string, Because][] => {
    const fault = faultOfValue(Object.hasOwn(blanks, name) ? (blanks[name] ?? '') : '');
    return fault ? [[name, fault]] : [];
  });
  const unknown = Object.keys(blanks).filter((name) => !asked.includes(name));
  return Object.fromEntries([...faults, ...unknown.map((name): [string, Because] => [name, UNKNOWN])]);
}

/** What is wrong with a template as it is written. */
export function faultsOfTemplate({ text, shortText, level, kind }: TemplateWords): Fault[] {
  const names = blanksOf(text);
  const faults: Fault[] = [];
  if (/[[\]]/.test(text.replaceAll(BLANK, ''))) faults.push({ field: '/text', because: UNPAIRED });
  if (names.some((name) => name === '' || name.length > LONGEST_NAME || /[\r\n]/.test(name)))
    faults.push({ field: '/text', because: UNNAMED });
  if (blanksOf(shortText ?? '').some((name) => !names.includes(name)))
    faults.push({ field: '/shortText', because: OTHER_BLANKS });
  if (kind === 'all-clear' && level !== 'green') faults.push({ field: '/level', because: ALL_CLEAR_IS_GREEN });
  return faults;
}

export type TemplateUse = {
  /** Of the template as it is on record. */
  template: Pick<TemplateWords, 'text' | 'shortText' | 'validHours'> & {
    link: string | null;
    seal: string;
    approved: boolean;
  };
  /** Of the template when it was used, when that was, and what it was filled with. */
  seal: string;
  at: Date;
  blanks: Filling;
};

/** What is said of a post that a template could say too. */
export type Said = Pick<Content, 'text' | 'title' | 'link' | 'media' | 'validUntil'>;

/**
 * Whether a post is nothing but the approved template, long or short, with its blanks filled as they may be, for no longer
 * than the template holds.
 */
export function saysTemplate({ template, seal, at, blanks }: TemplateUse, said: Said): boolean {
  if (!template.approved || template.seal !== seal) return false;
  if (Object.keys(faultsOfFilling(template.text, blanks)).length > 0) return false;
  if (said.link !== template.link || said.title !== null || said.media.length > 0) return false;
  if (said.validUntil === null || new Date(said.validUntil) > lastInstant(template, at)) return false;
  const texts = [template.text, template.shortText ?? template.text];
  return texts.some((one) => fillTemplate(one, blanks) === said.text);
}

/** Until when an alert that is raised then may hold. */
export function lastInstant({ validHours }: Pick<TemplateWords, 'validHours'>, at: Date): Date {
  return new Date(at.getTime() + validHours * HOUR_MS);
}

const EMPTY = { it: 'Scrivi questo dato.', en: 'Write this.' };
const LONG = {
  it: `Al massimo ${BLANK_LENGTH} caratteri: il testo dell’allerta è quello del modello.`,
  en: `At most ${BLANK_LENGTH} characters: the text of the alert is the template’s.`,
};
const BROKEN = {
  it: 'Su una riga sola, senza parentesi quadre.',
  en: 'On one line, without square brackets.',
};
const LEADS_AWAY = {
  it: 'Senza indirizzi web, hashtag o menzioni: quelli stanno nel modello, che è stato approvato.',
  en: 'Without web addresses, hashtags or mentions: those stand in the template, which was approved.',
};
const UNKNOWN = { it: 'Il modello non ha questo dato.', en: 'The template has no such blank.' };
const UNPAIRED = {
  it: 'C’è una parentesi quadra aperta o chiusa da sola: i dati da riempire si scrivono [così].',
  en: 'A square bracket stands alone: blanks are written [like this].',
};
const UNNAMED = {
  it: `Ogni dato fra parentesi quadre ha un nome, di ${LONGEST_NAME} caratteri al massimo.`,
  en: `Each blank in square brackets has a name of ${LONGEST_NAME} characters at most.`,
};
const OTHER_BLANKS = {
  it: 'Il testo breve usa un dato che il testo non ha: usa gli stessi nomi.',
  en: 'The short text uses a blank that the text has not: use the same names.',
};
const ALL_CLEAR_IS_GREEN = {
  it: 'Il cessato allarme riporta al codice verde: scegli il livello verde.',
  en: 'The all-clear brings back to green: choose the green level.',
};
