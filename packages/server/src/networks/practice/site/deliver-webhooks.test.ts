// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, beforeEach, describe, it } from 'node:test';
import type { IncomingEvent } from '../../network.ts';
import { receivesWebhooks as webhooks } from '../receive-webhooks.ts';
import { startTestSite } from '../testing/start-test-site.ts';
import { deliverWebhooks, pauseAfter, signWebhook } from './deliver-webhooks.ts';

const author = 'Gigia delle Ortensie';

/** The receiving end: Arengo's, with the adapter. Answers with what `answers` holds next, else 204. */
const received: { verified: boolean; events: IncomingEvent[] }[] = [];
const answers: number[] = [];
const receiver = createServer(async (request, reply) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const rawBody = Buffer.concat(parts);
  const headers = request.headers as Record<string, string | undefined>;
  const verified = webhooks.verify(rawBody, headers, site.page.webhookSecret);
  const status = answers.shift() ?? 204;
  if (status === 204) received.push({ verified, events: webhooks.parse(rawBody) });
  reply.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
});
await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
const address = receiver.address();
assert.ok(typeof address === 'object' && address);
const origin = `http://127.0.0.1:${address.port}`;

const site = await startTestSite({ webhookOrigins: [origin] });
const { page, store, clock } = site;

const deliver = () => deliverWebhooks({ store: store.webhooks, clock, fetch });
const setUrl = (url: string) =>
  fetch(`${site.url}/api/v1/webhook`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${page.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
  });
const write = (text: string) => site.crowd('POST', `/${page.handle}/visitor-posts`, { author, text });

after(async () => {
  receiver.close();
  await site.close();
});
beforeEach(async () => {
  await store.pages.setWebhookUrl(page.pageId, null);
  await deliver();
  received.length = 0;
  answers.length = 0;
  assert.equal((await setUrl(`${origin}/webhooks/practice`)).status, 200);
});

describe('deliverWebhooks', () => {
  it('delivers each event signed, in order, once accepted never again', async () => {
    const { id } = await write('Grazie per la nuova fontana <b>& tutto</b> 🌊');
    await site.crowd('PATCH', `/items/${id}`, { author, text: 'Grazie per la fontana' });
    assert.deepEqual(await deliver(), { accepted: 2, refused: 0 });
    assert.deepEqual(await deliver(), { accepted: 0, refused: 0 });
    assert.ok(received.every(({ verified }) => verified));
    assert.deepEqual(
      received.flatMap(({ events }) => events.map((event) => event.kind === 'item' && [event.text, event.revision])),
      [
        ['Grazie per la nuova fontana <b>& tutto</b> 🌊', '1'],
        ['Grazie per la fontana', '2'],
      ],
    );
  });

  it('tries again later and later, and holds back what follows', async () => {
    await write('primo');
    await write('secondo');
    answers.push(503, 302);
    assert.deepEqual(await deliver(), { accepted: 0, refused: 1 });
    assert.deepEqual(await deliver(), { accepted: 0, refused: 0 });
    clock.advance(pauseAfter(1));
    assert.deepEqual(await deliver(), { accepted: 0, refused: 1 });
    const backlog = (await store.webhooks.backlog()).get(page.pageId);
    assert.equal(backlog?.pending, 2);
    assert.match(backlog?.lastError ?? '', /TypeError/, 'a redirect is not followed');
    clock.advance(pauseAfter(1));
    assert.deepEqual(await deliver(), { accepted: 0, refused: 0 });
    clock.advance(pauseAfter(2));
    assert.deepEqual(await deliver(), { accepted: 2, refused: 0 });
    const texts = received.flatMap(({ events }) => events.map((event) => event.kind === 'item' && event.text));
    assert.deepEqual(texts, ['primo', 'secondo']);
  });

  it('comes back by itself when whoever took it died', async () => {
    await write('orfano');
    assert.ok(await store.webhooks.claim(clock.now(), new Date(clock.now().getTime() + 60_000)));
    assert.deepEqual(await deliver(), { accepted: 0, refused: 0 });
    clock.advance(60_000);
    assert.deepEqual(await deliver(), { accepted: 1, refused: 0 });
  });

  it('forgets a text that its author deleted before it was delivered', async () => {
    const { id } = await write('da dimenticare');
    await site.crowd('DELETE', `/items/${id}`, { author });
    await deliver();
    assert.deepEqual(
      received.flatMap(({ events }) => events.map((event) => event.kind)),
      ['deletion'],
    );
  });

  it('delivers nowhere but where the installation says', async () => {
    for (const url of [
      'http://169.254.169.254/latest',
      'http://localhost:1/',
      'file:///etc/passwd',
      'no url',
      origin.replace('http:', 'https:'),
    ]) {
      const answer = await setUrl(url);
      assert.ok(answer.status === 422 || answer.status === 400, `${url}: ${answer.status}`);
    }
    assert.equal((await store.pages.byId(page.pageId))?.webhookUrl, `${origin}/webhooks/practice`);
  });
});

describe('the adapter', () => {
  const body = Buffer.from('{"events":[]}');
  const { webhookSecret } = page;
  it('believes the right signature only', () => {
    const right = signWebhook(body, webhookSecret);
    const verify = (signature: string | undefined, secret = webhookSecret, raw = body) =>
      webhooks.verify(raw, { 'practice-signature-256': signature }, secret);
    assert.ok(verify(right));
    assert.ok(!verify(right, 'another secret'));
    assert.ok(!verify(right, webhookSecret, Buffer.from('{"events":[] }')));
    for (const wrong of [undefined, '', 'sha256=', right.slice(0, -1), `${right}0`, right.toUpperCase()]) {
      assert.ok(!verify(wrong), String(wrong));
    }
    assert.ok(!verify(signWebhook(body, ''), ''));
  });

  for (const raw of ['', '{', '[]', '{"events":[{"type":"item"}]}', '{"events":[{"type":"surprise"}]}', '\xff']) {
    it(`refuses ${JSON.stringify(raw)}`, () => {
      assert.throws(() => webhooks.parse(Buffer.from(raw, 'latin1')), { name: 'NetworkRefused', code: 'invalid' });
    });
  }
});
