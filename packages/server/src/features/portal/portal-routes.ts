// SPDX-License-Identifier: EUPL-1.2
// The public pages. Everything here is for anybody: no session is looked at, no cookie is set, nothing is written.
import compress from '@fastify/compress';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { askedLanguage, preferredLanguage } from '../../foundation/http/choose-language.ts';
import type { Doorway } from '../../foundation/http/mount-route.ts';
import { recogniseAccount } from '../accounts/index.ts';
import { accountDataRoutes, findSeen } from './account-routes.ts';
import { bodyPages, type PageParams } from './body-pages.ts';
import { clarityPages } from './clarity-pages.ts';
import { decisionPages } from './decision-pages.ts';
import { institutionPages } from './institution-pages.ts';
import { keepPages } from './kept-pages.ts';
import { policyPages } from './policy-pages.ts';
import { assetRoutes, type PortalAssets, readAssets } from './portal-assets.ts';
import { accountPage } from './portal-pages/account-page.ts';
import { accountsPage } from './portal-pages/accounts-page.ts';
import { doorPage } from './portal-pages/door-page.ts';
import { frontPage } from './portal-pages/front-page.ts';
import { troublePage } from './portal-pages/missing-page.ts';
import { publicationPage } from './portal-pages/publication-page.ts';
import { publicationsPage } from './portal-pages/publications-page.ts';
import { verifyPage } from './portal-pages/verify-page.ts';
import { type PortalPlaces, startVisit, type Visit } from './portal-pages/visit.ts';
import { warningOn } from './portal-pages/warnings.ts';
import { copyRoutes, privacyPages } from './privacy-pages.ts';
import { publicationRoutes } from './publication-routes.ts';
import {
  type KeptReadings,
  keepReadings,
  readAccountsPage,
  readBodies,
  readBody,
  readFront,
  readInPortal,
} from './read-portal.ts';
import { readAsked, readOnePublication, readPublications } from './read-publications.ts';
import { type ReadyPage, readyPage, sendPage, sendTrouble } from './send-page.ts';
import { statisticsPages } from './statistics-pages.ts';
import { wellKnownRoutes } from './well-known-routes.ts';

type Needs = Pick<Context, 'database' | 'clock'> &
  PortalPlaces & {
    /** How long a public page is kept as it was made; 0 = not at all. */
    keepPagesMs: number;
  };
type Reading = Needs & { readings: KeptReadings };
type Portal = { needs: Reading; places: PortalPlaces; assets: PortalAssets };

const MOST_ASKED = 2000;
const KEPT_BYTES = 48 * 1024 * 1024;
// A page of 100 kB compressed twice is not much more than itself.
const PRESSED_SHARE = 1.5;
/** A page goes on being shown so many times as long while the next one is made. */
const SHOWN_WHILE_MADE = 3;

const keeping = (freshMs: number) =>
  keepPages<ReadyPage>({
    freshMs,
    shownMs: freshMs * SHOWN_WHILE_MADE,
    mostBytes: KEPT_BYTES,
    bytesOf: ({ content }) => content.length * PRESSED_SHARE,
  });

/** Mounts `/`, `/enti/…`, the portal's assets, robots.txt and security.txt. */
export function portalRoutes(door: Doorway, given: Needs): void {
  const needs = { ...given, readings: keepReadings(given.keepPagesMs) };
  const { publicUrl, deskPath, practicePath, sourceUrl, securityContact } = needs;
  const places = { publicUrl, deskPath, practicePath, sourceUrl, securityContact };
  door.fastify.register(async (fastify) => {
    const portal: Portal = { needs, places, assets: await readAssets() };
    if (!fastify.hasReplyDecorator('compress')) await fastify.register(compress, { global: true });
    assetRoutes(fastify, portal.assets);
    wellKnownRoutes(fastify, places, () => needs.clock.now());
    speakToPeople(fastify, portal);
    doorRoute(fastify, portal);
    await fastify.register(async (pages) => bodyRoutes(pages, portal), { prefix: '/enti' });
  });
}

function visitOf(portal: Portal, request: FastifyRequest): Visit {
  const asked = askedLanguage((request.query as { lang?: unknown }).lang);
  return startVisit({
    language: asked ?? preferredLanguage(request.headers['accept-language']),
    asked: asked !== null,
    path: request.url.split('?')[0] ?? '/',
    places: portal.places,
    assets: portal.assets.folder,
  });
}

