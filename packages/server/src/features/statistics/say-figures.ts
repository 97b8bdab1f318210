// SPDX-License-Identifier: EUPL-1.2
// Figures in words, and a plain sentence for each section. Only of what is shown: a sentence tells no more than its tables.
import type { SectionId } from './figures.ts';
import type { Shown, ShownSection, ShownTable } from './published.ts';
import { FEWEST } from './suppression.ts';
import type { Said, Unit } from './table.ts';

type Language = 'it' | 'en';
const LOCALES = { it: 'it-IT', en: 'en-GB' } as const;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const MARKS: Readonly<Record<'few' | 'held', Said>> = {
  few: { it: `meno di ${FEWEST}`, en: `fewer than ${FEWEST}` },
  held: { it: 'non indicato', en: 'not shown' },
};

function sayNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1, useGrouping: 'always' }).format(value);
}

/** `3,5 ore`. */
function sayTime(seconds: number, language: Language): string {
  const say = (value: number, unit: string) =>
    new Intl.NumberFormat(LOCALES[language], {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    }).format(value);
  if (seconds < MINUTE) return say(Math.round(seconds), 'second');
  if (seconds < 2 * HOUR) return say(Math.round(seconds / MINUTE), 'minute');
  return seconds < 2 * DAY ? say(seconds / HOUR, 'hour') : say(seconds / DAY, 'day');
}

export function sayShown(shown: Shown, unit: Unit, language: Language): string {
  if (shown === null) return '–';
  if (typeof shown === 'string')
    return unit === 'time' && shown === 'few' ? NOT_ENOUGH[language] : MARKS[shown][language];
  return unit === 'time' ? sayTime(shown, language) : sayNumber(shown, language);
}

const NOT_ENOUGH: Said = { it: 'troppo pochi casi', en: 'too few cases' };

type Found = (table: string, row?: string, column?: string) => Shown;
/** What a figure says, or nothing where it is not shown. */
type Part = (count: string) => string;

/** A plain sentence about a section; null where nothing was counted. */
export function sentenceOf(section: ShownSection, language: Language): string {
  const found: Found = (id, row = 'total', column = 'total') => figureOf(section.tables, id, row, column);
  const some = (shown: Shown, part: Part) =>
    shown === null || shown === 'held' || shown === 0 ? '' : part(sayShown(shown, 'count', language));
  const parts = SENTENCES[language][section.id](found, some).filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : NOTHING[language];
}

const NOTHING: Said = { it: 'Nel periodo non c’è nulla da contare.', en: 'There is nothing to count in this period.' };

/** The figure at a place of a section; null where there is none. */
export function figureOf(tables: readonly ShownTable[], id: string, row: string, column: string): Shown {
  const table = tables.find((one) => one.id === id);
  const place = table?.columns.findIndex(({ key }) => key === column) ?? -1;
  const cells = row === 'total' ? table?.total : table?.rows.find(({ key }) => key === row)?.cells;
  return cells?.[place] ?? null;
}

const timeOf = (shown: Shown, part: Part, language: Language) =>
  typeof shown === 'number' ? part(sayTime(shown, language)) : '';

/** `12 %`, of two figures that are both in sight; nothing otherwise. */
export function share(part: Shown, whole: readonly Shown[], language: Language): string | null {
  if (typeof part !== 'number' || !whole.every((one) => typeof one === 'number')) return null;
  const sum = whole.reduce<number>((total, one) => total + Number(one), 0);
  if (sum === 0) return null;
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 }).format(part / sum);
}

type Say = (found: Found, some: (shown: Shown, part: Part) => string) => string[];

