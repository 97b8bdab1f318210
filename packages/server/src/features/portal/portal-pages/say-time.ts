// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@arengo/policy';
import { type Html, html } from '../../../foundation/http/html.ts';
import { type Act, citeAct } from '../../acts/index.ts';

const LOCALES = { it: 'it-IT', en: 'en-GB' } as const;

/** `10 marzo 2026`, with the hour only where it is not midnight there. */
export function sayMoment(at: Date, language: Language, timeZone: string): string {
  const day = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone }).format(at);
  const hour = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
  return hour === '00:00' ? day : `${day}, ${hour}`;
}

/** The day alone. */
export function sayDay(at: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone }).format(at);
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
