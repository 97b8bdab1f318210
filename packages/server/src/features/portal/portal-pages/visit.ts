// SPDX-License-Identifier: EUPL-1.2
// One look at a page: in which language, where, and what stands around it.
import type { Language } from '@arengo/policy';
import type { BodySeen } from '../read-portal.ts';
import { WORDS, type Words } from './words.ts';

export type PortalPlaces = {
  /** Where people reach Arengo, without a slash at the end. */
  publicUrl: string;
  deskPath: string;
  /** Null where the installation has no practice network. */
  practicePath: string | null;
  /** Address of the source code, for the footer; null when it is not known. */
  sourceUrl: string | null;
  /** `mailto:` or `https:` address for security.txt (RFC 9116); null = there is no such file. */
  securityContact: string | null;
};

export type Visit = {
  language: Language;
  words: Words;
  /** Whether the address itself names the language: then links go on naming it. */
  asked: boolean;
  /** The address without its query. */
  path: string;
  places: PortalPlaces;
  /** Folder of the style and fonts, with the hash of their content. */
  assets: string;
};

export type BodyVisit = Visit & { body: BodySeen };

export function startVisit(given: Pick<Visit, 'language' | 'asked' | 'path' | 'places' | 'assets'>): Visit {
  return { ...given, words: WORDS[given.language] };
}

/** An address of the portal in the language of the visit. `path` is ours, with no query or fragment. */
export function at(visit: Visit, path: string, query: Record<string, string> = {}, fragment = ''): string {
  const search = new URLSearchParams({ ...query, ...(visit.asked ? { lang: visit.language } : {}) }).toString();
  return `${path}${search && `?${search}`}${fragment && `#${fragment}`}`;
}

/** The same for a page of the body: `''`, `/policy`, `/account`... */
export function atBody(visit: BodyVisit, page: string, query: Record<string, string> = {}, fragment = ''): string {
  return at(visit, `/enti/${visit.body.slug}${page}`, query, fragment);
}
