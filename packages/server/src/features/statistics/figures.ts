// SPDX-License-Identifier: EUPL-1.2
// From what was counted to tables, in the order in which one reads them. Pure.
import type { Counts } from './counts.ts';
import { countWith, type Fact, valuesOf } from './fact.ts';
import * as words from './figure-words.ts';
import type { Spreads } from './moderation-counts-store.ts';
import { monthsOf } from './span.ts';
import { crossTable, looseTable, nameOf, type Said, type Side, type Table } from './table.ts';

export const SECTIONS = [
  'received',
  'decisions',
  'articles',
  'measures',
  'times',
  'triage',
  'second-thoughts',
  'enquiries',
  'false-accounts',
  'publications',
] as const;
export type SectionId = (typeof SECTIONS)[number];
export type Section = { id: SectionId; tables: Table[] };

const NETWORK: Said = { it: 'Rete', en: 'Network' };
const MONTH: Said = { it: 'Mese', en: 'Month' };
const MEASURE: Said = { it: 'Misura', en: 'Measure' };

/** Each section with its tables. */
export function figuresOf(counts: Counts): Section[] {
  const months: Side = {
    name: 'month',
    values: monthsOf(counts.span).map((month) => ({ key: month, label: words.sayMonth(month) })),
  };
  const tables: Record<SectionId, Table[]> = {
    received: receivedTables(counts, months),
    decisions: decisionTables(counts, months),
    articles: articleTables(counts),
    measures: measureTables(counts, months),
    times: timeTables(counts, months),
    triage: [triageTable(counts)],
    'second-thoughts': secondThoughts(counts, months),
    enquiries: enquiryTables(counts),
    'false-accounts': [falseAccountTable(counts)],
    publications: publicationTables(counts),
  };
  return SECTIONS.map((id) => ({ id, tables: tables[id] }));
}

/** The values that occur, by name; those of `names` first and in its order. */
function sideOf(facts: readonly Fact[], name: string, say: (key: string) => Said, order: readonly string[] = []): Side {
  const found = valuesOf(facts, name);
  const keys = [...order.filter((key) => found.includes(key)), ...found.filter((key) => !order.includes(key))];
  return { name, values: keys.map((key) => ({ key, label: say(key) })) };
}

const networksOf = (facts: readonly Fact[]) => sideOf(facts, 'network', words.sayNetworkName);
const sideBy = (facts: readonly Fact[], name: string, names: Readonly<Record<string, Said>>) =>
  sideOf(facts, name, (key) => words.sayKey(names, key), Object.keys(names));

function receivedTables({ received: facts }: Counts, months: Side): Table[] {
  const of = { population: 'received', facts };
  return [
    crossTable({
      ...{ ...of, id: 'ricevuti', rows: months, columns: networksOf(facts), head: MONTH },
      title: { it: 'Contenuti ricevuti, per mese e rete', en: 'Items received, by month and network' },
    }),
    crossTable({
      ...{ ...of, id: 'ricevuti-per-tipo', rows: sideBy(facts, 'type', words.TYPE_NAMES) },
      head: { it: 'Che cosa', en: 'What' },
      title: { it: 'Contenuti ricevuti, per tipo', en: 'Items received, by type' },
    }),
  ];
}

const FINAL = { state: 'final' };
const finalOf = (facts: readonly Fact[]) => facts.filter(({ common }) => common.state === 'final');
const OUTCOMES: Side = {
  name: 'outcome',
  values: Object.entries(words.OUTCOME_NAMES).map(([key, label]) => ({ key, label })),
};

function decisionTables({ decisions: facts }: Counts, months: Side): Table[] {
  const of = { population: 'decisions', facts, within: FINAL, columns: OUTCOMES };
  return [
    crossTable({
      ...{ ...of, id: 'decisioni', rows: months, head: MONTH },
      title: { it: 'Decisioni, per mese', en: 'Decisions, by month' },
    }),
    crossTable({
      ...{ ...of, id: 'decisioni-per-rete', rows: networksOf(finalOf(facts)), head: NETWORK },
      title: { it: 'Decisioni, per rete', en: 'Decisions, by network' },
    }),
  ];
}

function articleTables({ grounds: facts }: Counts): Table[] {
  const of = { population: 'grounds', facts };
  return [
    crossTable({
      ...{ ...of, id: 'articoli', rows: sideOf(facts, 'clause', (key) => ({ it: key, en: key })) },
      head: { it: 'Articolo', en: 'Article' },
      title: { it: 'Violazioni, per articolo della policy', en: 'Violations, by article of the policy' },
    }),
    crossTable({
      ...{ ...of, id: 'categorie', rows: sideOf(facts, 'category', (key) => words.sayKey(words.CATEGORY_NAMES, key)) },
      head: { it: 'Categoria', en: 'Category' },
      title: { it: 'Violazioni, per categoria', en: 'Violations, by category' },
    }),
  ];
}

