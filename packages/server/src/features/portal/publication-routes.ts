// SPDX-License-Identifier: EUPL-1.2
// Feeds and images of what a body published: anybody may read them, from anywhere.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { askedLanguage } from '../../foundation/http/choose-language.ts';
import { readPublishedFile } from '../publishing/index.ts';
import { timeZoneOf } from './portal-pages/pieces.ts';
import { type FeedForm, publicationsFeed } from './publications-feed.ts';
import { readInPortal } from './read-portal.ts';
import { idsOf, readAsked, readPublications } from './read-publications.ts';
import { sendOpenly } from './send-openly.ts';

type Needs = Pick<Context, 'database' | 'clock'> & { publicUrl: string };
type Params = { body?: string; id?: string; fileId?: string };

const IN_A_FEED = 50;
const FORMS: readonly [form: FeedForm, type: string][] = [
  ['atom', 'application/atom+xml; charset=utf-8'],
  ['json', 'application/feed+json; charset=utf-8'],
];

export function publicationRoutes(fastify: FastifyInstance, needs: Needs): void {
  for (const [form, type] of FORMS) {
    fastify.get<{ Params: Params }>(`/:body/pubblicazioni/feed.${form}`, async (request, reply) => {
      const asked = { ...readAsked(request.query), page: 1 };
      const { body, found } = await readInPortal(needs, request.params.body, (tx) =>
        readPublications(tx, asked, IN_A_FEED),
      );
      const of = { body, publicUrl: needs.publicUrl, language: languageOf(request), zone: timeZoneOf(body, null) };
      return sendOpenly(request, reply, type, publicationsFeed(form, of, found));
    });
  }
  fastify.get<{ Params: Params }>('/:body/pubblicazioni/:id/media/:fileId', async (request, reply) => {
    const { id, fileId } = idsOf(request.params.id, request.params.fileId);
    const { file } = await readInPortal(needs, request.params.body, async (tx) => ({
      file: await readPublishedFile(tx, id, fileId),
    }));
    if (!file.mediaType.startsWith('image/')) throw new NotFoundError({ it: 'Questa immagine', en: 'This image' });
    return sendOpenly(request, reply, file.mediaType, Buffer.from(file.bytes));
  });
}

const languageOf = (request: FastifyRequest) => askedLanguage((request.query as { lang?: unknown }).lang) ?? 'it';
