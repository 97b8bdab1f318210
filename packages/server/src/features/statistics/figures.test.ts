// SPDX-License-Identifier: EUPL-1.2
// Tables made of what was counted, and what of them everybody may see.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Counts } from './counts.ts';
import type { Fact } from './fact.ts';
import { figuresOf } from './figures.ts';
import { type ShownTable, showAll, showToAll } from './published.ts';
import { figureOf, sentenceOf } from './say-figures.ts';
import { instantsOf, monthAfter, monthsOf, yearSoFar } from './span.ts';
import { tableCsv, tableJson } from './table-data.ts';

const NOTHING: Counts = {
  span: { from: '2026-01', to: '2026-03' },
  ...{ received: [], decisions: [], grounds: [], measures: [], enquiries: [], falseAccounts: [], publications: [] },
  ...{ newsroom: [], reconsiderations: [], deciding: new Map(), confirming: new Map(), answering: new Map() },
  accountNames: new Map(),
};
const tablesOf = (counts: Partial<Counts>, show = showToAll) =>
  show(figuresOf({ ...NOTHING, ...counts })).flatMap(({ tables }) => tables);
const tableOf = (counts: Partial<Counts>, id: string, show = showToAll): ShownTable => {
  const found = tablesOf(counts, show).find((table) => table.id === id);
  assert.ok(found);
  return found;
};
const fact = (count: number, common: Fact['common']): Fact => ({ count, common });
const decision = (count: number, common: Fact['common'] = {}) =>
  fact(count, {
    month: '2026-01',
    network: 'facebook',
    outcome: 'violation',
    state: 'final',
    triage: 'found',
    ...common,
  });

describe('months', () => {
  test('go from one year into the next', () => {
    assert.deepEqual(monthsOf({ from: '2025-11', to: '2026-02' }), ['2025-11', '2025-12', '2026-01', '2026-02']);
    assert.equal(monthAfter('2025-12'), '2026-01');
  });
  test('begin and end at midnight in Rome, in summer and in winter', () => {
    const { from, until } = instantsOf({ from: '2026-03', to: '2026-03' });
    assert.deepEqual(
      [from.toISOString(), until.toISOString()],
      ['2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z'],
    );
  });
  test('of a year go no further than now', () => {
    assert.deepEqual(yearSoFar(2026, new Date('2026-03-31T22:00:00Z')), { from: '2026-01', to: '2026-04' });
    assert.deepEqual(yearSoFar(2025, new Date('2026-03-31T22:00:00Z')), { from: '2025-01', to: '2025-12' });
  });
  test('in which nothing happened stand in the table with a nought', () => {
    const { rows } = tableOf({ decisions: [decision(7)] }, 'decisioni');
    assert.deepEqual(
      rows.map(({ key, cells }) => [key, ...cells]),
      [
        ['2026-01', 7, 0, 7],
        ['2026-02', 0, 0, 0],
        ['2026-03', 0, 0, 0],
      ],
    );
  });
});

describe('a figure', () => {
  test('from 1 to 4 is seen by the staff and not by everybody', () => {
    const decisions = [decision(3), decision(20, { month: '2026-02' })];
    const cells = (show: typeof showAll) => tableOf({ decisions }, 'decisioni', show).rows.map((row) => row.cells[2]);
    assert.deepEqual(cells(showAll), [3, 20, 0]);
    assert.deepEqual(cells(showToAll), ['few', 'held', 0]);
  });
  test('is not given back by the total of another table', () => {
    const decisions = [decision(3), decision(20, { network: 'youtube', month: '2026-02', triage: 'missed' })];
    for (const id of ['decisioni', 'decisioni-per-rete', 'triage']) {
      const { rows } = tableOf({ decisions }, id);
      assert.ok(!rows.some(({ cells }) => cells.includes(20)), `${id} shows 20 beside a total of 23`);
    }
  });
  test('of decisions that were undone is not among the decisions', () => {
    const counts = { decisions: [decision(10), decision(6, { state: 'undone' })] };
    assert.deepEqual(tableOf(counts, 'decisioni').total, [10, 0, 10]);
    assert.deepEqual(tableOf(counts, 'annullate').total, [6]);
  });
  test('of time is published from five cases on, and nine in ten from ten', () => {
    const spread = (count: number) => ({ deciding: new Map([['2026-01', { count, median: 60, p90: 90 }]]) });
    const cells = (count: number) => tableOf(spread(count), 'tempi-di-decisione').rows[0]?.cells;
    assert.deepEqual(
      [cells(4), cells(5), cells(10)],
      [
        ['few', 'few'],
        [60, 'few'],
        [60, 90],
      ],
    );
  });
  test('of the body’s own publications is shown however small', () => {
    const counts = {
      publications: [fact(2, { account: 'a', sort: 'published' })],
      accountNames: new Map([['a', 'Pagina']]),
    };
    assert.deepEqual(tableOf(counts, 'pubblicazioni').rows[0]?.cells, [2, 0, 0, 0]);
  });
});

