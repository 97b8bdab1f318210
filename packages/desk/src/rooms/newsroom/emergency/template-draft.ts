// SPDX-License-Identifier: EUPL-1.2
// A template as its form holds it, and back: pure.
import type { TemplateView, TemplateWords } from '@arengo/contract';

export type TemplateDraft = Pick<TemplateWords, 'name' | 'level' | 'kind' | 'text'> & {
  shortText: string;
  hours: string;
  link: string;
  category: string;
  purpose: string;
  publicInterest: string;
  officialSource: string;
  newsLink: string;
  officeId: string;
  licence: string | null;
  language: 'it' | 'en';
  stated: Record<string, string>;
};

export function draftOf(template: TemplateView | null): TemplateDraft {
  if (template === null) return NEW;
  const { name, level, kind, text, shortText, validHours, content } = template;
  return {
    ...{ name, level, kind, text, hours: String(validHours), shortText: shortText ?? '' },
    link: content.link ?? '',
    category: content.category ?? '',
    purpose: content.purpose ?? '',
    publicInterest: content.publicInterest ?? '',
    officialSource: content.officialSource ?? '',
    newsLink: content.newsLink ?? '',
    officeId: content.officeId ?? '',
    ...{ licence: content.licence, language: content.language, stated: { ...content.stated } },
  };
}

const NEW: TemplateDraft = {
  ...{ name: '', level: 'orange', kind: 'alert', text: '', shortText: '', hours: '24' },
  ...{ link: '', category: '', purpose: '', publicInterest: '', officialSource: '', newsLink: '', officeId: '' },
  ...{ licence: null, language: 'it', stated: {} },
};

const orNull = (text: string) => text.trim() || null;

/** What is left empty is not stated. */
export function asWords(draft: TemplateDraft): TemplateWords {
  const { name, level, kind, text, shortText, hours, stated, language, licence } = draft;
  const answers = Object.entries(stated).filter(([, answer]) => answer.trim() !== '');
  return {
    ...{ name, level, kind, text, shortText: orNull(shortText), validHours: Number(hours) },
    content: {
      ...{ language, licence, stated: Object.fromEntries(answers) },
      link: orNull(draft.link),
      category: orNull(draft.category),
      purpose: orNull(draft.purpose),
      publicInterest: orNull(draft.publicInterest),
      officialSource: orNull(draft.officialSource),
      newsLink: orNull(draft.newsLink),
      officeId: orNull(draft.officeId),
    },
  };
}
