// SPDX-License-Identifier: EUPL-1.2
// YAML read with care: whatever the text, an answer in bounded time, and the place of every value.
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type Problem, problemAt } from './problem.ts';

const MOST_CHARACTERS = 1_000_000;
const MOST_VALUES = 100_000;
const MOST_DEPTH = 40;
const MOST_PROBLEMS = 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const UNWANTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;

export type Path = readonly PropertyKey[];

export interface YamlText {
  value: unknown;
  /** Where a value stands; for a value that is absent, where the nearest one around it stands. */
  locate(path: Path): { line: number; column: number };
  /** Where the key itself stands. */
  locateKey(path: Path): { line: number; column: number };
}

/** The value of a YAML text, or its problems. Anchors, aliases and own tags are refused: a policy is read as it is written. */
export function readYaml(
  text: string,
): { ok: true; yaml: YamlText; problems: [] } | { ok: false; problems: Problem[] } {
  const unfit = unfitness(text);
  if (unfit) return { ok: false, problems: [unfit] };
  try {
    return parse(text);
  } catch (cause) {
    // The parser recurses, so that a text nested thousands of times deep exhausts the stack.
    if (cause instanceof RangeError) return { ok: false, problems: [tooDeep({ line: 1, column: 1 })] };
    throw cause;
  }
}

function unfitness(text: string): Problem | null {
  if (text.length > MOST_CHARACTERS) {
    const [en, it] = [
      `the file is longer than ${MOST_CHARACTERS} characters`,
      `il file supera ${MOST_CHARACTERS} caratteri`,
    ];
    return problemAt({ line: 1, column: 1 }, '', en, it);
  }
  const at = text.search(UNWANTED);
  if (at >= 0) {
    const code = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
    const en = `control character ${code}: take it out`;
    return problemAt(positionIn(text, at), '', en, `carattere di controllo ${code}: va tolto`);
  }
  if (!text.isWellFormed()) {
    const broken = [...text].findIndex((character) => !character.isWellFormed());
    const place = positionIn(text, [...text].slice(0, broken).join('').length);
    return problemAt(place, '', 'half of a surrogate pair: not valid text', 'metà di un carattere: testo non valido');
  }
  const deep = deepNesting(text);
  return deep === null ? null : tooDeep(positionIn(text, deep));
}

function tooDeep(place: { line: number; column: number }): Problem {
  return problemAt(place, '', 'nested too deeply', 'troppi livelli annidati');
}

/** Index where a run of openers passes the depth limit: a cheap guard before the parser, which is quadratic there. */
function deepNesting(text: string): number | null {
  let open = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '[' || character === '{') open += 1;
    else if ((character === ']' || character === '}') && open > 0) open -= 1;
    if (open > MOST_DEPTH) return index;
  }
  const stacked = new RegExp(`(?:[-?:][ \\t]+){${MOST_DEPTH + 1}}`).exec(text);
  return stacked ? stacked.index : null;
}

function positionIn(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}

function parse(text: string): ReturnType<typeof readYaml> {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
    // Checked below in linear time: the library compares every pair of keys.
    uniqueKeys: false,
    version: '1.2',
  });
  const placeOf = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = [...document.errors, ...document.warnings].slice(0, MOST_PROBLEMS);
  const problems = faults.map(({ pos, message }) =>
    problemAt(placeOf(pos[0]), '', `YAML: ${oneLine(message)}`, `YAML non valido: ${oneLine(message)}`),
  );
  if (problems.length === 0) problems.push(...structureProblems(document.contents, placeOf));
  if (problems.length > 0) return { ok: false, problems };
  const locator = { contents: document.contents, placeOf };
  return {
    ok: true,
    problems: [],
    yaml: {
      value: document.toJS({ maxAliasCount: 0 }),
      locate: (path) => placeOf(offsetOf(find(locator.contents, path).node)),
      locateKey: (path) => placeOf(offsetOf(find(locator.contents, path).key)),
    },
  };
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').slice(0, 200);
}

function structureProblems(contents: Node | null, placeOf: (offset: number) => { line: number; column: number }) {
  const problems: Problem[] = [];
  let values = 0;
  if (contents === null) {
    return [problemAt({ line: 1, column: 1 }, '', 'the file is empty', 'il file è vuoto')];
  }
  const report = (node: unknown, en: string, it: string) => {
    problems.push(problemAt(placeOf(offsetOf(node)), '', en, it));
    return problems.length >= MOST_PROBLEMS ? visit.BREAK : undefined;
  };
  visit(contents, (_key, node, path) => {
    values += 1;
    if (values > MOST_VALUES) {
      report(node, `more than ${MOST_VALUES} values`, `più di ${MOST_VALUES} valori`);
      return visit.BREAK;
    }
    if (path.length > MOST_DEPTH * 2) {
      problems.push(tooDeep(placeOf(offsetOf(node))));
      return visit.BREAK;
    }
    if (isAlias(node)) return report(node, 'aliases are not used in a policy', 'gli alias non si usano in una policy');
    if (isMap(node)) {
      const repeated = repeatedKey(node.items.map((pair) => pair.key));
      if (repeated) {
        const name = String(isScalar(repeated) ? repeated.value : repeated).slice(0, 60);
        return report(repeated, `the key "${name}" is repeated`, `la chiave «${name}» è ripetuta`);
      }
    }
    return undefined;
  });
  return problems;
}

function repeatedKey(keys: unknown[]): unknown {
  const seen = new Set<unknown>();
  for (const key of keys) {
    const value = isScalar(key) ? key.value : key;
    if (seen.has(value)) return key;
    seen.add(value);
  }
  return null;
}

function find(contents: unknown, path: Path): { node: unknown; key: unknown } {
  let node = contents;
  let key = contents;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(part));
      if (!pair) return { node: key, key };
      key = pair.key;
      node = pair.value ?? pair.key;
    } else if (isSeq(node) && typeof part === 'number' && node.items[part] !== undefined) {
      node = node.items[part];
      key = node;
    } else return { node, key };
  }
  return { node, key };
}

function offsetOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0;
}
