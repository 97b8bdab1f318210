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
  return new Map(apart(figures, sums).flatMap((part) => [...hideIn(part.figures, part.sums)]));
}

/** Figures that no chain of sums joins are looked at apart: nothing can be worked out across. */
function apart(figures: Figures, sums: readonly Sum[]): { figures: Figures; sums: Sum[] }[] {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    const parent = parents.get(name) ?? name;
    if (parent === name) return name;
    const root = rootOf(parent);
    parents.set(name, root);
    return root;
  };
  for (const { whole, parts } of sums) for (const part of parts) parents.set(rootOf(part), rootOf(whole));
  const named = Map.groupBy(figures, ([name]) => rootOf(name));
  const summed = Map.groupBy(sums, ({ whole }) => rootOf(whole));
  return [...named].map(([root, all]) => ({ figures: new Map(all), sums: summed.get(root) ?? [] }));
}

function hideIn(figures: Figures, sums: readonly Sum[]): Map<string, Mark> {
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
  const names = [...hidden.keys()];
  const equations = solve(equationsOf(figures, sums, names), names.length);
  const ranges = names.map((name) => rangeOf(hidden.get(name), figures.get(name) ?? 0));
  narrow(equations, ranges);
  return names.filter((name, place) => {
    const range = ranges[place];
    return hidden.get(name) === 'few' && range !== undefined && range.most - range.least < 1;
  });
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

/** Σ factor × hidden figure = amount, the figures in their order. */
type Equation = { factors: Float64Array; amount: number };

function equationsOf(figures: Figures, sums: readonly Sum[], names: readonly string[]): Equation[] {
  const places = new Map(names.map((name, place) => [name, place]));
  return sums.flatMap(({ whole, parts }) => {
    const equation: Equation = { factors: new Float64Array(names.length), amount: 0 };
    const add = (name: string, factor: number) => {
      const place = places.get(name);
      if (place === undefined) equation.amount -= factor * (figures.get(name) ?? 0);
      else equation.factors[place] = (equation.factors[place] ?? 0) + factor;
    };
    add(whole, -1);
    for (const part of parts) add(part, 1);
    return equation.factors.some((factor) => factor !== 0) ? [equation] : [];
  });
}

const NOTHING = 1e-9;

/** The same equations, and after them what is left of each once it is solved for one of the unknown (Gauss and Jordan). */
function solve(equations: readonly Equation[], unknown: number): Equation[] {
  const rows = equations.map(({ factors, amount }) => ({ factors: factors.slice(), amount }));
  let solved = 0;
  for (let place = 0; place < unknown; place += 1) {
    const at = rows.findIndex((row, number) => number >= solved && Math.abs(row.factors[place] ?? 0) > NOTHING);
    const pivot = rows[at];
    const other = rows[solved];
    if (!pivot || !other) continue;
    rows[at] = other;
    rows[solved] = pivot;
    scale(pivot, 1 / (pivot.factors[place] ?? 1));
    for (const row of rows) if (row !== pivot) subtract(row, pivot, row.factors[place] ?? 0);
    solved += 1;
  }
  return [...equations, ...rows.slice(0, solved)];
}

function scale(row: Equation, by: number): void {
  for (const [place, factor] of row.factors.entries()) row.factors[place] = factor * by;
  row.amount *= by;
}

function subtract(row: Equation, pivot: Equation, times: number): void {
  if (Math.abs(times) <= NOTHING) return;
  for (let place = 0; place < row.factors.length; place += 1) {
    const left = (row.factors[place] ?? 0) - times * (pivot.factors[place] ?? 0);
    row.factors[place] = Math.abs(left) <= NOTHING ? 0 : left;
  }
  row.amount -= times * pivot.amount;
}

type Range = { least: number; most: number };

/** What a mark says. One that is held though it is small may be anything but a nought. */
function rangeOf(mark: Mark | undefined, value: number): Range {
  if (mark === 'few') return { least: 1, most: FEWEST - 1 };
  return { least: value < FEWEST ? 1 : FEWEST, most: Number.POSITIVE_INFINITY };
}

/** Narrows what each hidden figure can be, given what its mark says and what the others can be. */
function narrow(equations: readonly Equation[], ranges: readonly Range[]): void {
  const terms = equations.map(({ factors, amount }) => ({
    amount,
    terms: [...factors.entries()].flatMap(([place, factor]) => {
      const range = ranges[place];
      return factor === 0 || !range ? [] : [{ factor, range }];
    }),
  }));
  for (let changed = true; changed; ) {
    changed = false;
    for (const equation of terms) changed = narrowBy(equation.terms, equation.amount) || changed;
  }
}

type Term = { factor: number; range: Range };

function narrowBy(terms: readonly Term[], amount: number): boolean {
  let changed = false;
  for (const term of terms) {
    const { factor, range } = term;
    const [least, most] = restOf(terms, term);
    const [one, other] = [(amount - least) / factor, (amount - most) / factor];
    const low = Math.max(range.least, Math.ceil(Math.min(one, other) - NOTHING));
    const high = Math.min(range.most, Math.floor(Math.max(one, other) + NOTHING));
    // Not further than the mark itself: a contradiction would come of rounding alone.
    if (low > high || (low === range.least && high === range.most)) continue;
    range.least = low;
    range.most = high;
    changed = true;
  }
  return changed;
}

/** The least and the most that the other terms come to. */
function restOf(terms: readonly Term[], but: Term): [number, number] {
  let [least, most] = [0, 0];
  for (const term of terms) {
    if (term === but) continue;
    const { factor, range } = term;
    least += factor > 0 ? factor * range.least : factor * range.most;
    most += factor > 0 ? factor * range.most : factor * range.least;
  }
  return [least, most];
}