test('triage is wrong as often as the sentence says, and only where both figures are in sight', () => {
  const counted = (alarms: number) => ({
    decisions: [
      decision(30),
      decision(alarms, { outcome: 'no-violation', triage: 'false-alarm' }),
      decision(10, { triage: 'missed' }),
    ],
  });
  const say = (alarms: number) => {
    const section = showToAll(figuresOf({ ...NOTHING, ...counted(alarms) })).find(({ id }) => id === 'triage');
    assert.ok(section);
    return sentenceOf(section, 'it');
  };
  assert.match(say(10), /Dei casi che il triage ha segnalato, il 25% non era una violazione/);
  assert.match(say(10), /il triage non ne aveva trovato il 25%/);
  assert.doesNotMatch(say(3), /segnalato/);
});

test('a name that a spreadsheet would run stands in the CSV as text', () => {
  const counts = {
    publications: [fact(2, { account: 'a', sort: 'published' })],
    accountNames: new Map([['a', '=HYPERLINK("https://example.org","x")']]),
  };
  assert.match(tableCsv(tableOf(counts, 'pubblicazioni')), /^"'=HYPERLINK\(""https/m);
});

const facts = (common: Record<string, readonly string[]>) =>
  fc.array(
    fc
      .record(Object.fromEntries(Object.entries(common).map(([name, values]) => [name, fc.constantFrom(...values)])))
      .chain((one) => fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 60 })).map((count) => fact(count, one))),
    { maxLength: 25 },
  );
const MONTHS = ['2026-01', '2026-02', '2026-03'];
const NETWORKS = ['facebook', 'youtube', 'x'];
const anyDecision = facts({ month: MONTHS, network: NETWORKS, state: ['final'], judged: ['a', 'b', 'c', 'd'] }).map(
  (all) => all.map(({ count, common }) => ({ count, common: { ...common, ...JUDGED[common.judged ?? 'a'] } })),
);
const JUDGED: Readonly<Record<string, Fact['common']>> = {
  a: { outcome: 'violation', triage: 'found' },
  b: { outcome: 'violation', triage: 'missed' },
  c: { outcome: 'no-violation', triage: 'false-alarm' },
  d: { outcome: 'no-violation', triage: 'rightly-quiet' },
};
const anyCounts = fc.record({
  received: facts({ month: MONTHS, network: NETWORKS, type: ['comment', 'message'] }),
  decisions: anyDecision,
  grounds: facts({ clause: ['A.1', 'A.2', 'B.1'], category: ['insult', 'spam'] }),
  measures: facts({ month: MONTHS, network: NETWORKS, action: ['hide', 'remove'], became: ['confirmed', 'reversed'] }),
  enquiries: facts({
    kind: ['information', 'report'],
    outcome: ['answered', 'open'],
    clock: ['no-time'],
    answered: ['nobody'],
  }),
});

