// SPDX-License-Identifier: EUPL-1.2
// What a body published, as its pages ask for it.
import { isDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import {
  findPublished,
  type Published,
  type PublishedFilter,
  type PublishedPage,
  publishedChoices,
  readPublished,
} from '../publishing/index.ts';

export type PublicationsAsked = PublishedFilter & { page: number };
export type PublicationsSeen = PublishedPage & { choices: Awaited<ReturnType<typeof publishedChoices>> };

export const PUBLICATIONS_A_PAGE = 20;
const MOST_PAGES = 5000;
const MOST_TEXT = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an address asks for; what cannot be understood is not asked. */
export function readAsked(query: unknown): PublicationsAsked {
  const given = query as Record<string, unknown>;
  const text = (name: string) => {
    const value = given[name];
    const clean = typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, MOST_TEXT) : '';
    return clean === '' ? undefined : clean;
  };
  const day = (name: string) => [text(name)].find((value) => value !== undefined && isDay(value) && value < '2200');
  const page = /^[1-9]\d{0,3}$/.test(text('pagina') ?? '') ? Number(text('pagina')) : 1;
  return {
    text: text('cerca'),
    accountId: isId(text('account')) ? text('account') : undefined,
    category: text('categoria'),
    purpose: text('finalita'),
    from: day('dal'),
    to: day('al'),
    page: Math.min(page, MOST_PAGES),
  };
}

const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);

export async function readPublications(
  tx: Transaction,
  { page, ...filter }: PublicationsAsked,
  limit = PUBLICATIONS_A_PAGE,
): Promise<PublicationsSeen> {
  const known = await findPublished(tx, filter, { skip: (page - 1) * limit, limit });
  return { ...known, choices: await publishedChoices(tx) };
}

/** Throws NotFoundError. */
export async function readOnePublication(tx: Transaction, id: unknown): Promise<Published> {
  const found = isId(id) ? await readPublished(tx, id) : null;
  if (found) return found;
  throw new NotFoundError({ it: 'Questa pubblicazione', en: 'This publication' });
}

/** The ids of a publication and of its image, as an address gives them. Throws NotFoundError. */
export function idsOf(id: unknown, fileId: unknown): { id: string; fileId: string } {
  if (isId(id) && isId(fileId)) return { id, fileId };
  throw new NotFoundError({ it: 'Questa immagine', en: 'This image' });
}