function measureTables({ measures: facts }: Counts, months: Side): Table[] {
  const actions = sideBy(facts, 'action', words.ACTION_NAMES);
  const of = { population: 'measures', facts };
  return [
    crossTable({
      ...{ ...of, id: 'misure', rows: actions, columns: networksOf(facts), head: MEASURE },
      title: { it: 'Misure, per rete', en: 'Measures, by network' },
    }),
    crossTable({
      ...{ ...of, id: 'misure-per-mese', rows: months, columns: actions, head: MONTH },
      title: { it: 'Misure, per mese', en: 'Measures, by month' },
    }),
    crossTable({
      ...{ ...of, id: 'esiti-delle-misure', rows: actions, columns: sideBy(facts, 'became', words.BECAME_NAMES) },
      head: MEASURE,
      title: { it: 'Che cosa ne è stato delle misure', en: 'What became of the measures' },
    }),
  ];
}

function timeTables({ deciding, confirming, answering }: Counts, months: Side): Table[] {
  const table = (id: string, spreads: Spreads, title: Said) => timeTable({ id, spreads, title, months });
  return [
    table('tempi-di-decisione', deciding, {
      it: 'Dall’arrivo alla decisione',
      en: 'From arrival to decision',
    }),
    table('tempi-di-esecuzione', confirming, {
      it: 'Dalla decisione alla conferma della rete',
      en: 'From decision to the network’s confirmation',
    }),
    table('tempi-di-risposta', answering, {
      it: 'Dalla richiesta alla risposta',
      en: 'From enquiry to answer',
    }),
  ];
}

const WHOLE: Said = { it: 'Tutto il periodo', en: 'The whole period' };
const MEDIAN: Said = { it: 'Tempo mediano', en: 'Median time' };
const P90: Said = { it: 'Nove su dieci entro', en: 'Nine in ten within' };

type Timed = { id: string; spreads: Spreads; title: Said; months: Side };

function timeTable({ id, spreads, title, months }: Timed): Table {
  const rows = [...months.values, { key: '', label: WHOLE }];
  return looseTable({
    ...{ id, title, head: MONTH, population: id },
    columns: [
      { key: 'median', label: MEDIAN, unit: 'time' },
      { key: 'p90', label: P90, unit: 'time' },
    ],
    rows: rows.map(({ key, label }) => {
      const spread = spreads.get(key);
      const values = spread
        ? [
            { value: spread.median, of: spread.count },
            // One in ten of fewer than ten is nobody: half as sure, twice as many are asked for.
            { value: spread.p90, of: Math.floor(spread.count / 2) },
          ]
        : [{ value: null }, { value: null }];
      return { key: key || 'period', label, values };
    }),
  });
}

function triageTable({ decisions: facts }: Counts): Table {
  const table = crossTable({
    ...{ id: 'triage', population: 'decisions', facts, within: FINAL },
    rows: { name: 'triage', values: Object.entries(words.TRIAGE_NAMES).map(([key, label]) => ({ key, label })) },
    head: {
      it: 'Che cosa aveva detto il triage, e che cosa una persona',
      en: 'What triage had said, and what a person',
    },
    title: { it: 'Quanto sbaglia il triage', en: 'How often triage is wrong' },
  });
  const named = (common: Record<string, string>) => nameOf('decisions', { ...FINAL, ...common });
  const outcomes = [
    { whole: named({ outcome: 'violation' }), parts: [named({ triage: 'found' }), named({ triage: 'missed' })] },
    {
      whole: named({ outcome: 'no-violation' }),
      parts: [named({ triage: 'false-alarm' }), named({ triage: 'rightly-quiet' })],
    },
  ];
  return { ...table, sums: [...table.sums, ...outcomes] };
}

