// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '../../finding.ts';
import type { Reading } from '../../reading.ts';
import { findingAt, isAlphanumeric } from '../finding-at.ts';

const shape =
  /[a-z]{3}[ -]?[a-z]{3}[ -]?[0-9lmnpqrstuv]{2}[ -]?[abcdehlmprst][ -]?[0-9lmnpqrstuv]{2}[ -]?[a-z][0-9lmnpqrstuv]{3}[ -]?[a-z]/g;

const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/**
 * Whether 16 letters and digits end with the control character that the first 15 ask for.
 * Source: D.M. 23 December 1976, articles 6 and 7 (also for the letters that replace digits in homonyms).
 */
export function isCodiceFiscale(code: string): boolean {
  const bare = code.toUpperCase();
  if (!/^[A-Z0-9]{15}[A-Z]$/.test(bare)) return false;
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const char = bare.charCodeAt(i);
    const value = char >= 65 ? char - 65 : char - 48;
    sum += i % 2 === 0 ? (ODD[value] ?? 0) : value;
  }
  return bare.charCodeAt(15) - 65 === sum % 26;
}

export function findCodiceFiscale(reading: Reading): Finding[] {
  const text = reading.folded.text;
  const found: Finding[] = [];
  for (const match of text.matchAll(shape)) {
    const to = match.index + match[0].length;
    if (isAlphanumeric(text, match.index - 1) || isAlphanumeric(text, to)) continue;
    if (!isCodiceFiscale(match[0].replace(/[ -]/g, ''))) continue;
    found.push(
      findingAt(reading, match.index, to, {
        category: 'personal-data',
        detector: 'personal-data/codice-fiscale',
        score: 0.97,
        why: 'Contiene un codice fiscale valido.',
        whyEn: 'Contains a valid Italian tax code.',
      }),
    );
  }
  return found;
}
