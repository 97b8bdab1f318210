// SPDX-License-Identifier: EUPL-1.2
import type { Language } from './words.ts';

/** The reader's language: asked for, else remembered, else the browser's first that we have, else Italian. */
export function chooseLanguage(asked: unknown, remembered: string | undefined, accepted: string | undefined): Language {
  for (const choice of [asked, remembered]) if (choice === 'it' || choice === 'en') return choice;
  const ranked = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...settings] = part.trim().toLowerCase().split(';');
      const quality = settings.map((setting) => /^\s*q=([\d.]+)\s*$/.exec(setting)?.[1]).find(Boolean);
      return { primary: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return ranked.find(({ primary }) => primary === 'it' || primary === 'en')?.primary === 'en' ? 'en' : 'it';
}
