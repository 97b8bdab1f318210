// SPDX-License-Identifier: EUPL-1.2
// One look at a page: who looks, in which language, and where they are.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Site } from '../site.ts';
import type { Citizen } from '../store/citizen-store.ts';
import { chooseLanguage } from './choose-language.ts';
import { type Language, WORDS, type Words } from './words.ts';

export type Visit = {
  site: Site;
  words: Words;
  language: Language;
  citizen: Citizen | null;
  /** The address asked for, without its query; of a form, the first page, as one cannot come back to a form. */
  path: string;
};

export const CITIZEN_COOKIE = 'practice-citizen';
export const LANGUAGE_COOKIE = 'practice-language';

export async function startVisit(site: Site, request: FastifyRequest): Promise<Visit> {
  const { lang } = request.query as { lang?: unknown };
  const language = chooseLanguage(lang, request.cookies[LANGUAGE_COOKIE], request.headers['accept-language']);
  const citizenId = request.cookies[CITIZEN_COOKIE] ?? '';
  const citizen = /^[1-9]\d{0,17}$/.test(citizenId) ? await site.store.citizens.byId(citizenId) : null;
  return {
    site,
    words: WORDS[language],
    language,
    citizen,
    path: request.method === 'GET' ? addressOf(request) : `${site.base}/`,
  };
}

/** The address asked for, without its query. */
export function addressOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '/';
}

/** Remembers a choice for a year, for these pages only. */
export function remember(site: Site, reply: FastifyReply, cookie: string, value: string): void {
  const secure = site.publicUrl.startsWith('https:');
  const path = site.base || '/';
  reply.setCookie(cookie, value, { path, httpOnly: true, sameSite: 'lax', secure, maxAge: 31_536_000 });
}

/** The way back that a form brings, if it leads into this site; else its first page. */
export function wayBack(site: Site, back: unknown): string {
  const inside = typeof back === 'string' && /^\/(?!\/)[\x21-\x7e]*$/.test(back) && !back.includes('\\');
  return inside && back.startsWith(`${site.base}/`) ? back : `${site.base}/`;
}
