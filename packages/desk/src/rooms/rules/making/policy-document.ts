// SPDX-License-Identifier: EUPL-1.2
// The form writes the very text that one sees in YAML: each change touches one place of it.
import { isSeq, parseDocument } from 'yaml';

export type Path = readonly (string | number)[];

/** What the form shows of a clause, sound or not. */
export type RawClause = {
  id: string;
  section: string;
  audience: string;
  modality: string;
  actor: string;
  text: { it: string; en: string };
  effects: RawEffect[];
};
export type RawEffect = { effect: string } & Record<string, unknown>;
export type RawPolicy = {
  title: { it: string; en: string };
  body: { name: string };
  kind: string;
  sections: { id: string; title: { it: string; en: string } }[];
  clauses: RawClause[];
};

/** The text as data, or null where it is no sound YAML. What is missing is shown as empty. */
export function readRaw(source: string): RawPolicy | null {
  const document = parseDocument(source, { logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  if (!isRecord(value)) return null;
  return {
    title: bilingual(value.title),
    body: { name: text(record(value.body).name) },
    kind: text(value.kind),
    sections: list(value.sections).map((section) => ({
      id: text(section.id),
      title: bilingual(section.title),
    })),
    clauses: list(value.clauses).map((clause) => ({
      id: text(clause.id),
      section: text(clause.section),
      audience: text(clause.audience),
      modality: text(clause.modality),
      actor: text(clause.actor),
      text: bilingual(clause.text),
      effects: list(clause.effects).map((effect) => ({ ...effect, effect: text(effect.effect) })),
    })),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const record = (value: unknown) => (isRecord(value) ? value : {});
const list = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const bilingual = (value: unknown) => ({ it: text(record(value).it), en: text(record(value).en) });

/** The text with a value put in one place; `undefined` takes the place away. */
export function withValue(source: string, path: Path, value: unknown): string {
  const document = parseDocument(source);
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, typeof value === 'object' ? document.createNode(value) : value);
  return document.toString({ lineWidth: 120 });
}

/** The text with one more entry at the end of a list, or at a place in it. */
export function withEntry(source: string, path: Path, value: unknown, at?: number): string {
  const document = parseDocument(source);
  const seq = document.getIn(path);
  const node = document.createNode(value);
  if (!isSeq(seq)) document.setIn(path, document.createNode([value]));
  else if (at === undefined) seq.items.push(node);
  else seq.items.splice(at, 0, node);
  return document.toString({ lineWidth: 120 });
}

/** The text with an entry of a list moved by one place; unchanged at the ends. */
export function withEntryMoved(source: string, path: Path, from: number, by: -1 | 1): string {
  const document = parseDocument(source);
  const seq = document.getIn(path);
  const to = from + by;
  if (!isSeq(seq) || to < 0 || to >= seq.items.length) return source;
  seq.items.splice(to, 0, ...seq.items.splice(from, 1));
  return document.toString({ lineWidth: 120 });
}

/** A label that no clause bears yet, after the pattern of the last one: `CAS-9.2` is followed by `CAS-9.3`. */
export function nextClauseId(ids: readonly string[]): string {
  const [, stem = '', number = ''] = /^(.*?)(\d*)$/.exec(ids.at(-1) ?? 'N-0') ?? [];
  for (let next = Number(number || 0) + 1; ; next += 1) {
    const id = `${stem}${next}`;
    if (!ids.includes(id)) return id;
  }
}
