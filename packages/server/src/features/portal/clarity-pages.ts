// SPDX-License-Identifier: EUPL-1.2
// The two steps in which a citizen says how clear a page is. Nothing is asked or kept of who they are.
import { v4 as uuidv4 } from 'uuid';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { rateClarity, readRated, readRating, readStars } from '../clarity/index.ts';
import type { BodyPages } from './body-pages.ts';
import { clarityPage, clarityThanksPage } from './portal-pages/clarity-page.ts';
import { readBody } from './read-portal.ts';

type Needs = Pick<Context, 'database' | 'clock'>;

export function clarityPages({ page, privatePage, form }: BodyPages, needs: Needs): void {
  privatePage('/:body/chiarezza', async ({ body: slug }, enter, query) => {
    const given = query as Record<string, unknown>;
    const rated = readRated(given);
    if (!rated) throw noSuchPage();
    const { body } = await readBody(needs, slug);
    const stars = readStars(given);
    if (stars === null) return clarityPage(enter(body), { ...rated, stars });
    return clarityPage(enter(body), { ...rated, stars, id: uuidv4(), tooLong: false, words: '' });
  });
  form('/:body/chiarezza', async ({ body: slug }, enter, fields) => {
    const rating = readRating(fields);
    const { bodyId, body } = await readBody(needs, slug);
    const visit = enter(body);
    if (rating === 'too-long') return { status: 400, page: again(visit, fields) };
    if (rating === null) throw noSuchPage();
    await rateClarity(needs, bodyId, { rating, language: visit.language });
    return { goTo: `/enti/${body.slug}/chiarezza/grazie${visit.asked ? `?lang=${visit.language}` : ''}` };
  });
  page('/:body/chiarezza/grazie', async ({ body: slug }, enter) => {
    const { body } = await readBody(needs, slug);
    return clarityThanksPage(enter(body));
  });
}

const noSuchPage = () => new NotFoundError({ it: 'Questa pagina', en: 'This page' });

/** The questions once more, with the words that were too long. */
function again(visit: Parameters<typeof clarityPage>[0], fields: Readonly<Record<string, string>>): string {
  const [rated, stars] = [readRated(fields), readStars(fields)];
  if (!rated || stars === null) throw noSuchPage();
  const { id = uuidv4(), parole = '' } = fields;
  return clarityPage(visit, { ...rated, stars, id, tooLong: true, words: parole.slice(0, 2000) });
}