const SENTENCES: Readonly<Record<Language, Record<SectionId, Say>>> = {
  it: {
    received: (found, some) => [
      some(found('ricevuti'), (n) => `I cittadini hanno scritto ${n} contenuti sugli account dell’ente.`),
    ],
    decisions: (found, some) => [
      some(
        found('decisioni'),
        (n) => `Le decisioni prese sono ${n}, tutte da una persona: nessun programma decide da solo.`,
      ),
      some(
        found('decisioni', 'total', 'no-violation'),
        (n) => `In ${n} casi il contenuto è rimasto dov’era, perché non violava la policy: le critiche sono benvenute.`,
      ),
    ],
    articles: (found, some) => [
      some(found('articoli'), (n) => `I motivi delle violazioni sono ${n}: una decisione può averne più di uno.`),
    ],
    measures: (found, some) => [
      some(found('misure'), (n) => `Le misure disposte sono ${n}.`),
      some(found('esiti-delle-misure', 'total', 'reversed'), (n) => `Di queste, ${n} sono state tolte in seguito.`),
    ],
    times: (found) => [
      timeOf(
        found('tempi-di-decisione', 'period', 'median'),
        (t) => `La metà delle decisioni arriva entro ${t} dal contenuto.`,
        'it',
      ),
      timeOf(
        found('tempi-di-risposta', 'period', 'median'),
        (t) => `La metà delle risposte arriva entro ${t} dalla richiesta.`,
        'it',
      ),
      'I tempi sono di calendario: contano anche la notte e i festivi.',
    ],
    triage: (found) => {
      const [right, missed] = [found('triage', 'found'), found('triage', 'missed')];
      const alarm = found('triage', 'false-alarm');
      const wrong = share(alarm, [right, alarm], 'it');
      const blind = share(missed, [right, missed], 'it');
      return [
        wrong ? `Dei casi che il triage ha segnalato, il ${wrong} non era una violazione.` : '',
        blind ? `Delle violazioni accertate, il triage non ne aveva trovato il ${blind}.` : '',
        'Il triage suggerisce che cosa guardare prima; decide sempre una persona.',
      ];
    },
    'second-thoughts': (found, some) => [
      some(found('annullate'), (n) => `Le decisioni che non hanno avuto effetto sono ${n}.`),
      some(found('riesami-chiesti'), (n) => `I riesami chiesti sono ${n}.`),
      some(found('riesami-decisi', 'overturned'), (n) => `Con ${n} di essi la decisione è cambiata.`),
    ],
    enquiries: (found, some) => [
      some(found('richieste'), (n) => `Le richieste dei cittadini sono ${n}.`),
      some(
        found('richieste-nei-tempi', 'late'),
        (n) => `Dove la policy stabilisce un tempo, quelle in ritardo sono ${n}.`,
      ),
    ],
    'false-accounts': (found, some) => [
      some(found('account-falsi'), (n) => `Gli account falsi o non autorizzati di cui l’ente ha saputo sono ${n}.`),
    ],
    publications: () => ['Che cosa l’ente ha pubblicato, su quale account, e che cosa ha corretto.'],
  },
  en: {
    received: (found, some) => [
      some(found('ricevuti'), (n) => `Citizens wrote ${n} items on the accounts of the body.`),
    ],
    decisions: (found, some) => [
      some(
        found('decisioni'),
        (n) => `${n} decisions were taken, all of them by a person: no program decides by itself.`,
      ),
      some(
        found('decisioni', 'total', 'no-violation'),
        (n) => `In ${n} cases the item stayed where it was, as it did not break the policy: criticism is welcome.`,
      ),
    ],
    articles: (found, some) => [
      some(found('articoli'), (n) => `Violations rest on ${n} grounds: a decision may have more than one.`),
    ],
    measures: (found, some) => [
      some(found('misure'), (n) => `${n} measures were ordered.`),
      some(found('esiti-delle-misure', 'total', 'reversed'), (n) => `Of these, ${n} were taken back later.`),
    ],
    times: (found) => [
      timeOf(
        found('tempi-di-decisione', 'period', 'median'),
        (t) => `Half of the decisions come within ${t} of the item.`,
        'en',
      ),
      timeOf(
        found('tempi-di-risposta', 'period', 'median'),
        (t) => `Half of the answers come within ${t} of the enquiry.`,
        'en',
      ),
      'Times are of the calendar: nights and holidays count.',
    ],
    triage: (found) => {
      const [right, missed] = [found('triage', 'found'), found('triage', 'missed')];
      const alarm = found('triage', 'false-alarm');
      const wrong = share(alarm, [right, alarm], 'en');
      const blind = share(missed, [right, missed], 'en');
      return [
        wrong ? `Of the cases that triage raised, ${wrong} were no violation.` : '',
        blind ? `Of the violations established, triage had not found ${blind}.` : '',
        'Triage suggests what to look at first; a person always decides.',
      ];
    },
    'second-thoughts': (found, some) => [
      some(found('annullate'), (n) => `${n} decisions had no effect.`),
      some(found('riesami-chiesti'), (n) => `${n} reconsiderations were asked.`),
      some(found('riesami-decisi', 'overturned'), (n) => `With ${n} of them the decision was overturned.`),
    ],
    enquiries: (found, some) => [
      some(found('richieste'), (n) => `Citizens made ${n} enquiries.`),
      some(found('richieste-nei-tempi', 'late'), (n) => `Where the policy states a time, ${n} were late.`),
    ],
    'false-accounts': (found, some) => [
      some(found('account-falsi'), (n) => `The body learnt of ${n} fake or unauthorised accounts.`),
    ],
    publications: () => ['What the body published, on which account, and what it corrected.'],
  },
};

export const SECTION_TITLES: Readonly<Record<SectionId, Said>> = {
  received: { it: 'Che cosa hanno scritto i cittadini', en: 'What citizens wrote' },
  decisions: { it: 'Che cosa è stato deciso', en: 'What was decided' },
  articles: { it: 'Per quali articoli', en: 'Under which articles' },
  measures: { it: 'Con quali misure', en: 'With which measures' },
  times: { it: 'In quanto tempo', en: 'How long it took' },
  triage: { it: 'Quanto sbaglia il triage automatico', en: 'How often automatic triage is wrong' },
  'second-thoughts': { it: 'Annullamenti e riesami', en: 'Decisions undone and reconsidered' },
  enquiries: { it: 'Richieste e risposte', en: 'Enquiries and answers' },
  'false-accounts': { it: 'Account falsi', en: 'False accounts' },
  publications: { it: 'Che cosa ha pubblicato l’ente', en: 'What the body published' },
};
