// SPDX-License-Identifier: EUPL-1.2
// A table as a drawing, made here: no script, no colour that alone would tell anything, and the same on paper. Pure.
import { type Html, html } from '../../../foundation/http/html.ts';
import type { Shown, ShownTable } from '../../statistics/index.ts';

/** What the drawing says in words: its name, and what one would see. */
type ChartWords = { title: string; description: string; sayValue: (shown: Shown) => string };
/** A bar for each row. `short`: of a month, its three letters. */
type Bar = { label: string; short: string; shown: Shown };

const WIDTH = 320;
const MOST_BARS = 24;

/** The rows of a table by one of its columns; null where there is nothing to draw. */
export function barsOf(table: ShownTable, column: string, language: 'it' | 'en'): Bar[] | null {
  const place = table.columns.findIndex(({ key }) => key === column);
  const bars = table.rows
    .filter(({ key }) => key !== 'period')
    .map(({ label, cells }) => ({
      label: label[language],
      short: label[language].slice(0, 3),
      shown: cells[place] ?? null,
    }));
  const drawn = bars.some(({ shown }) => typeof shown === 'number' && shown > 0);
  return drawn && bars.length <= MOST_BARS ? bars : null;
}

export const isByMonth = (table: ShownTable) => table.rows.some(({ key }) => /^\d{4}-\d\d$/.test(key));

/** Columns side by side for months, else bars below each other. */
export function chart(id: string, bars: readonly Bar[], words: ChartWords & { months: boolean }): Html {
  const most = Math.max(...bars.map(({ shown }) => (typeof shown === 'number' ? shown : 0)));
  const draw = words.months ? upright(bars, most, words) : lying(bars, most, words);
  return html`<svg class="chart" role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${WIDTH} ${draw.height}"><title id="${id}-t">${words.title}</title><desc id="${id}-d">${words.description}</desc>${draw.marks}</svg>`;
}

type Drawing = { height: number; marks: readonly Html[] };
const LINE = 40;

function lying(bars: readonly Bar[], most: number, { sayValue }: ChartWords): Drawing {
  const marks = bars.map(({ label, shown }, place) => {
    const y = place * LINE;
    const width = lengthOf(shown, most, WIDTH);
    return html`<text x="0" y="${y + 14}">${label}: <tspan class="value">${sayValue(shown)}</tspan></text>${bar(shown, { x: 0, y: y + 20, width, height: 12 })}`;
  });
  return { height: bars.length * LINE, marks };
}

const TALL = 120;

function upright(bars: readonly Bar[], most: number, { sayValue }: ChartWords): Drawing {
  const step = WIDTH / bars.length;
  const thick = Math.min(22, step - 4);
  const marks = bars.map(({ short, shown }, place) => {
    const middle = rounded(step * (place + 0.5));
    const height = lengthOf(shown, most, TALL);
    const top = TALL + 16 - height;
    const said = typeof shown === 'number' ? sayValue(shown) : shown === null ? '' : shown === 'few' ? '<5' : '*';
    return html`<text class="value" text-anchor="middle" x="${middle}" y="${top - 4}">${said}</text>${bar(shown, { x: rounded(middle - thick / 2), y: top, width: rounded(thick), height })}<text text-anchor="middle" x="${middle}" y="${TALL + 30}">${short}</text>`;
  });
  const floor = html`<path class="floor" d="M0 ${TALL + 16}H${WIDTH}"/>`;
  return { height: TALL + 36, marks: [...marks, floor] };
}

type Place = { x: number; y: number; width: number; height: number };

function bar(shown: Shown, { x, y, width, height }: Place): Html | null {
  if (typeof shown !== 'number' || shown === 0) return null;
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}

function lengthOf(shown: Shown, most: number, whole: number): number {
  if (typeof shown !== 'number' || shown === 0) return 0;
  return rounded(Math.max(2, (shown / most) * whole));
}

const rounded = (value: number) => Math.round(value * 10) / 10;
