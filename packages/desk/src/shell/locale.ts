// SPDX-License-Identifier: EUPL-1.2
import type { Locale } from '../words/format.ts';

const STORE = 'arengo.locale';

/** The language last chosen on this machine; Italian where none was. */
export function readLocale(): Locale {
  return localStorage.getItem(STORE) === 'en' ? 'en' : 'it';
}

/** Remembers the language for the next sign-in. */
export function keepLocale(locale: Locale): void {
  localStorage.setItem(STORE, locale);
}