// Who came for a page gets a page, also when there is none.
function speakToPeople(fastify: FastifyInstance, portal: Portal): void {
  fastify.setErrorHandler((error, request, reply) => {
    const visit = visitOf(portal, request);
    const asked = (error as { statusCode?: unknown }).statusCode;
    if (error instanceof NotFoundError) return missing(portal, request, reply);
    if (asked === 429) return sendTrouble(reply, 429, visit.language, troublePage(visit, 'busy', request.id));
    if (typeof asked === 'number' && asked >= 400 && asked < 500) return missing(portal, request, reply);
    request.log.error({ err: error }, 'page failed');
    return sendTrouble(reply, 500, visit.language, troublePage(visit, 'fault', request.id));
  });
}

function missing(portal: Portal, request: FastifyRequest, reply: FastifyReply) {
  const visit = visitOf(portal, request);
  return sendTrouble(reply, 404, visit.language, troublePage(visit, 'missing', request.id));
}

function doorRoute(fastify: FastifyInstance, portal: Portal): void {
  fastify.get('/', async (request, reply) => {
    const visit = visitOf(portal, request);
    const bodies = await readBodies(portal.needs);
    const [only] = bodies;
    const search = visit.asked ? `?lang=${visit.language}` : '';
    if (only && bodies.length === 1) return reply.redirect(`/enti/${only.slug}${search}`, 302);
    return sendPage(request, reply, readyPage(visit.language, doorPage(visit, bodies)));
  });
}

function bodyRoutes(fastify: FastifyInstance, portal: Portal): void {
  const { needs } = portal;
  fastify.setNotFoundHandler((request, reply) => {
    const [path = '', search] = request.url.split('?');
    const bare = path.replace(/\/+$/, '');
    if (bare !== path && bare.startsWith('/enti/'))
      return reply.redirect(bare + (search === undefined ? '' : `?${search}`), 308);
    return missing(portal, request, reply);
  });
  fastify.get('/', (_request, reply) => reply.redirect('/', 302));

  const pages = bodyPages(fastify, (request) => visitOf(portal, request), keeping(needs.keepPagesMs));
  const { page } = pages;
  decisionPages(pages, needs);

  page('/:body', async ({ body: slug }, enter) => {
    const { body, seen, ...known } = await readFront(needs, slug);
    return frontPage(enter(body), seen, known);
  });
  page('/:body/account', async ({ body: slug }, enter) => {
    const { body, seen, known } = await readAccountsPage(needs, slug);
    return accountsPage(enter(body), seen, known);
  });
  page('/:body/account/:accountId', async ({ body: slug, accountId }, enter) => {
    const { body, seen, known } = await readAccountsPage(needs, slug);
    return accountPage(enter(body), seen, findSeen(known, accountId));
  });
  page('/:body/verifica', async ({ body: slug }, enter, query) => {
    const { body, known } = await readAccountsPage(needs, slug);
    const { account } = query as { account?: unknown };
    if (typeof account !== 'string' || account.trim() === '') return verifyPage(enter(body), null);
    const register = [...known.open, ...known.closed, ...known.outside];
    const text = account.slice(0, MOST_ASKED);
    const home = needs.publicUrl;
    return verifyPage(enter(body), {
      text,
      answer: recogniseAccount(register, text, home),
      warning: warningOn(known.warnings, text, home),
    });
  });
  accountDataRoutes(fastify, needs);
  page('/:body/pubblicazioni', async ({ body: slug }, enter, query) => {
    const asked = readAsked(query);
    const { body, seen, ...known } = await readInPortal(needs, slug, (tx) => readPublications(tx, asked));
    return publicationsPage(enter(body), seen, { asked, known });
  });
  page('/:body/pubblicazioni/:id', async ({ body: slug, id }, enter) => {
    const { body, seen, one } = await readInPortal(needs, slug, async (tx) => ({
      one: await readOnePublication(tx, id),
    }));
    return publicationPage(enter(body), seen, one);
  });
  publicationRoutes(fastify, needs);
  policyPages(pages, needs);
  institutionPages(pages, needs);
  clarityPages(pages, needs);
  statisticsPages(fastify, pages, needs);
  privacyPages(pages, needs);
  copyRoutes(fastify, needs);
  coatOfArmsRoute(fastify, portal);
}

function coatOfArmsRoute(fastify: FastifyInstance, { needs }: Portal): void {
  fastify.get<{ Params: PageParams }>('/:body/stemma', async (request, reply) => {
    const { body } = await readBody(needs, request.params.body);
    const [, type, data] = /^data:([^;]+);base64,(.+)$/.exec(body.face.coatOfArms ?? '') ?? [];
    if (type === undefined || data === undefined) throw new NotFoundError({ it: 'Lo stemma', en: 'The coat of arms' });
    return reply
      .headers({
        'cache-control': 'public, max-age=3600',
        // An image that is opened by itself must not be able to run anything.
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      })
      .type(type)
      .send(Buffer.from(data, 'base64'));
  });
}
