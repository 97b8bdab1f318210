// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@arengo/policy';
import { type Html, html } from '../../../foundation/http/html.ts';
import { type Act, citeAct } from '../../acts/index.ts';

const LOCALES = { it: 'it-IT', en: 'en-GB' } as const;

// One is dear to make and cheap to use.
const formats = new Map<string, Intl.DateTimeFormat>();

/** A date in the reader's words and at the clock of the body. */
export function sayDate(at: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], options);
  formats.set(key, format);
  return format.format(at);
}

/** `09:00`, in either language. */
export function sayHour(at: Date, timeZone: string): string {
  return sayDate(at, 'it', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
}

/** `10 marzo 2026`, with the hour only where it is not midnight there. */
export function sayMoment(at: Date, language: Language, timeZone: string): string {
  const day = sayDay(at, language, timeZone);
  const hour = sayHour(at, timeZone);
  return hour === '00:00' ? day : `${day}, ${hour}`;
}

/** The day alone. */
export function sayDay(at: Date, language: Language, timeZone: string): string {
  return sayDate(at, language, { dateStyle: 'long', timeZone });
}

export function time(at: Date, language: Language, timeZone: string): Html {
  return html`<time datetime="${at.toISOString()}">${sayMoment(at, language, timeZone)}</time>`;
}

export function day(at: Date, language: Language, timeZone: string): Html {
  return html`<time datetime="${at.toISOString()}">${sayDay(at, language, timeZone)}</time>`;
}

/** An act as Italian offices cite it: `Decreto n. 12 del 1 marzo 2026`. A citation is not translated. */
export function citation(act: Act): Html {
  return html`<span lang="it">${citeAct(act)}</span>`;
}
