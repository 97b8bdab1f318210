// SPDX-License-Identifier: EUPL-1.2
// The fields of an effect, from the JSON Schema of a policy: a new effect has its form by itself.

export type Shape =
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'text'; pattern: string | null; long: boolean }
  | { kind: 'date' }
  | { kind: 'flag' }
  | { kind: 'number'; least: number }
  /** Several of a list; `all` where the word stands for every one of them. */
  | { kind: 'choices'; values: readonly string[]; all: boolean }
  /** Texts, one a line. */
  | { kind: 'lines'; pattern: string | null; values: readonly string[] }
  | { kind: 'group'; fields: readonly Field[] }
  | { kind: 'list'; item: Shape }
  /** Written as YAML. */
  | { kind: 'yaml' };
export type Field = { name: string; shape: Shape; required: boolean };

type Node = Readonly<Record<string, unknown>>;

/** The form of each kind of effect, by its name; the field `effect` itself is left out. */
export function effectShapes(schema: object): ReadonlyMap<string, Shape> {
  const root = node(schema);
  const read = reader(root);
  const clause = read.resolve(read.at(read.resolve(read.at(root, 'properties', 'clauses')), 'items'));
  const effects = read.resolve(read.at(clause, 'properties', 'effects'));
  const union = read.resolve(node(effects.items));
  return new Map(
    nodes(union.oneOf ?? union.anyOf).map((each): [string, Shape] => {
      const effect = read.resolve(each);
      const name = String(node(node(effect.properties).effect).const);
      const shape = read.shapeOf(effect);
      if (shape.kind !== 'group') return [name, shape];
      return [name, { ...shape, fields: shape.fields.filter((field) => field.name !== 'effect') }];
    }),
  );
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const node = (value: unknown): Node => (isNode(value) ? value : {});
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

function reader(root: Node) {
  const resolve = (given: Node): Node => {
    const ref = given.$ref;
    if (typeof ref === 'string') return resolve(node(node(root.definitions)[ref.replace('#/definitions/', '')]));
    const [only, ...others] = nodes(given.allOf);
    return only && others.length === 0 ? resolve(only) : given;
  };
  const at = (from: Node, ...path: string[]): Node => path.reduce((inner, key) => node(inner[key]), from);
  const shapeOf = (given: Node): Shape => {
    const here = resolve(given);
    if (here.enum) return { kind: 'choice', values: strings(here.enum) };
    if (here.anyOf) return unionShape(nodes(here.anyOf).map(resolve), shapeOf);
    switch (here.type) {
      case 'boolean':
        return { kind: 'flag' };
      case 'integer':
      case 'number':
        return { kind: 'number', least: typeof here.minimum === 'number' ? here.minimum : 0 };
      case 'string':
        return stringShape(here);
      case 'array':
        return arrayShape(shapeOf(node(here.items)));
      case 'object':
        return isNode(here.properties) ? groupShape(here, shapeOf) : { kind: 'yaml' };
      default:
        return { kind: 'yaml' };
    }
  };
  return { resolve, at, shapeOf };
}

function stringShape(here: Node): Shape {
  if (here.format === 'date') return { kind: 'date' };
  const pattern = typeof here.pattern === 'string' ? here.pattern : null;
  return { kind: 'text', pattern, long: pattern === null };
}

function arrayShape(item: Shape): Shape {
  if (item.kind === 'choice') return { kind: 'choices', values: item.values, all: false };
  if (item.kind === 'text') return { kind: 'lines', pattern: item.pattern, values: [] };
  if (item.kind === 'lines') return item;
  return { kind: 'list', item };
}

function groupShape(here: Node, shapeOf: (given: Node) => Shape): Shape {
  const required = strings(here.required);
  const fields = Object.entries(node(here.properties)).map(([name, property]) => ({
    name,
    shape: shapeOf(node(property)),
    required: required.includes(name),
  }));
  return { kind: 'group', fields };
}

/** `all` or a list; a form or a word; a word of a list or one of a pattern. */
function unionShape(branches: readonly Node[], shapeOf: (given: Node) => Shape): Shape {
  const constants = branches.flatMap((branch) => (typeof branch.const === 'string' ? [branch.const] : []));
  const shapes = branches.filter((branch) => branch.const === undefined).map(shapeOf);
  const [first, second] = shapes;
  if (first?.kind === 'choices' && constants.includes('all')) return { ...first, all: true };
  if (first?.kind === 'text' && !second) return { kind: 'text', pattern: null, long: false };
  if (first?.kind === 'choice' && second?.kind === 'text')
    return { kind: 'lines', pattern: null, values: first.values };
  return { kind: 'yaml' };
}

/** Texts of which one fits each pattern of the schema. */
const SAMPLES = ['da-indicare', '09:00', 'P30D', '112', '01-01', 'Da indicare'];

/** The least that a new value of this shape has: what is required, to be changed by whoever writes. */
export function firstValue(shape: Shape): unknown {
  switch (shape.kind) {
    case 'choice':
      return shape.values[0] ?? '';
    case 'text':
      return sample(shape.pattern);
    case 'date':
      return '2026-01-01';
    case 'flag':
      return true;
    case 'number':
      return Math.max(shape.least, 0);
    case 'choices':
      return shape.values.slice(0, 1);
    case 'lines':
      return [shape.values[0] ?? sample(shape.pattern)];
    case 'group':
      return Object.fromEntries(
        shape.fields.filter(({ required }) => required).map((field) => [field.name, firstOf(field)]),
      );
    case 'list':
      // Two, as a ladder has at least two steps, and not the same.
      if (shape.item.kind === 'choices') return shape.item.values.slice(0, 2).map((value) => [value]);
      return [firstValue(shape.item)];
    case 'yaml':
      return null;
  }
}

/** Intervals begin before they end. */
function firstOf({ name, shape }: Field): unknown {
  const value = firstValue(shape);
  return name === 'to' && value === '09:00' ? '13:00' : value;
}

function sample(pattern: string | null): string {
  if (pattern === null) return 'Da indicare';
  const form = new RegExp(pattern);
  return SAMPLES.find((text) => form.test(text)) ?? '';
}
