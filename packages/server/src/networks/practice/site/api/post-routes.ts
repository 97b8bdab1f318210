// SPDX-License-Identifier: EUPL-1.2
// What a page publishes; and where it wants to be told of what happens.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { postJson } from '../feed.ts';
import { imageType } from '../image-type.ts';
import { PracticeRefusal } from '../refusal.ts';
import type { Site } from '../site.ts';
import type { NewImage } from '../store/post-store.ts';
import { checkText } from '../text-rules.ts';
import { ordering, reading } from './door.ts';
import { byKey, idOf, orderKeyOf, readInput } from './read-input.ts';

const POST_LIMITS = { graphemes: 5000, images: 4, imageBytes: 2_000_000 } as const;
/** Four images in base64, and the text. */
const BODY_LIMIT = 12_000_000;

const image = z.object({ data: z.base64(), alt: z.string().max(2000) });
const webUrl = z.url({ protocol: /^https?$/ }).max(2000);
const postBody = z.object({
  text: z.string(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  link: webUrl.nullish(),
  images: z.array(image).max(POST_LIMITS.images).default([]),
});
const webhookBody = z.object({ url: webUrl });

export function postRoutes(fastify: FastifyInstance, site: Site): void {
  const { posts } = site.store;
  fastify.post(
    '/posts',
    { bodyLimit: BODY_LIMIT },
    ordering(site, async (page, request) => {
      const body = readInput(postBody, request.body);
      const text = checkText(body.text, POST_LIMITS.graphemes);
      const post = { text, language: body.language, link: body.link ?? null, images: body.images.map(readImage) };
      const published = await posts.publish(page.id, orderKeyOf(request), post, site.clock.now(), site.announce);
      return { status: published.created ? 201 : 200, body: postJson(published.post, site.publicUrl) };
    }),
  );
  fastify.get(
    '/posts',
    reading(site, async (page, request) => {
      const post = await posts.byKey(page.id, readInput(byKey, request.query).key);
      return { status: 200, body: { post: post && postJson(post, site.publicUrl) } };
    }),
  );
  fastify.delete(
    '/posts/:id',
    ordering(site, async (page, request) => {
      const known = await posts.withdraw(page.id, idOf(request), site.clock.now());
      if (!known) throw new PracticeRefusal('not-found', 'There is no such post on this page.');
      return { status: 204 };
    }),
  );
}

export function webhookRoutes(fastify: FastifyInstance, site: Site): void {
  const { pages } = site.store;
  fastify.put(
    '/webhook',
    ordering(site, async (page, request) => {
      const { url } = readInput(webhookBody, request.body);
      if (!site.webhookOrigins.includes(new URL(url).origin)) {
        throw new PracticeRefusal('wrong-host', `Webhooks are only delivered to ${site.webhookOrigins.join(', ')}.`);
      }
      await pages.setWebhookUrl(page.id, url);
      return { status: 200, body: { url } };
    }),
  );
  fastify.delete(
    '/webhook',
    ordering(site, async (page) => {
      await pages.setWebhookUrl(page.id, null);
      return { status: 204 };
    }),
  );
}

function readImage({ data, alt }: z.output<typeof image>): NewImage {
  const bytes = Buffer.from(data, 'base64');
  const mediaType = imageType(bytes);
  if (mediaType === null) throw new PracticeRefusal('bad-request', 'images: only PNG, JPEG, GIF and WebP are shown.');
  if (bytes.length > POST_LIMITS.imageBytes) {
    throw new PracticeRefusal('bad-request', `images: at most ${POST_LIMITS.imageBytes} bytes each.`);
  }
  return { mediaType, bytes, alt: alt === '' ? '' : checkText(alt) };
}
