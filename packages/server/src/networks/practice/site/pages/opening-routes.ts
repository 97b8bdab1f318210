// SPDX-License-Identifier: EUPL-1.2
// Opening a page of one's own, as an office does on a real network before it connects the account here.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readInput } from '../api/read-input.ts';
import { PracticeRefusal } from '../refusal.ts';
import { openNewPage } from '../seed.ts';
import type { Site } from '../site.ts';
import { checkName, handleFrom } from '../text-rules.ts';
import { openedView, openingView } from './opening-view.ts';
import { startVisit } from './visit.ts';

/** A practice network is for practice: nobody needs more. */
const MOST_PAGES = 100;

const form = z.object({ name: z.string().default('') });
// Webhooks tell of posts that are published through the API; nobody listens to this page yet.
const announceNothing = () => '{"events":[]}';

export function openingRoutes(fastify: FastifyInstance, site: Site): void {
  const { pages, posts } = site.store;
  fastify.get('/new', async (request) => openingView(await startVisit(site, request)));
  fastify.post('/new', async (request) => {
    const name = checkName(readInput(form, request.body).name);
    const handle = handleFrom(name);
    if ((await pages.list()).length >= MOST_PAGES) throw new PracticeRefusal('forbidden', 'There are too many pages.');
    const visit = await startVisit(site, request);
    const page = { handle, name, about: visit.words.openedAbout, moderatedVisitorPosts: false };
    const opened = await openNewPage(site.store, page, site.clock);
    if (!opened) throw new PracticeRefusal('name-taken', 'There is a page with this name.');
    const first = { text: visit.words.openedPost(name), language: visit.language, link: null, images: [] };
    await posts.publish(opened.pageId, 'first', first, site.clock.now(), announceNothing);
    return openedView(visit, { ...opened, handle, name });
  });
}