/** What a reader knows who has all the CSV of a year: each cell by its place, those in sight with their number. */
function readAll(tables: readonly ShownTable[]): { known: Map<string, number>; sums: string[][]; few: string[] } {
  const known = new Map<string, number>();
  const [sums, few]: [string[][], string[]] = [[], []];
  for (const table of tables) {
    const [head = [], ...lines]: string[][] = parse(tableCsv(table));
    const place = (line: number, column: number) => `${table.id}|${lines[line]?.[0]}|${head[column]}`;
    for (const [line, cells] of lines.entries())
      for (const [column, cell] of cells.entries()) {
        if (column === 0) continue;
        if (/^\d+$/.test(cell)) known.set(place(line, column), Number(cell));
        else if (cell.startsWith('meno')) few.push(place(line, column));
      }
    const columns = head.slice(1).map((_, at) => at + 1);
    const last = columns.at(-1) ?? 1;
    // The whole first, then its parts.
    if (columns.length > 1)
      for (const line of lines.keys())
        sums.push([place(line, last), ...columns.slice(0, -1).map((column) => place(line, column))]);
    for (const column of columns)
      sums.push([place(lines.length - 1, column), ...lines.slice(0, -1).map((_, line) => place(line, column))]);
  }
  return { known, sums: [...sums, ...SAME], few };
}

/** What anybody sees to be the same figure, or the sum of two, in two tables. */
const SAME: string[][] = [
  ['ricevuti|Totale|Totale', 'ricevuti-per-tipo|Totale|Quanti'],
  ['articoli|Totale|Quanti', 'categorie|Totale|Quanti'],
  ...['Violazione', 'Nessuna violazione', 'Totale'].map((one) => [
    `decisioni|Totale|${one}`,
    `decisioni-per-rete|Totale|${one}`,
  ]),
  ['decisioni|Totale|Totale', 'triage|Totale|Quanti'],
  [
    'decisioni|Totale|Violazione',
    'triage|Violazioni che il triage aveva trovato|Quanti',
    'triage|Violazioni che il triage non aveva trovato|Quanti',
  ],
  [
    'decisioni|Totale|Nessuna violazione',
    'triage|Falsi allarmi: segnalato, ma non era una violazione|Quanti',
    'triage|Non segnalato, e non era una violazione|Quanti',
  ],
  ['misure|Totale|Totale', 'misure-per-mese|Totale|Totale'],
  ['misure|Totale|Totale', 'esiti-delle-misure|Totale|Totale'],
  ...['Nascondere il contenuto', 'Rimuovere il contenuto'].flatMap((one) => [
    [`misure|${one}|Totale`, `misure-per-mese|Totale|${one}`],
    [`misure|${one}|Totale`, `esiti-delle-misure|${one}|Totale`],
  ]),
];

test('from all the CSV of a year together no small number can be recomputed by subtraction', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const wanted = tablesOf(counts).filter(({ id, total }) => total && !id.startsWith('riesami'));
      const { known, sums, few } = readAll(wanted);
      for (let found = true; found; ) {
        found = false;
        for (const [whole = '', ...parts] of sums) {
          const open = [whole, ...parts].filter((name) => !known.has(name));
          const [only] = open;
          if (open.length !== 1 || only === undefined) continue;
          const sum = parts.reduce((total, part) => total + (known.get(part) ?? 0), 0);
          known.set(only, only === whole ? sum : (known.get(whole) ?? 0) - sum);
          found = true;
        }
      }
      assert.deepEqual(
        few.filter((name) => known.has(name)),
        [],
      );
    }),
    { numRuns: 150 },
  );
});

test('the JSON of a table and its sentence show what its CSV shows', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const origin = { body: 'Comune', from: '2026-01', to: '2026-03', page: 'https://comune.example' };
      for (const table of tablesOf(counts)) {
        const json = JSON.parse(tableJson(table, origin));
        const numbers = (text: string) => [...text.matchAll(/(?<=[:,])\d+(?=[,}\r\n])/g)].length;
        const cells = [...table.rows.flatMap((row) => row.cells), ...(table.total ?? [])];
        const seen = json.rows.flatMap((row: { values: object }) => Object.values(row.values));
        const all = [...seen, ...Object.values(json.total ?? {})];
        assert.equal(
          all.filter((value) => typeof value === 'number').length,
          cells.filter((cell) => typeof cell === 'number').length,
        );
        assert.equal(
          numbers(tableCsv(table).replaceAll(/^[^,]*/gm, '')),
          cells.filter((cell) => typeof cell === 'number').length,
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('a figure that is not there is nothing', () => assert.equal(figureOf([], 'misure', 'total', 'total'), null));
