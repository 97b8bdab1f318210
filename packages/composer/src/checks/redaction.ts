// SPDX-License-Identifier: EUPL-1.2
// Data taken out of a text: what stands in its place says what kind of thing is missing, and nothing of it. Pure.
import type { TextFinding } from './post-facts.ts';
import type { Remark } from './remark.ts';

type Language = 'it' | 'en';

const OMITTED: Record<string, Record<Language, string>> = {
  phone: { it: '[telefono omesso]', en: '[telephone omitted]' },
  email: { it: '[indirizzo e-mail omesso]', en: '[e-mail address omitted]' },
  'codice-fiscale': { it: '[codice fiscale omesso]', en: '[tax code omitted]' },
  iban: { it: '[coordinate bancarie omesse]', en: '[bank details omitted]' },
  card: { it: '[numero di carta omesso]', en: '[card number omitted]' },
  address: { it: '[indirizzo omesso]', en: '[address omitted]' },
  plate: { it: '[targa omessa]', en: '[plate omitted]' },
};
const DATA = { it: '[dato omesso]', en: '[data omitted]' };

/** What stands in the place of a finding. */
export function replacementFor({ detector = '' }: Pick<TextFinding, 'detector'>, language: Language = 'it'): string {
  const kind = detector.slice(detector.indexOf('/') + 1);
  return (OMITTED[kind] ?? DATA)[language];
}

type Redacting = Pick<Remark, 'span' | 'replacement'>;

/** The text without what the remarks propose to take out. Where two overlap, both go, under the words of the longer. */
export function redact(text: string, remarks: readonly Redacting[]): string {
  const cuts: { from: number; to: number; by: string; length: number }[] = [];
  const asked = remarks
    .flatMap(({ span, replacement }) => (span && replacement ? [{ from: span[0], to: span[1], by: replacement }] : []))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  for (const { from, to, by } of asked) {
    const last = cuts.at(-1);
    if (!last || from >= last.to) cuts.push({ from, to, by, length: to - from });
    else {
      if (to - from > last.length) Object.assign(last, { by, length: to - from });
      last.to = Math.max(last.to, to);
    }
  }
  return cuts.reduceRight((left, { from, to, by }) => left.slice(0, from) + by + left.slice(to), text);
}

/** How many things were taken out of a text. */
export function countOmitted(text: string): number {
  const words = [...Object.values(OMITTED), DATA].flatMap((one) => Object.values(one));
  return words.reduce((total, word) => total + text.split(word).length - 1, 0);
}
