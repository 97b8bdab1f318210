// SPDX-License-Identifier: EUPL-1.2
import { common } from './lexicon/common.ts';
import { type EnquiryFamily, enquiryClasses, enquiryPatterns } from './lexicon/enquiry-patterns.ts';
import { fold, spanOf } from './normalise/fold.ts';
import { makeResolver } from './normalise/resolve.ts';
import { type Token, tokenise } from './normalise/tokens.ts';
import { matchPattern, type Pattern, parsePattern } from './phrases/pattern.ts';
import { Vocabulary } from './phrases/vocabulary.ts';

/** What a citizen is asking for. `span` holds half-open UTF-16 offsets in the text as it was given. */
export type Enquiry = {
  kind: EnquiryFamily['kind'];
  span: [from: number, to: number];
  score: number;
  why: string;
  whyEn: string;
};

type Rule = { family: EnquiryFamily; rank: number; pattern: Pattern };
type Compiled = {
  resolver: ReturnType<typeof makeResolver>;
  rules: Map<number, Rule[]>;
  ask: ReadonlySet<number>;
  distant: ReadonlySet<number>;
};

const QUESTION = 0.15;
const LEAST = 0.6;
const LONGEST = 20_000;

let compiled: Compiled | undefined;

function compile(): Compiled {
  const vocabulary = new Vocabulary();
  for (const classes of [common, enquiryClasses]) {
    for (const [name, entries] of Object.entries(classes)) vocabulary.define(name, entries);
  }
  const rules = new Map<number, Rule[]>();
  for (const [rank, family] of enquiryPatterns.entries()) {
    for (const source of family.patterns) {
      const pattern = parsePattern(source, vocabulary);
      for (const id of pattern.first) rules.set(id, [...(rules.get(id) ?? []), { family, rank, pattern }]);
    }
  }
  const none = new Set<number>();
  const distant = vocabulary.resolve(
    'ieri|scorso|scorsa|anniversario|ricordo|ricordiamo|esercitazione|simulazione|prevenzione|corso_di|nel_19|anni|mesi|fa|film|spento|domato|evitare|ringrazio|grazie',
  );
  const resolver = makeResolver(vocabulary, {
    guarded: none,
    maskable: none,
    mistyped: none,
    fused: none,
    before: none,
    after: none,
    ordinary: new Set(),
  });
  return { resolver, rules, ask: vocabulary.resolve('@ask-word'), distant };
}

/**
 * What a text asks of the body, or null where it asks nothing: an emergency before a report, a report before one's own case,
 * that before information, and a complaint last. Careful: from a score of 0.6. Reads the first 20,000 characters; never throws.
 */
export function recogniseEnquiry(text: string): Enquiry | null {
  compiled ??= compile();
  const folded = fold(text.slice(0, LONGEST));
  const tokens = tokenise(folded, compiled.resolver);
  let best: { rule: Rule; from: number; to: number; score: number } | null = null;
  for (let at = 0; at < tokens.length; at++) {
    for (const rule of compiled.rules.get((tokens[at] as Token).id) ?? []) {
      const to = matchPattern(rule.pattern.steps, tokens, at);
      if (to <= at) continue;
      const score = weigh(rule.family, folded.text, tokens, at, to, compiled.distant);
      if (score < LEAST) continue;
      if (best === null || rule.rank < best.rule.rank || (rule.rank === best.rule.rank && score > best.score))
        best = { rule, from: at, to, score };
    }
  }
  if (best === null) return null;
  const { kind, why, whyEn } = best.rule.family;
  const span = spanOf(folded, (tokens[best.from] as Token).from, (tokens[best.to - 1] as Token).to);
  return { kind, span, score: Math.round(best.score * 100) / 100, why, whyEn };
}

/** Information needs a question mark or a wish to know; an emergency told of the past is none. */
function weigh(
  family: EnquiryFamily,
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  distant: ReadonlySet<number>,
): number {
  const end = (tokens[to - 1] as Token).to;
  const asked = /^[^.!\n]{0,120}\?/.test(text.slice(end));
  if (family.kind === 'information')
    return asked ||
      /\b(vorre|vole|chiedo|bisogno|informazion|gradire)/.test(
        text.slice(Math.max(0, (tokens[from] as Token).from - 10), end),
      )
      ? family.score + (asked ? QUESTION : 0)
      : 0.5;
  if (family.kind !== 'emergency') return family.score;
  const sentence = (tokens[from] as Token).sentence;
  for (let k = Math.max(0, from - 12); k < Math.min(tokens.length, to + 12); k++) {
    const token = tokens[k] as Token;
    if (token.sentence === sentence && distant.has(token.id)) return family.score - 0.4;
  }
  return family.score;
}
