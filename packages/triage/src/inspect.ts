// SPDX-License-Identifier: EUPL-1.2
import { findInnerRepetition, findRepeatedText } from './detectors/flood.ts';
import { findPoliticalHashtags } from './detectors/hashtags.ts';
import { findLinks, linksIn } from './detectors/links.ts';
import { findDigitCodes, findIban } from './detectors/personal/account-numbers.ts';
import { findCodiceFiscale } from './detectors/personal/codice-fiscale.ts';
import { findEmails, findPhones } from './detectors/personal/contacts.ts';
import { findIdentity } from './detectors/personal/identity.ts';
import { findPhrases } from './detectors/phrases.ts';
import { weighTrade } from './detectors/trade.ts';
import { DEFAULT_THRESHOLD, type Finding, type TriageContext } from './finding.ts';
import { applyLearned } from './learner.ts';
import { type Reading, read } from './reading.ts';

const MOST = 200;

/**
 * What a text shows by itself: findings in order of place, each with its span, score and reason.
 * Pure; takes any string of any length; linear in it; never throws. Judgement categories are never given.
 */
export function inspect(text: string, context: TriageContext = {}): Finding[] {
  const reading = read(text, context);
  const found = [
    ...findPhrases(reading),
    ...findStructured(reading),
    ...findInnerRepetition(reading),
    ...findRepeatedText(reading),
  ];
  const weighed = applyLearned(weighTrade(reading, found), text, context.learned);
  const threshold = context.minimumScore ?? DEFAULT_THRESHOLD;
  const kept = strongest(weighed.filter((finding) => finding.score >= threshold));
  for (const finding of kept) finding.score = Math.round(finding.score * 100) / 100;
  return kept;
}

/** Data with a form of its own; each kind is looked for only where a character that it needs is there. */
function findStructured(reading: Reading): Finding[] {
  const { text } = reading.folded;
  const found: Finding[] = [];
  if (/\d/.test(text)) {
    found.push(
      ...findCodiceFiscale(reading),
      ...findIban(reading),
      ...findDigitCodes(reading),
      ...findPhones(reading),
      ...findIdentity(reading),
    );
  }
  if (/@|chiocciola|[[({] ?at/.test(text)) found.push(...findEmails(reading));
  if (/\.[a-z]|:\/\/|\.\]|[[({] ?\.|dot|punto/.test(text)) {
    const mails = found.filter((finding) => finding.detector === 'personal-data/email');
    const links = findLinks(reading, linksIn(reading));
    found.push(
      ...links.filter((link) => !mails.some((mail) => link.span[0] >= mail.span[0] && link.span[0] < mail.span[1])),
    );
  }
  if (text.includes('#')) found.push(...findPoliticalHashtags(reading));
  return found;
}

/** Of findings of one category that overlap, the strongest, over their joined span. */
function strongest(findings: Finding[]): Finding[] {
  const byCategory = new Map<string, Finding[]>();
  const order = (a: Finding, b: Finding): number => a.span[0] - b.span[0] || b.score - a.score || b.span[1] - a.span[1];
  for (const finding of findings.sort(order)) {
    const kept = byCategory.get(finding.category);
    const last = kept?.at(-1);
    if (kept === undefined || last === undefined) byCategory.set(finding.category, [finding]);
    else if (finding.span[0] >= last.span[1]) kept.push(finding);
    else
      kept[kept.length - 1] = {
        ...(finding.score > last.score ? finding : last),
        span: [last.span[0], Math.max(last.span[1], finding.span[1])],
      };
  }
  return [...byCategory.values()].flat().sort(order).slice(0, MOST);
}
