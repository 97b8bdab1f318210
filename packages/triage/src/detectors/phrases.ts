// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '../finding.ts';
import { isAimed } from '../guards/aim.ts';
import { isNegated } from '../guards/negation.ts';
import { isReported } from '../guards/speech.ts';
import { spanOf } from '../normalise/fold.ts';
import type { Token } from '../normalise/tokens.ts';
import type { Match } from '../phrases/engine.ts';
import type { Reading } from '../reading.ts';

const REPORTED = 0.5;
const DISGUISED_BONUS = 0.05;

/** Findings of the lexicon: insults, profanity, threats, hate, violence and the other kinds that words show. */
export function findPhrases(reading: Reading): Finding[] {
  const { engine, tokens } = reading;
  const found: Finding[] = [];
  for (const match of engine.match(tokens)) {
    const score = scoreOf(match, reading);
    if (score === 0) continue;
    const disguised = tokens.slice(match.from, match.to).some((token) => token.disguised);
    const span = spanOf(reading.folded, (tokens[match.from] as Token).from, (tokens[match.to - 1] as Token).to);
    for (const category of match.family.categories) {
      found.push({
        category,
        span,
        score: Math.min(1, disguised ? score + DISGUISED_BONUS : score),
        detector: match.family.detector,
        why: disguised ? `${match.family.why.slice(0, -1)}, scritto in forma mascherata.` : match.family.why,
        whyEn: disguised ? `${match.family.whyEn.slice(0, -1)}, written in disguise.` : match.family.whyEn,
      });
    }
  }
  return found;
}

function scoreOf(match: Match, reading: Reading): number {
  const { family, from, to } = match;
  const { engine, tokens } = reading;
  if (family.needsWords !== null && !tokens.some((token) => family.needsWords?.has(token.id))) return 0;
  if (family.unlessWords !== null && sentenceHas(tokens, from, family.unlessWords)) return 0;
  if (family.negatable && isNegated(engine, tokens, from, to)) return 0;
  if (family.aimed && !isAimed(engine, tokens, from, to)) return 0;
  const reported = !family.evenQuoted && isReported(engine, reading.folded.text, tokens, from, to);
  return reported ? family.score * REPORTED : family.score;
}

const REACH = 40;

function sentenceHas(tokens: readonly Token[], at: number, words: ReadonlySet<number>): boolean {
  const sentence = tokens[at]?.sentence;
  for (let k = Math.max(0, at - REACH); k < Math.min(tokens.length, at + REACH); k++) {
    const token = tokens[k] as Token;
    if (token.sentence === sentence && words.has(token.id)) return true;
  }
  return false;
}
