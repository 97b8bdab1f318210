// SPDX-License-Identifier: EUPL-1.2
// A page of the practice network, seen from its own side: what citizens do there, and what took effect.
import assert from 'node:assert/strict';
import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { signWebhook } from '../networks/practice/site/deliver-webhooks.ts';
import type { Fault } from '../networks/practice/site/store/page-store.ts';

export type TestPage = ReturnType<typeof createTestPage>;
type Place = { handle: string; pageId: string; webhookPath: string; webhookSecret: string };
type Call = { method: 'POST' | 'PATCH' | 'DELETE'; path: string; body: object };

export function createTestPage(app: App, fastify: FastifyInstance, place: Place) {
  const { handle, pageId } = place;
  const { practice } = app;
  const crowd = async ({ method, path, body }: Call): Promise<string> => {
    const answer = await fastify.inject({ method, url: `/practice/api/v1/crowd${path}`, payload: body });
    assert.ok(answer.statusCode < 300, `the practice network refused: ${answer.payload}`);
    return answer.payload === '' ? '' : (JSON.parse(answer.payload) as { id: string }).id;
  };
  const write = (path: string, body: object) => crowd({ method: 'POST', path: `/${handle}/${path}`, body });
  return {
    ...place,
    /** The page publishes; answers the post's id. */
    async publish(text: string): Promise<string> {
      const post = { text, language: 'it', link: null, images: [] };
      const silent = () => '{"events":[]}';
      return (await practice.posts.publish(pageId, `test:${text}`, post, app.clock.now(), silent)).post.id;
    },
    /** Each answers the id of the item on the network. */
    comment: (author: string, text: string, post: string) => write('comments', { author, text, post }),
    visitorPost: (author: string, text: string) => write('visitor-posts', { author, text }),
    message: (author: string, text: string) => write('messages', { author, text }),
    edit: (author: string, id: string, text: string) =>
      crowd({ method: 'PATCH', path: `/items/${id}`, body: { author, text } }),
    delete: (author: string, id: string) => crowd({ method: 'DELETE', path: `/items/${id}`, body: { author } }),
    async item(id: string) {
      const item = await practice.items.byId(id);
      assert.ok(item, `there is no item ${id} on the page`);
      return item;
    },
    async noticesTo(author: string): Promise<string[]> {
      const citizen = await practice.citizens.called(author, app.clock.now());
      return (await practice.spoken.noticesTo(pageId, citizen.id)).map((notice) => notice.text);
    },
    async hasBlocked(author: string): Promise<boolean> {
      const citizen = await practice.citizens.called(author, app.clock.now());
      return (await practice.measures.blockOf(pageId, citizen.id)) !== null;
    },
    /** What the director sets to go wrong; null mends everything. */
    setFault: (fault: (Partial<Fault> & Pick<Fault, 'kind'>) | null) =>
      practice.pages.setFault(
        pageId,
        fault && { scope: 'orders', remaining: null, delayMs: 0, retryAfterSeconds: 45, ...fault },
      ),
    /** Sends a webhook as the network would; `headers` may spoil the signature. */
    deliver: (payload: string | Buffer, headers: Record<string, string> = {}, path = place.webhookPath) =>
      fastify.inject({
        method: 'POST',
        url: path,
        headers: {
          'content-type': 'application/json',
          'practice-signature-256': signWebhook(payload, place.webhookSecret),
          ...headers,
        },
        payload,
      }),
  };
}
