// SPDX-License-Identifier: EUPL-1.2
// What the API says no to. Its yes is tested through the adapter.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startTestSite } from '../../testing/start-test-site.ts';

const site = await startTestSite();
after(site.close);
const { handle, token } = site.page;
const api = `${site.url}/api/v1`;
const item = await site.crowd('POST', `/${handle}/visitor-posts`, { author: 'Nonna Tecla', text: 'Buongiorno' });

type Request = { method: string; path: string; headers?: Record<string, string>; body?: string };
type Refusal = { error?: { code?: string; message?: string } };

async function ask({ method, path, headers, body }: Request) {
  const answer = await fetch(api + path, { method, headers, body });
  return { status: answer.status, refusal: (await answer.json()) as Refusal };
}

const bearer = { authorization: `Bearer ${token}` };
const json = { ...bearer, 'content-type': 'application/json' };
const keyed = { ...json, 'idempotency-key': 'k' };
const longText = JSON.stringify({ text: 'x'.repeat(10_001) });
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const crowd = { 'content-type': 'application/json' };
const asTecla = (text: string) => JSON.stringify({ author: 'Nonna Tecla', text });

const table: [name: string, Request, status: number, code: string][] = [
  ['no token', { method: 'GET', path: '/events' }, 401, 'no-token'],
  ['a wrong token', { method: 'GET', path: '/events', headers: { authorization: 'Bearer x' } }, 401, 'no-token'],
  ['another scheme', { method: 'GET', path: '/events', headers: { authorization: `Basic ${token}` } }, 401, 'no-token'],
  ['an unknown address', { method: 'GET', path: '/nothing', headers: bearer }, 404, 'no-route'],
  ['an unknown item', { method: 'GET', path: '/items/999999', headers: bearer }, 404, 'not-found'],
  ['an id that is none', { method: 'POST', path: '/items/1%20or%201/hide', headers: bearer }, 404, 'not-found'],
  [
    'an id too large for a number',
    { method: 'GET', path: `/items/${'9'.repeat(30)}`, headers: bearer },
    404,
    'not-found',
  ],
  ['a cursor that is none', { method: 'GET', path: '/events?after=-1', headers: bearer }, 400, 'bad-request'],
  ['a limit too large', { method: 'GET', path: '/events?limit=1000', headers: bearer }, 400, 'bad-request'],
  ['broken JSON', { method: 'POST', path: '/blocks', headers: json, body: '{"author":' }, 400, 'bad-request'],
  ['no body', { method: 'POST', path: '/blocks', headers: bearer }, 400, 'bad-request'],
  [
    'a form',
    { method: 'POST', path: '/blocks', headers: { ...bearer, ...form }, body: 'author=1' },
    400,
    'bad-request',
  ],
  [
    'an unknown author',
    { method: 'POST', path: '/blocks', headers: json, body: '{"author":"99999"}' },
    404,
    'not-found',
  ],
  [
    'a reply without a key',
    { method: 'POST', path: `/items/${item.id}/replies`, headers: json, body: '{"text":"a"}' },
    400,
    'bad-request',
  ],
  [
    'an empty reply',
    { method: 'POST', path: `/items/${item.id}/replies`, headers: keyed, body: '{"text":" "}' },
    422,
    'text-empty',
  ],
  [
    'NUL',
    { method: 'POST', path: `/items/${item.id}/replies`, headers: keyed, body: '{"text":"a\\u0000"}' },
    422,
    'text-malformed',
  ],
  [
    'half a character',
    { method: 'POST', path: `/items/${item.id}/replies`, headers: keyed, body: '{"text":"\\ud83d"}' },
    422,
    'text-malformed',
  ],
  [
    'too long a text',
    { method: 'POST', path: `/items/${item.id}/replies`, headers: keyed, body: longText },
    422,
    'text-too-long',
  ],
  [
    '2 MB',
    { method: 'POST', path: `/items/${item.id}/replies`, headers: keyed, body: `"${'x'.repeat(2_000_000)}"` },
    413,
    'too-large',
  ],
  [
    'a script for a link',
    {
      method: 'POST',
      path: '/posts',
      headers: keyed,
      body: '{"text":"a","language":"it","link":"javascript:alert(1)"}',
    },
    400,
    'bad-request',
  ],
  [
    'a report of nothing',
    { method: 'POST', path: '/reports', headers: keyed, body: '{"reason":"spam"}' },
    400,
    'bad-request',
  ],
  [
    'a citizen on an unknown page',
    { method: 'POST', path: '/crowd/altrove/messages', headers: crowd, body: asTecla('Ehi') },
    404,
    'not-found',
  ],
  [
    'a citizen without a name',
    { method: 'POST', path: `/crowd/${handle}/messages`, headers: crowd, body: '{"author":" ","text":"a"}' },
    422,
    'name-malformed',
  ],
  [
    'a citizen’s form from another site',
    { method: 'POST', path: `/crowd/${handle}/messages`, headers: form, body: 'author=a&text=b' },
    400,
    'bad-request',
  ],
  [
    'another citizen’s item',
    { method: 'PATCH', path: `/crowd/items/${item.id}`, headers: crowd, body: '{"author":"Berto","text":"a"}' },
    403,
    'not-yours',
  ],
];

describe('the practice API refuses', () => {
  for (const [name, request, status, code] of table) {
    it(`${name}: ${status} ${code}`, async () => {
      const answer = await ask(request);
      assert.equal(answer.refusal.error?.code, code);
      assert.equal(answer.status, status);
      assert.ok(answer.refusal.error?.message);
    });
  }

  it('a blocked citizen: 403, who may still take their words away', async () => {
    const { id } = await site.crowd('POST', `/${handle}/messages`, { author: 'Bloccato', text: 'a' });
    const author = (await site.store.items.byId(id))?.authorId;
    await ask({ method: 'POST', path: '/blocks', headers: json, body: JSON.stringify({ author, reason: 'Insulti' }) });
    for (const [method, path] of [
      ['POST', `/crowd/${handle}/messages`],
      ['PATCH', `/crowd/items/${id}`],
    ] as const) {
      const body = JSON.stringify({ author: 'Bloccato', text: 'b' });
      const { status, refusal } = await ask({ method, path, headers: crowd, body });
      assert.deepEqual([status, refusal.error?.code], [403, 'blocked']);
    }
    await site.crowd('DELETE', `/items/${id}`, { author: 'Bloccato' });
    assert.equal((await site.store.items.byId(id))?.text, '');
  });
});
