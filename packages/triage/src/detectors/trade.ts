// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '../finding.ts';
import type { Reading } from '../reading.ts';

const price = /(?:€|euro|eur)\s?\d|\d\s?(?:€|euro\b|eur\b)|\d\s?%/;
const CONTACTS = /^(personal-data\/(phone|email)|links\/)/;
const ASKED = /\?|\bgrazie\b|comune|sindaco|tari\b|imu\b|assessor/;

/**
 * Weigh offers and spam by what stands beside them: a price, a contact and a link make a hint an offer;
 * a question to the body makes it less of one.
 */
export function weighTrade(reading: Reading, findings: readonly Finding[]): Finding[] {
  const isTrade = (finding: Finding): boolean => finding.category === 'commercial' || finding.category === 'spam';
  if (!findings.some(isTrade)) return [...findings];
  const { text } = reading.folded;
  const contact =
    findings.some((finding) => CONTACTS.test(finding.detector)) ||
    /whatsapp|in privato|in dm\b|\btelegram\b/.test(text);
  const signals = (price.test(text) ? 1 : 0) + (contact ? 1 : 0);
  const asked = signals === 0 && ASKED.test(text);
  return findings.map((finding) => {
    if (!isTrade(finding) || finding.detector.startsWith('links/')) return finding;
    const hint = finding.detector.endsWith('/hint');
    const step = hint ? 0.12 : 0.1;
    const score = Math.min(0.95, finding.score + step * signals) - (asked ? 0.25 : 0);
    return { ...finding, score };
  });
}
