// SPDX-License-Identifier: EUPL-1.2
// Nothing small that is hidden can be worked out again, whoever does the sums.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { exposedBy, hideSmall, type Mark, type Sum } from './suppression.ts';

/** A table of two directions with its totals. */
function tableOf(rows: readonly (readonly number[])[]): { figures: Map<string, number>; sums: Sum[] } {
  const figures = new Map<string, number>();
  const columns = (rows[0] ?? []).map((_, column) => column);
  const add = (name: string, value: number) => figures.set(name, (figures.get(name) ?? 0) + value);
  for (const [row, cells] of rows.entries())
    for (const [column, value] of cells.entries()) {
      figures.set(`${row}.${column}`, value);
      add(`${row}.`, value);
      add(`.${column}`, value);
      add('.', value);
    }
  const sums = [
    ...rows.map((_, row) => ({ whole: `${row}.`, parts: columns.map((column) => `${row}.${column}`) })),
    ...columns.map((column) => ({ whole: `.${column}`, parts: rows.map((_, row) => `${row}.${column}`) })),
    { whole: '.', parts: rows.map((_, row) => `${row}.`) },
    { whole: '.', parts: columns.map((column) => `.${column}`) },
  ];
  return { figures, sums };
}

const shown = (values: Record<string, number>, sums: Sum[]) =>
  Object.fromEntries(hideSmall(new Map(Object.entries(values)), sums));

describe('a small number', () => {
  const whole: Sum = { whole: 'all', parts: ['a', 'b', 'c'] };
  const cases: [what: string, values: Record<string, number>, hidden: Record<string, Mark>][] = [
    ['is not there to hide', { all: 30, a: 10, b: 20, c: 0 }, {}],
    ['takes the next smallest with it', { all: 32, a: 2, b: 10, c: 20 }, { a: 'few', b: 'held' }],
    ['needs no more beside another one', { all: 26, a: 2, b: 4, c: 20 }, { a: 'few', b: 'few' }],
    ['is small as a whole too', { all: 3, a: 3, b: 0, c: 0 }, { all: 'few', a: 'few' }],
    ['leaves no total when that alone would tell', { all: 8, a: 4, b: 4, c: 0 }, { a: 'few', b: 'few', all: 'held' }],
    ['is not told by two ones and their sum', { all: 12, a: 1, b: 1, c: 10 }, { a: 'few', b: 'few', c: 'held' }],
    ['is not told by a smallest neighbour', { all: 26, a: 1, b: 5, c: 20 }, { a: 'few', c: 'held' }],
  ];
  for (const [what, values, hidden] of cases) test(`: ${what}`, () => assert.deepEqual(shown(values, [whole]), hidden));
});

test('a total in another table does not give it back', () => {
  const sums = [
    { whole: 'all', parts: ['facebook', 'youtube'] },
    { whole: 'all', parts: ['march', 'april'] },
  ];
  const values = { all: 22, facebook: 20, youtube: 2, march: 12, april: 10 };
  assert.deepEqual(shown(values, sums), { youtube: 'few', facebook: 'held' });
});

const count = fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 40 }));
const grid = (most: number) =>
  fc
    .integer({ min: 1, max: most })
    .chain((columns) =>
      fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: most }),
    );

test('no hidden cell of any table can be recomputed by subtraction, over rows, columns and totals', () => {
  fc.assert(
    fc.property(grid(7), (rows) => {
      const { figures, sums } = tableOf(rows);
      const hidden = hideSmall(figures, sums);
      for (const [name, value] of figures) if (value > 0 && value < 5) assert.equal(hidden.get(name), 'few');
      // A reader who again and again fills in whatever one sum leaves open.
      const known = new Map([...figures].filter(([name]) => !hidden.has(name)));
      for (let found = true; found; ) {
        found = false;
        for (const { whole, parts } of sums) {
          const open = [whole, ...parts].filter((name) => !known.has(name));
          const [only] = open;
          if (open.length !== 1 || only === undefined) continue;
          const sum = parts.reduce((total, part) => total + (known.get(part) ?? 0), 0);
          known.set(only, only === whole ? sum : (known.get(whole) ?? 0) - sum);
          found = true;
        }
      }
      for (const [name, mark] of hidden) assert.ok(mark === 'held' || !known.has(name), `${name} was recomputed`);
    }),
    { numRuns: 400 },
  );
});

const pairs = fc.tuple(
  fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })),
  fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })),
);
type Pairs = [[number, number], [number, number]];
const NAMES = ['0.0', '0.1', '1.0', '1.1', '0.', '1.', '.0', '.1', '.'];

test('each hidden small number could be another one: a second table exists that looks the same', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const { figures, sums } = tableOf(rows);
      const hidden = hideSmall(figures, sums);
      const truth = NAMES.map((name) => figures.get(name) ?? 0);
      const marks = NAMES.map((name) => hidden.get(name));
      const possible = NAMES.map(() => new Set<number>());
      everyLookalike(truth, marks, (other) => {
        for (const [place, value] of other.entries()) possible[place]?.add(value);
      });
      for (const [place, mark] of marks.entries())
        if (mark === 'few')
          assert.ok((possible[place]?.size ?? 0) > 1, `${NAMES[place]} of ${JSON.stringify(rows)} is certain`);
    }),
    {
      numRuns: 150,
      examples: [
        [
          [
            [5, 5],
            [1, 2],
          ],
        ],
        [
          [
            [1, 1],
            [1, 1],
          ],
        ],
        [
          [
            [4, 0],
            [0, 4],
          ],
        ],
      ] satisfies [Pairs][],
    },
  );
});

/** Every table of two by two that shows what this one shows. */
function everyLookalike(
  truth: readonly number[],
  marks: readonly (Mark | undefined)[],
  see: (other: number[]) => void,
) {
  const MOST = 14;
  for (let a = 0; a <= MOST; a += 1)
    for (let b = 0; b <= MOST; b += 1)
      for (let c = 0; c <= MOST; c += 1)
        for (let d = 0; d <= MOST; d += 1) {
          const other = [a, b, c, d, a + b, c + d, a + c, b + d, a + b + c + d];
          if (other.every((value, place) => looksTheSame(value, truth[place] ?? 0, marks[place]))) see(other);
        }
}

function looksTheSame(other: number, value: number, mark: Mark | undefined): boolean {
  if (mark === 'few') return other > 0 && other < 5;
  if (mark === 'held') return other >= (value < 5 ? 1 : 5);
  return other === value;
}

test('a cell that one sum gives away is seen as exposed', () => {
  const figures = new Map([
    ['all', 12],
    ['a', 2],
    ['b', 10],
  ]);
  const sums = [{ whole: 'all', parts: ['a', 'b'] }];
  assert.deepEqual(exposedBy(figures, sums, new Map([['a', 'few']])), ['a']);
});
