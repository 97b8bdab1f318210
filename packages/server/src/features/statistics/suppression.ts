// SPDX-License-Identifier: EUPL-1.2
// Small numbers are not published: behind a 2 in a small comune there may be two persons whom everybody knows. Pure.
//
// A figure from 1 to 4 is `few`. Figures hang together (a total is the sum of its parts, in several tables at once), so further
// ones are `held` back until no few can be worked out from what stands in sight. Three kinds of working out are tried:
// solving the equations; reasoning with what each mark means; and both in turn.

export const FEWEST = 5;
export type Mark = 'few' | 'held';
/** A whole and the parts that add up to it, by name. The same figure bears the same name in every table. */
export type Sum = { whole: string; parts: readonly string[] };
export type Figures = ReadonlyMap<string, number>;

/** What is hidden, and how. `figures` names every figure that is published, true. */
export function hideSmall(figures: Figures, sums: readonly Sum[]): Map<string, Mark> {
  const hidden = new Map<string, Mark>();
  for (const [name, value] of figures) if (value > 0 && value < FEWEST) hidden.set(name, 'few');
  for (;;) {
    const exposed = exposedBy(figures, sums, hidden);
    if (exposed.length === 0) return unhold(hidden, figures, sums);
    const known = { figures, sums, hidden };
    const more = exposed.flatMap((name) => cheapest(name, known) ?? smallWhole(name, known) ?? []);
    if (more.length === 0) return hidden;
    for (const name of new Set(more)) hidden.set(name, 'held');
  }
}

/** Each few that can be worked out from what stands in sight. */
export function exposedBy(figures: Figures, sums: readonly Sum[], hidden: ReadonlyMap<string, Mark>): string[] {
  const equations = solve(equationsOf(figures, sums, hidden), [...hidden.keys()]);
  const ranges = narrow(equations, figures, hidden);
  return [...hidden]
    .filter(([name, mark]) => {
      const range = ranges.get(name);
      return mark === 'few' && range !== undefined && range.most - range.least < 1;
    })
    .map(([name]) => name);
}

/** Not everything that was held back on the way is needed at the end: the largest that may be shown are shown again. */
function unhold(hidden: Map<string, Mark>, figures: Figures, sums: readonly Sum[]): Map<string, Mark> {
  const value = (name: string) => figures.get(name) ?? 0;
  const held = [...hidden.keys()].filter((name) => hidden.get(name) === 'held' && value(name) >= FEWEST);
  for (const name of held.toSorted((one, other) => value(other) - value(one))) {
    hidden.delete(name);
    if (exposedBy(figures, sums, hidden).length > 0) hidden.set(name, 'held');
  }
  return hidden;
}

type Known = { figures: Figures; sums: readonly Sum[]; hidden: ReadonlyMap<string, Mark> };

/**
 * The smallest figure in sight that hangs together with this one, as near to it as there is any: a part of a sum rather than
 * a whole, for wholes are what most people came for.
 */
function cheapest(name: string, { figures, sums, hidden }: Known): string | null {
  const value = (one: string) => figures.get(one) ?? 0;
  const reached = new Set([name]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    const around = sums.filter(({ whole, parts }) => reached.has(whole) || parts.some((part) => reached.has(part)));
    const inSight = (one: string) => !hidden.has(one) && value(one) > 0;
    const parts = around.flatMap((sum) => sum.parts).filter(inSight);
    const candidates = parts.length > 0 ? parts : around.map(({ whole }) => whole).filter(inSight);
    if (candidates.length > 0) return candidates.reduce((best, one) => (value(one) < value(best) ? one : best));
    for (const { whole, parts: all } of around)
      for (const one of [whole, ...all]) if (hidden.has(one)) reached.add(one);
  }
  return null;
}

/** Four parts of which each is 1 or more, and a whole under 5: all is told by the marks. Then the whole bears no mark of few. */
function smallWhole(name: string, { sums, hidden }: Known): string | null {
  const around = sums.filter(({ whole, parts }) => whole === name || parts.includes(name));
  return around.find(({ whole }) => hidden.get(whole) === 'few')?.whole ?? null;
}

