// SPDX-License-Identifier: EUPL-1.2
export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `Accept-Language` (RFC 9110, 12.5.4) weighed between our two languages; Italian where it says nothing. */
export function preferredLanguage(accepted: string | undefined): Language {
  const weights = { it: 0, en: 0 };
  for (const range of (accepted ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = LANGUAGES.find((one) => tag === one || tag.startsWith(`${one}-`));
    if (!language) continue;
    const quality = parameters.map((one) => /^\s*q=(\d(?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find(Boolean);
    weights[language] = Math.max(weights[language], quality === undefined ? 1 : Number(quality));
  }
  return weights.en > weights.it ? 'en' : 'it';
}

/** The language named in the address, if we have it. */
export function askedLanguage(asked: unknown): Language | null {
  return LANGUAGES.find((language) => language === asked) ?? null;
}
