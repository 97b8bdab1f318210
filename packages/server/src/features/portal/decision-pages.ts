// SPDX-License-Identifier: EUPL-1.2
// The page of reasons of a decision, for whoever has its address, and the form that asks for another look.
import { MOST_SAID } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { askFromPage } from '../reconsideration/index.ts';
import type { BodyPages } from './body-pages.ts';
import type { Trouble } from './portal-pages/again-section.ts';
import { decisionPage } from './portal-pages/decision-page.ts';
import { atBody } from './portal-pages/visit.ts';
import { readDecision } from './read-decision.ts';
import { bodyIdOf } from './read-portal.ts';

const PAGE = '/:body/decisioni/:key';

export function decisionPages({ privatePage, form }: BodyPages, needs: Pick<Context, 'database' | 'clock'>): void {
  privatePage(PAGE, async ({ body: slug, key }, enter) => {
    const { body, decision } = await readDecision(needs, slug, key);
    return decisionPage(enter(body), decision);
  });
  form(`${PAGE}/riesame`, async ({ body: slug, key }, enter, fields) => {
    const { body, decision } = await readDecision(needs, slug, key);
    // What is shown again is the page, and its address is the page's.
    const visit = { ...enter(body), path: `/enti/${body.slug}/decisioni/${key ?? ''}` };
    const { motivo = '' } = fields;
    const words = cleanWords(motivo);
    const trouble = troubleOf(words);
    if (decision.standing === 'open' && trouble) return { status: 400, page: decisionPage(visit, decision, trouble) };
    // Sent twice, or too late: the page itself says how things stand.
    if (decision.standing === 'open') await askFromPage(needs, { bodyId: await bodyIdOf(needs, slug), key }, words);
    return { goTo: atBody(visit, `/decisioni/${key ?? ''}`, {}, '_riesame') };
  });
}

function troubleOf(words: string): Trouble | null {
  if (words === '') return { words, fault: 'empty' };
  return words.length > MOST_SAID ? { words, fault: 'too-long' } : null;
}

/** A form's text as people meant it: lines end in one way, and what is no character of a text is left out. */
function cleanWords(text: string): string {
  const lines = text.toWellFormed().replaceAll(/\r\n?/g, '\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return lines.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim();
}