/** Σ factor × hidden figure = amount. */
type Equation = { factors: Map<string, number>; amount: number };

function equationsOf(figures: Figures, sums: readonly Sum[], hidden: ReadonlyMap<string, Mark>): Equation[] {
  return sums.flatMap(({ whole, parts }) => {
    const equation: Equation = { factors: new Map(), amount: 0 };
    const add = (name: string, factor: number) => {
      if (hidden.has(name)) equation.factors.set(name, (equation.factors.get(name) ?? 0) + factor);
      else equation.amount -= factor * (figures.get(name) ?? 0);
    };
    add(whole, -1);
    for (const part of parts) add(part, 1);
    return equation.factors.size > 0 ? [equation] : [];
  });
}

const NOTHING = 1e-9;

/** The same equations, and after them what is left of each once it is solved for one of the unknown (Gauss and Jordan). */
function solve(equations: readonly Equation[], unknown: readonly string[]): Equation[] {
  const rows = equations.map(({ factors, amount }) => ({ factors: new Map(factors), amount }));
  let solved = 0;
  for (const name of unknown) {
    const at = rows.findIndex((row, place) => place >= solved && Math.abs(row.factors.get(name) ?? 0) > NOTHING);
    const pivot = rows[at];
    const other = rows[solved];
    if (!pivot || !other) continue;
    rows[at] = other;
    rows[solved] = pivot;
    scale(pivot, 1 / (pivot.factors.get(name) ?? 1));
    for (const row of rows) if (row !== pivot) subtract(row, pivot, row.factors.get(name) ?? 0);
    solved += 1;
  }
  return [...equations, ...rows.slice(0, solved)];
}

function scale(row: Equation, by: number): void {
  for (const [name, factor] of row.factors) row.factors.set(name, factor * by);
  row.amount *= by;
}

function subtract(row: Equation, pivot: Equation, times: number): void {
  if (Math.abs(times) <= NOTHING) return;
  for (const [name, factor] of pivot.factors) {
    const left = (row.factors.get(name) ?? 0) - times * factor;
    if (Math.abs(left) <= NOTHING) row.factors.delete(name);
    else row.factors.set(name, left);
  }
  row.amount -= times * pivot.amount;
}

type Range = { least: number; most: number };

/** What each hidden figure can be, given what its mark says and what the others can be. */
function narrow(
  equations: readonly Equation[],
  figures: Figures,
  hidden: ReadonlyMap<string, Mark>,
): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const [name, mark] of hidden) {
    const isSmall = (figures.get(name) ?? 0) < FEWEST;
    if (mark === 'few') ranges.set(name, { least: 1, most: FEWEST - 1 });
    else ranges.set(name, { least: isSmall ? 1 : FEWEST, most: Number.POSITIVE_INFINITY });
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const equation of equations) changed = narrowBy(equation, ranges) || changed;
  }
  return ranges;
}

function narrowBy({ factors, amount }: Equation, ranges: Map<string, Range>): boolean {
  let changed = false;
  for (const [name, factor] of factors) {
    const range = ranges.get(name);
    if (!range) continue;
    const [least, most] = restOf(factors, name, ranges);
    const ends = [(amount - least) / factor, (amount - most) / factor];
    const low = Math.max(range.least, Math.ceil(Math.min(...ends) - NOTHING));
    const high = Math.min(range.most, Math.floor(Math.max(...ends) + NOTHING));
    // Not further than the mark itself: a contradiction would come of rounding alone.
    if (low > high || (low === range.least && high === range.most)) continue;
    ranges.set(name, { least: low, most: high });
    changed = true;
  }
  return changed;
}

function restOf(
  factors: ReadonlyMap<string, number>,
  but: string,
  ranges: ReadonlyMap<string, Range>,
): [number, number] {
  let [least, most] = [0, 0];
  for (const [name, factor] of factors) {
    const range = ranges.get(name);
    if (name === but || !range) continue;
    least += factor > 0 ? factor * range.least : factor * range.most;
    most += factor > 0 ? factor * range.most : factor * range.least;
  }
  return [least, most];
}