function secondThoughts({ decisions, reconsiderations }: Counts, months: Side): Table[] {
  const facts = reconsiderations.flatMap(({ month, upheld, overturned, overturnedInPart }): Fact[] => [
    { common: { month, outcome: 'upheld' }, count: upheld },
    { common: { month, outcome: 'overturned' }, count: overturned },
    { common: { month, outcome: 'overturned-in-part' }, count: overturnedInPart },
  ]);
  const asked = reconsiderations.map(({ month, asked: count }): Fact => ({ common: { month }, count }));
  const undone = decisions.filter(({ common }) => common.state !== undefined && common.state in words.UNDONE_NAMES);
  return [
    crossTable({
      ...{ id: 'annullate', population: 'undone', facts: undone, rows: sideBy(undone, 'state', words.UNDONE_NAMES) },
      head: { it: 'Come', en: 'How' },
      title: { it: 'Decisioni che non hanno avuto effetto', en: 'Decisions that had no effect' },
    }),
    crossTable({
      ...{ id: 'riesami-chiesti', population: 'reconsiderations-asked', facts: asked, rows: months, head: MONTH },
      title: { it: 'Riesami chiesti, per mese', en: 'Reconsiderations asked, by month' },
    }),
    crossTable({
      ...{ id: 'riesami-decisi', population: 'reconsiderations-decided', facts },
      rows: sideBy(facts, 'outcome', words.RECONSIDERED_NAMES),
      head: { it: 'Esito', en: 'Outcome' },
      title: { it: 'Riesami decisi, per esito', en: 'Reconsiderations decided, by outcome' },
    }),
  ];
}

function enquiryTables({ enquiries: facts }: Counts): Table[] {
  const timed = facts.filter(({ common }) => common.clock !== 'no-time');
  const answered = facts.filter(({ common }) => common.answered !== 'nobody');
  const of = (population: string, among: readonly Fact[]) => ({ population, facts: among });
  return [
    crossTable({
      ...{ ...of('enquiries', facts), id: 'richieste', rows: sideBy(facts, 'kind', words.ENQUIRY_NAMES) },
      columns: sideBy(facts, 'outcome', words.ENDING_NAMES),
      head: { it: 'Di che cosa', en: 'About what' },
      title: { it: 'Richieste ricevute, per tipo ed esito', en: 'Enquiries received, by kind and outcome' },
    }),
    crossTable({
      ...{
        ...of('enquiries-timed', timed),
        id: 'richieste-nei-tempi',
        rows: sideBy(timed, 'clock', words.CLOCK_NAMES),
      },
      head: { it: 'Rispetto al tempo che la policy stabilisce', en: 'Against the time that the policy states' },
      title: {
        it: 'Richieste per le quali la policy stabilisce un tempo',
        en: 'Enquiries for which the policy states a time',
      },
    }),
    crossTable({
      ...{ ...of('enquiries-answered', answered), id: 'richieste-risposte', head: { it: 'Come', en: 'How' } },
      rows: sideBy(answered, 'answered', words.ANSWERER_NAMES),
      title: { it: 'Come si è risposto', en: 'How they were answered' },
    }),
  ];
}

function falseAccountTable({ falseAccounts: facts }: Counts): Table {
  return crossTable({
    ...{ id: 'account-falsi', population: 'false-accounts', facts, rows: sideBy(facts, 'kind', words.KIND_NAMES) },
    columns: sideBy(facts, 'outcome', words.RESULT_NAMES),
    head: { it: 'Account', en: 'Accounts' },
    title: { it: 'Account falsi o non autorizzati', en: 'Fake or unauthorised accounts' },
  });
}

function publicationTables({ publications, newsroom, accountNames }: Counts): Table[] {
  const accounts = sideOf(publications, 'account', (id) => ({
    it: accountNames.get(id) ?? '',
    en: accountNames.get(id) ?? '',
  }));
  const sorts = Object.entries(words.SORT_NAMES);
  const value = (facts: readonly Fact[], common: Fact['common']) => ({ value: countWith(facts, common) });
  return [
    looseTable({
      ...{ id: 'pubblicazioni', population: 'publications', open: true },
      head: { it: 'Account', en: 'Account' },
      title: { it: 'Pubblicazioni, per account', en: 'Publications, by account' },
      columns: sorts.map(([key, label]) => ({ key, label, unit: 'count' })),
      rows: accounts.values.map((account) => ({
        ...account,
        values: sorts.map(([sort]) => value(publications, { account: account.key, sort })),
      })),
    }),
    looseTable({
      ...{ id: 'redazione', population: 'newsroom', open: true },
      head: { it: 'Che cosa', en: 'What' },
      title: { it: 'Assensi, dinieghi, allerte', en: 'Agreements, refusals, alerts' },
      columns: [{ key: 'total', label: { it: 'Quanti', en: 'How many' }, unit: 'count' }],
      rows: Object.entries(words.NEWSROOM_NAMES).map(([key, label]) => ({
        ...{ key, label },
        values: [value(newsroom, { event: key })],
      })),
    }),
  ];
}
