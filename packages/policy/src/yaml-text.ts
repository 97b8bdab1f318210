// SPDX-License-Identifier: EUPL-1.2
// YAML read with care: whatever the text, an answer in bounded time, and the place of every value.
import {
  type ErrorCode,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { type Problem, problemAt } from './problem.ts';

// Six times the longest policy known. The parser takes about 15 microseconds a token when each is an error.
const MOST_CHARACTERS = 400_000;
const MOST_TOKENS = 80_000;
const MOST_VALUES = 40_000;
const MOST_ESCAPES = 5_000;
const MOST_DEPTH = 40;
const MOST_PROBLEMS = 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const UNWANTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;

export type Path = readonly PropertyKey[];

const START = { line: 1, column: 1 };

export interface YamlText {
  value: unknown;
  /** Where a value stands; for a value that is absent, where the nearest one around it stands. */
  locate(path: Path): { line: number; column: number };
  /** Whether the text has a value there, be it null. */
  has(path: Path): boolean;
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
    if (cause instanceof RangeError) return { ok: false, problems: [tooDeep(START)] };
    throw cause;
  }
}

function unfitness(text: string): Problem | null {
  if (typeof text !== 'string') return problemAt(START, '', 'not a text', 'non è un testo');
  if (text.length > MOST_CHARACTERS) {
    const [en, it] = [
      `the file is longer than ${MOST_CHARACTERS} characters`,
      `il file supera ${MOST_CHARACTERS} caratteri`,
    ];
    return problemAt(START, '', en, it);
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
  if (deep !== null) return tooDeep(positionIn(text, deep));
  if (!tooManyTokens(text)) return null;
  return problemAt(START, '', 'too many values for a policy', 'troppi valori per una policy');
}

function tooManyTokens(text: string): boolean {
  if (text.split('\\').length > MOST_ESCAPES) return true;
  let tokens = 0;
  for (const _ of new Lexer().lex(text)) {
    tokens += 1;
    if (tokens > MOST_TOKENS) return true;
  }
  return false;
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
    logLevel: 'error',
    // Checked below in linear time: the library compares every pair of keys.
    uniqueKeys: false,
    version: '1.2',
  });
  const placeOf = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // After the first slip the parser misreads what follows: its other complaints would send the reader to sound lines.
  const faults = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]).slice(0, 1);
  const problems = faults.map(({ code, pos, message }) =>
    STACK.test(message)
      ? tooDeep(placeOf(pos[0]))
      : problemAt(placeOf(pos[0]), '', `YAML: ${oneLine(message)}`, `YAML non valido: ${FAULTS[code] ?? message}`),
  );
  if (problems.length === 0) problems.push(...structureProblems(document.contents, placeOf));
  if (problems.length > 0) return { ok: false, problems };
  const { contents } = document;
  return {
    ok: true,
    problems: [],
    yaml: {
      value: document.toJS({ maxAliasCount: 0 }),
      locate: (path) => placeOf(offsetOf(find(contents, path).node)),
      has: (path) => find(contents, path).found,
      locateKey: (path) => placeOf(offsetOf(find(contents, path).key)),
    },
  };
}

// The composer catches the exhausted stack and reports it among the errors.
const STACK = /call stack|recursion/i;

const FAULTS: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'alias non valido',
  BAD_DIRECTIVE: 'direttiva non valida',
  BAD_DQ_ESCAPE: 'sequenza di escape non valida tra virgolette',
  BAD_INDENT: 'rientro errato',
  BAD_SCALAR_START: 'un testo che comincia così va messo tra virgolette',
  BLOCK_AS_IMPLICIT_KEY:
    'qui non può esserci una mappa annidata: forse mancano le virgolette a un testo con i due punti',
  BLOCK_IN_FLOW: 'tra parentesi non si può andare a capo con i trattini',
  DUPLICATE_KEY: 'chiave ripetuta',
  KEY_OVER_1024_CHARS: 'chiave troppo lunga',
  MISSING_CHAR: 'manca un carattere di chiusura o uno spazio',
  MULTILINE_IMPLICIT_KEY: 'una chiave sta su una riga sola: forse manca il rientro',
  MULTIPLE_ANCHORS: 'più ancore sullo stesso valore',
  MULTIPLE_DOCS: 'il file contiene più documenti, separati da ---',
  MULTIPLE_TAGS: 'più etichette sullo stesso valore',
  TAB_AS_INDENT: 'il rientro si fa con gli spazi, non con le tabulazioni',
  TAG_RESOLVE_FAILED: 'etichetta di tipo sconosciuta',
  UNEXPECTED_TOKEN: 'carattere inatteso',
};

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').slice(0, 200);
}

function structureProblems(contents: Node | null, placeOf: (offset: number) => { line: number; column: number }) {
  const problems: Problem[] = [];
  let values = 0;
  if (contents === null) {
    return [problemAt(START, '', 'the file is empty', 'il file è vuoto')];
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

function find(contents: unknown, path: Path): { node: unknown; key: unknown; found: boolean } {
  let node = contents;
  let key = contents;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(part));
      if (!pair) return { node: key, key, found: false };
      key = pair.key;
      node = pair.value ?? pair.key;
    } else if (isSeq(node) && typeof part === 'number' && node.items[part] !== undefined) {
      node = node.items[part];
      key = node;
    } else return { node, key, found: false };
  }
  return { node, key, found: true };
}

function offsetOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0;
}
