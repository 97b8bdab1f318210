// SPDX-License-Identifier: EUPL-1.2
import type { StatisticsTable } from '@arengo/contract';
import { useId } from 'react';
import { useWords } from '../../words/use-words.tsx';
import { useSaid } from './use-said.ts';

const WIDTH = 320;
const TALL = 120;
const LINE = 40;
const MOST_BARS = 24;

type Bar = { key: string; label: string; value: number; said: string };

/** The total of each row as a bar: upright for months, else lying. The numbers are in the table below. */
export function StatisticsChart({ table }: { table: StatisticsTable }) {
  const { words, pick } = useWords();
  const say = useSaid();
  const id = useId();
  const text = words.statistics;
  const place = Math.max(
    0,
    table.columns.findIndex(({ key }) => key === 'total'),
  );
  const unit = table.columns[place]?.unit ?? 'count';
  const bars = table.rows
    .filter(({ key }) => key !== 'period')
    .map(({ key, label, cells }): Bar => {
      const value = cells[place] ?? null;
      return { key, label: pick(label), value: value ?? 0, said: say(value, unit) };
    });
  const highest = bars.reduce<Bar | null>((best, one) => (best && best.value >= one.value ? best : one), null);
  if (!highest || highest.value === 0 || bars.length > MOST_BARS) return null;
  const months = unit === 'count' && table.rows.some(({ key }) => /^\d{4}-\d\d$/.test(key));
  const height = months ? TALL + 36 : bars.length * LINE;
  return (
    <svg className="statistics-chart" role="img" aria-labelledby={`${id}t ${id}d`} viewBox={`0 0 ${WIDTH} ${height}`}>
      <title id={`${id}t`}>{text.chartOf(pick(table.title))}</title>
      <desc id={`${id}d`}>{text.highest(highest.label, highest.said)}</desc>
      {months ? <Upright bars={bars} most={highest.value} /> : <Lying bars={bars} most={highest.value} />}
    </svg>
  );
}

type Bars = { bars: readonly Bar[]; most: number };

function Upright({ bars, most }: Bars) {
  const step = WIDTH / bars.length;
  const thick = Math.min(22, step - 3);
  return bars.map(({ key, label, value, said }, place) => {
    const middle = step * (place + 0.5);
    const tall = (value / most) * TALL;
    return (
      <g key={key}>
        {bars.length <= 12 && (
          <text className="value" textAnchor="middle" x={middle} y={TALL + 12 - tall}>
            {said}
          </text>
        )}
        <rect x={middle - thick / 2} y={TALL + 16 - tall} width={thick} height={tall} />
        {bars.length <= 12 && (
          <text textAnchor="middle" x={middle} y={TALL + 30}>
            {label.slice(0, 3)}
          </text>
        )}
      </g>
    );
  });
}

function Lying({ bars, most }: Bars) {
  return bars.map(({ key, label, value, said }, place) => (
    <g key={key}>
      <text x="0" y={place * LINE + 14}>
        {label}: <tspan className="value">{said}</tspan>
      </text>
      <rect x="0" y={place * LINE + 20} width={(value / most) * WIDTH} height="12" />
    </g>
  ));
}
