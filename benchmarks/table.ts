// SPDX-License-Identifier: EUPL-1.2
import type { Figure } from './figures.ts';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** The figures as a table that a person reads; what has no promise follows as it is. */
export function tableOf(figures: readonly Figure[], found: Readonly<Record<string, unknown>>): string {
  const rows = figures.map((figure) => rowOf(figure, found));
  const head = ['figure', 'measured', 'target', 'floor', ''];
  const widths = head.map((word, column) => Math.max(word.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const shown = new Set(figures.flatMap(({ key, floor }) => [key, floor]));
  const rest = Object.entries(found).filter(([key]) => !shown.has(key));
  return [
    ...(rows.length > 0 ? [line(head), ...rows.map(line)] : []),
    ...rest.map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`),
  ].join('\n');
}

/** Whether a figure keeps its promise; null when there is none. */
export function keeps({ target, better }: Figure, value: unknown): boolean | null {
  if (target === null || typeof value !== 'number') return null;
  return better === 'more' ? value >= target : value <= target;
}

function rowOf(figure: Figure, found: Readonly<Record<string, unknown>>): string[] {
  const { key, says, unit, target, better, floor } = figure;
  const shown = (value: unknown) => (typeof value === 'number' ? `${number.format(value)}${unit}` : '-');
  const kept = keeps(figure, found[key]);
  return [
    says,
    shown(found[key]),
    target === null ? '-' : `${better === 'more' ? '≥' : '≤'} ${shown(target)}`,
    shown(floor && found[floor]),
    kept === null ? '' : kept ? 'kept' : 'NOT KEPT',
  ];
}
