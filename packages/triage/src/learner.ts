// SPDX-License-Identifier: EUPL-1.2
import type { TextCategory } from './categories.ts';
import type { Finding } from './finding.ts';
import { foldWord } from './normalise/fold.ts';

/** What a moderator made of a finding. `words` are the words of the finding's span. */
export type Decision = { detector: string; category: TextCategory; words: string; outcome: 'confirmed' | 'rejected' };

/** How often moderators agreed, and the factor on the score that follows from it. */
export type LearnedTerm = { confirmed: number; rejected: number; factor: number };

/** Keyed by `category/folded words` and by detector; plain data, to be stored as it is and read in the open. */
export type LearnedTerms = { terms: Record<string, LearnedTerm>; detectors: Record<string, LearnedTerm> };

const ENOUGH_FOR_TERM = 3;
const ENOUGH_FOR_DETECTOR = 20;
const LOWEST = 0.4;
const HIGHEST = 1.1;
const MOST_WORDS = 80;

/**
 * Count what moderators confirmed and rejected, per words and per detector. A term counts from 3 decisions, a detector from 20.
 * The factor is the share confirmed, smoothed as if one decision more had gone each way, laid between 0.4 and 1.1. Pure.
 */
export function learn(decisions: readonly Decision[]): LearnedTerms {
  const terms = new Map<string, LearnedTerm>();
  const detectors = new Map<string, LearnedTerm>();
  for (const decision of decisions) {
    count(terms, termKey(decision.category, decision.words), decision);
    count(detectors, decision.detector, decision);
  }
  return { terms: settled(terms, ENOUGH_FOR_TERM), detectors: settled(detectors, ENOUGH_FOR_DETECTOR) };
}

function count(into: Map<string, LearnedTerm>, key: string, decision: Decision): void {
  const term = into.get(key) ?? { confirmed: 0, rejected: 0, factor: 1 };
  if (decision.outcome === 'confirmed') term.confirmed++;
  else term.rejected++;
  into.set(key, term);
}

function settled(counted: ReadonlyMap<string, LearnedTerm>, enough: number): Record<string, LearnedTerm> {
  const out: [string, LearnedTerm][] = [];
  for (const [key, term] of counted) {
    if (term.confirmed + term.rejected >= enough) out.push([key, { ...term, factor: factorOf(term) }]);
  }
  return Object.fromEntries(out.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function factorOf(term: LearnedTerm): number {
  const share = (term.confirmed + 1) / (term.confirmed + term.rejected + 2);
  return Math.round(Math.min(HIGHEST, LOWEST + 2 * (1 - LOWEST) * share) * 1000) / 1000;
}

function termKey(category: TextCategory, words: string): string {
  return `${category}/${foldWord(words.slice(0, MOST_WORDS)).replace(/\s+/g, ' ').trim()}`;
}

/** Apply what was learned: the words' own factor where they have one, else the detector's. The reason says so. */
export function applyLearned(findings: readonly Finding[], text: string, learned: LearnedTerms | undefined): Finding[] {
  if (learned === undefined) return [...findings];
  return findings.map((finding) => {
    const key = termKey(finding.category, text.slice(...finding.span));
    const term = own(learned.terms, key) ?? own(learned.detectors, finding.detector);
    if (term === undefined || term.factor === 1) return finding;
    const all = term.confirmed + term.rejected;
    return {
      ...finding,
      score: Math.min(1, finding.score * term.factor),
      why: `${finding.why} I moderatori l’hanno confermato ${term.confirmed} volte su ${all}.`,
      whyEn: `${finding.whyEn} Moderators confirmed it ${term.confirmed} times out of ${all}.`,
    };
  });
}

function own(terms: Record<string, LearnedTerm>, key: string): LearnedTerm | undefined {
  return Object.hasOwn(terms, key) ? terms[key] : undefined;
}
