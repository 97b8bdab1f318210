// SPDX-License-Identifier: EUPL-1.2
// The Italian of administrative acts: formulas that offices use, and words for what the registers keep as labels.
import { nameAct, sayOrgan } from '@arengo/contract';
import { romeDay, startOfDay } from '../../foundation/clock/rome.ts';
import { type Act, citeAct } from '../acts/index.ts';

type Words = Readonly<Record<string, string>>;

const OWN_ORGANS: Words = {
  mayor: 'Il Sindaco',
  giunta: 'La Giunta comunale',
  council: 'Il Consiglio comunale',
  'general-secretary': 'Il Segretario generale',
  'director-general': 'Il Direttore generale',
  manager: 'Il Dirigente',
  'head-of-service': 'Il Responsabile del servizio',
  'head-of-communication-and-culture': 'Il Responsabile del servizio Comunicazione e Cultura',
  commissioner: 'Il Commissario straordinario',
  president: 'Il Presidente',
  assembly: 'L’Assemblea',
  'board-of-directors': 'Il Consiglio di amministrazione',
  'sole-director': 'L’Amministratore unico',
  director: 'Il Direttore',
  'school-council': 'Il Consiglio d’istituto',
  'head-teacher': 'Il Dirigente scolastico',
  'town-council': 'Il Consiglio cittadino',
  cabinet: 'Il Gabinetto',
};

/** `Il Sindaco`, or as the body has it: `La Sindaca`. */
export function callOrgan(organ: string, own: Words): string {
  return own[organ] ?? OWN_ORGANS[organ] ?? sayOrgan(organ, 'it');
}

/** Those who decide together: their acts are signed by who presides and by the secretary. */
const COLLEGES = new Set([
  'giunta',
  'council',
  'assembly',
  'board-of-directors',
  'school-council',
  'town-council',
  'cabinet',
]);
export const isCollege = (organ: string): boolean => COLLEGES.has(organ);

const VERBS: Words = {
  decree: 'DECRETA',
  resolution: 'DELIBERA',
  determination: 'DETERMINA',
  ordinance: 'ORDINA',
};
/** What any other act does is in its points, which «dispone» takes whatever they are. */
export const callVerb = (kind: string): string => VERBS[kind] ?? 'DISPONE';

const NO_NUMBER = '______';
const NO_DATE = '____________';

/** `Decreto del Sindaco n. 7 del 20 gennaio 2026`; of a draft, with room for number and date. */
export function titleOf(act: Act): string {
  if (act.number !== null && act.date !== null) return citeAct(act);
  return `${nameAct(act)} n. ${NO_NUMBER} del ${NO_DATE}`;
}

/** The article of the name, since the name says its gender: *il* decreto, *la* deliberazione. */
export function withArticle(act: Act): string {
  const cited = citeAct(act);
  const small = `${cited.charAt(0).toLowerCase()}${cited.slice(1)}`;
  if (/^[aeiou]/i.test(cited)) return `l’${small}`;
  return FEMININE.has(act.kind) ? `la ${small}` : `il ${small}`;
}
const FEMININE = new Set(['resolution', 'determination', 'delegation', 'directive', 'decision', 'disposition']);

/** The norms that give an organ of a comune its powers (testo unico degli enti locali). */
const TUEL =
  'del decreto legislativo 18 agosto 2000, n. 267 (testo unico delle leggi sull’ordinamento degli enti locali)';
const COMPETENCES: Words = {
  mayor: `l’articolo 50 ${TUEL}`,
  giunta: `l’articolo 48 ${TUEL}`,
  council: `l’articolo 42 ${TUEL}`,
  manager: `l’articolo 107 ${TUEL}`,
  'head-of-service': `gli articoli 107 e 109 ${TUEL}`,
  'head-of-communication-and-culture': `gli articoli 107 e 109 ${TUEL}`,
};
/** Null where the organ is not one of a comune. */
export const competenceNorm = (organ: string): string | null => COMPETENCES[organ] ?? null;

export const isLocalAuthority = (bodyName: string): boolean =>
  /^(comune|citt[aà]|provincia|unione|comunit[aà] montana|roma capitale)\b/i.test(bodyName.trim());

const POWERS: Words = {
  see: 'vedere contenuti e richieste',
  draft: 'preparare i contenuti',
  publish: 'pubblicare i contenuti',
  approve: 'approvare',
  moderate: 'moderare i commenti',
  answer: 'rispondere ai cittadini',
  'read-messages': 'leggere i messaggi privati',
  manage: 'gestire gli account',
};
const POWER_ORDER = Object.keys(POWERS);
export const sayPowers = (powers: readonly string[]): string =>
  powers
    .toSorted((one, other) => POWER_ORDER.indexOf(one) - POWER_ORDER.indexOf(other))
    .map((power) => POWERS[power] ?? power)
    .join('; ');

const NETWORKS: Words = {
  practice: 'Rete di prova',
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  x: 'X',
  twitter: 'Twitter',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  threads: 'Threads',
};
export const sayNetwork = (network: string): string => NETWORKS[network] ?? network;

const ACCOUNT_KINDS: Words = {
  main: 'principale',
  thematic: 'tematico',
  temporary: 'temporaneo',
  'external-service': 'gestito da un soggetto esterno',
};
export const sayAccountKind = (kind: string): string => ACCOUNT_KINDS[kind] ?? kind;

/** What the person is to the body, said of the post and not of whoever holds it. */
const PERSON_KINDS: Words = {
  employee: 'personale dipendente',
  elected: 'carica elettiva',
  collaborator: 'collaborazione',
  volunteer: 'volontariato',
  supplier: 'fornitura',
  external: 'soggetto esterno',
};
export const sayPersonKind = (kind: string): string => PERSON_KINDS[kind] ?? kind;

const ROLES: Words = {
  'social-media-manager': 'social media manager',
  'publication-responsible': 'responsabile delle pubblicazioni',
  'content-editor': 'content editor',
  'content-manager': 'content manager',
  'account-manager': 'gestione degli account',
  editor: 'redazione',
  moderator: 'moderazione',
};
/** A role that only the policy names is said by its label, without hyphens. */
export const sayRole = (role: string): string => ROLES[role] ?? role.replaceAll('-', ' ');

const DAY = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'Europe/Rome' });
const MOMENT = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' });
export const sayDay = (day: string): string => DAY.format(startOfDay(day)).replace(/^1 /, '1° ');

/** A day where the instant is its beginning; with the hour otherwise. */
export function sayInstant(at: Date): string {
  const day = romeDay(at);
  return startOfDay(day).getTime() === at.getTime() ? sayDay(day) : MOMENT.format(at).replace(/^1 /, '1° ');
}

/** An end that is a day's beginning is the day before, whole. */
export function sayEnd(at: Date): string {
  const day = romeDay(at);
  if (startOfDay(day).getTime() !== at.getTime()) return MOMENT.format(at).replace(/^1 /, '1° ');
  return sayDay(romeDay(new Date(at.getTime() - 1)));
}

export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} e ${words.at(-1)}`;
}

/** `il 3 maggio`, `l’8 maggio`; with `dal`, `del`... */
export function onDay(before: 'dal' | 'il' | 'al', day: string): string {
  const said = sayDay(day);
  if (!/^(8|11) /.test(said)) return `${before} ${said}`;
  return `${{ dal: 'dall’', il: 'l’', al: 'all’' }[before]}${said}`;
}

export const sortedWords = (words: readonly string[]): string[] =>
  words.toSorted((one, other) => one.localeCompare(other, 'it'));
