// SPDX-License-Identifier: EUPL-1.2
// Things and what is said of them, written as JSON-LD 1.1 and as RDF 1.1 Turtle. Pure.

export type Term = { iri: string } | { text: string; language?: 'it' | 'en' } | { day: string };
/** `says`: property, as `dct:title`, and its values. */
export type Thing = {
  iri: string;
  types: readonly string[];
  says: readonly (readonly [property: string, ...values: Term[]])[];
};
export type Prefixes = Readonly<Record<string, string>>;

const DATE = 'http://www.w3.org/2001/XMLSchema#date';

export function writeJsonLd(prefixes: Prefixes, things: readonly Thing[]): string {
  const graph = things.map(({ iri, types, says }) => ({
    '@id': iri,
    '@type': [...types],
    ...Object.fromEntries(
      says.filter(([, first]) => first).map(([property, ...values]) => [property, values.map(jsonOf)]),
    ),
  }));
  return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, null, 2)}\n`;
}

function jsonOf(term: Term): object {
  if ('iri' in term) return { '@id': term.iri };
  if ('day' in term) return { '@type': DATE, '@value': term.day };
  return term.language ? { '@language': term.language, '@value': term.text } : { '@value': term.text };
}

export function writeTurtle(prefixes: Prefixes, things: readonly Thing[]): string {
  const heads = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: ${iriOf(iri)} .\n`);
  const bodies = things.map(({ iri, types, says }) => {
    const lines = [
      `a ${types.join(', ')}`,
      ...says
        .filter(([, first]) => first)
        .map(([property, ...values]) => `${property} ${values.map(turtleOf).join(', ')}`),
    ];
    return `\n${iriOf(iri)}\n    ${lines.join(' ;\n    ')} .\n`;
  });
  return [...heads, ...bodies].join('');
}

function turtleOf(term: Term): string {
  if ('iri' in term) return iriOf(term.iri);
  if ('day' in term) return `${quote(term.day)}^^${iriOf(DATE)}`;
  return term.language ? `${quote(term.text)}@${term.language}` : quote(term.text);
}

// What an IRI may not hold (RDF 1.1 Turtle, IRIREF) is percent-encoded.
const iriOf = (iri: string) => `<${iri.replace(/[\s\p{Cc}<>"{}|^`\\]/gu, (bad) => encodeURIComponent(bad))}>`;

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const quote = (text: string) => `"${text.replace(/["\\\n\r\t]/g, (bad) => ESCAPES[bad] ?? '')}"`;
