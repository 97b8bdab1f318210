// SPDX-License-Identifier: EUPL-1.2
import { findPhrases } from './detectors/phrases.ts';
import { DEFAULT_THRESHOLD, type Finding, type TriageContext } from './finding.ts';
import { read } from './reading.ts';

const MOST = 200;

/**
 * What a text shows by itself: findings in order of place, each with its span, score and reason.
 * Pure; takes any string of any length; linear in it; never throws. Judgement categories are never given.
 */
export function inspect(text: string, context: TriageContext = {}): Finding[] {
  const reading = read(text, context);
  const threshold = context.minimumScore ?? DEFAULT_THRESHOLD;
  const found = findPhrases(reading);
  return strongest(found.filter((finding) => finding.score >= threshold));
}

/** Of findings of one category that overlap, the strongest and longest. */
function strongest(findings: Finding[]): Finding[] {
  const byCategory = new Map<string, Finding[]>();
  const order = (a: Finding, b: Finding): number => a.span[0] - b.span[0] || b.score - a.score || b.span[1] - a.span[1];
  for (const finding of findings.sort(order)) {
    const kept = byCategory.get(finding.category);
    const last = kept?.at(-1);
    if (kept === undefined || last === undefined) byCategory.set(finding.category, [finding]);
    else if (finding.span[0] >= last.span[1]) kept.push(finding);
    else if (finding.score > last.score)
      kept[kept.length - 1] = { ...finding, span: [last.span[0], Math.max(last.span[1], finding.span[1])] };
    else last.span = [last.span[0], Math.max(last.span[1], finding.span[1])];
  }
  return [...byCategory.values()].flat().sort(order).slice(0, MOST);
}
