// SPDX-License-Identifier: EUPL-1.2
// The page of reasons as a citizen sees it, and what nobody can learn from an address.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';
import { type Decided, decideAndTell, GENEROUS } from '../reasons/reasons.fixture.ts';
import { pageKeys } from '../reasons/reasons-page.ts';

const DAY = 24 * 60 * 60;
const tested = await createTestApp({ after });
let asks = 0;
/** Each time from another address, which may ask sixty times in a minute. */
const get = (url: string, language = 'it') =>
  tested.fastify.inject({ url, remoteAddress: `10.1.0.${asks++ % 250}`, headers: { 'accept-language': language } });

let body: TestBody;
let desk: TestClient;
let decided: Decided;
before(async () => {
  body = await tested.addBody({
    settings: { publicFace: { email: 'urp@comune.example', phone: '050 000 1111' } },
  });
  await body.adopt(GENEROUS);
  desk = await tested.signIn(body);
  decided = await decideAndTell(tested, body, desk, ['remove', 'block']);
});

describe('the page of reasons', () => {
  test('says what, why, since when and until when, by which article and act, and what one can do', async () => {
    const { body: page } = await get(decided.path);
    for (const says of [
      /Il contenuto è rimosso/,
      /Il profilo non può intervenire su questa pagina/,
      /Dal <time datetime="[^"]+">/,
      /Fino al <time datetime="[^"]+">/,
      /Insulti e offese/,
      /Gli insulti non sono ammessi\./,
      /href="\/enti\/comune-\d+\/policy\/versioni\/2#GEN-1"/,
      /Decreto n\. 1 del 1 gennaio 2020/,
      /Un riscontro automatico/,
      /Ha deciso una persona/,
      /Le critiche all’ente sono benvenute/,
      /fino al \d+ \w+ 20\d\d compreso/,
      /mailto:urp@comune\.example/,
      /Questa pagina si può leggere fino al/,
    ]) {
      assert.match(page, says);
    }
  });

  test('is in English too, with the same facts', async () => {
    const { body: page, headers } = await get(`${decided.path}?lang=en`);
    assert.equal(headers['content-language'], 'en');
    for (const says of [/The content is removed/, /Insults are not allowed/, /A person decided/, /Until <time/]) {
      assert.match(page, says);
    }
  });

  test('has nobody’s words and nobody’s name', async () => {
    const { body: page } = await get(decided.path);
    for (const secret of ['Furio', 'idiota', body.moderator.name, body.moderator.email, 'Motivazione della scelta']) {
      assert.ok(!page.includes(secret), secret);
    }
  });

  test('is kept nowhere, found by no search, and its address is told to no other site', async () => {
    const { headers, body: page } = await get(decided.path);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['x-robots-tag'], 'noindex, nofollow');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.match(page, /<meta name="robots" content="noindex">/);
    assert.doesNotMatch(page, /<script|rel="canonical"/);
    assert.equal(headers['set-cookie'], undefined);
  });
});

/** What an answer tells but for what was asked: the address itself, and the number of the request. */
const told = async (path: string) => {
  const { statusCode, headers, body: page } = await get(path);
  const { 'x-request-id': _id, 'content-length': _length, date: _date, ...rest } = headers;
  for (const name of Object.keys(rest)) if (name.startsWith('x-ratelimit')) delete rest[name];
  return { statusCode, headers: rest, page: page.replaceAll(path, 'ADDRESS') };
};
const withKey = (key: string) => `/enti/${body.slug}/decisioni/${key}`;

describe('an address that leads to nothing', () => {
  test('unknown, malformed, of another body, replaced, expired or not final: the same answer as a page that never was', async () => {
    const nothing = await told(`/enti/${body.slug}/decisioni-che-non-ci-sono/${pageKeys.make().key}`);
    assert.equal(nothing.statusCode, 404);
    const other = await tested.addBody();
    const key = decided.path.split('/').at(-1) ?? '';
    const replaced = await decideAndTell(tested, body, desk, ['remove'], 'Nives');
    await desk.ok('renewReasonsAddress', { params: { decisionId: replaced.decisionId } });
    const addresses = [
      withKey(pageKeys.make().key),
      withKey('x'),
      withKey(`${key}x`),
      withKey(key.slice(1)),
      withKey(`${key.slice(0, -1)}%27`),
      withKey(key.split('').reverse().join('')),
      withKey('%00'),
      `/enti/${other.slug}/decisioni/${key}`,
      `/enti/nessun-ente/decisioni/${key}`,
      replaced.path,
    ];
    for (const path of addresses) assert.deepEqual(await told(path), nothing, path);
    const gone = await decideAndTell(tested, body, desk, ['remove'], 'Nives');
    await tested.administer(
      `update reasons_page set expires_at = made_at + interval '1 second' where decision_id = $1`,
      [gone.decisionId],
    );
    assert.deepEqual(await told(gone.path), nothing, 'expired');
    await tested.administer(`update decision set state = 'undone' where decision_id = $1`, [gone.decisionId]);
    await tested.administer(`update reasons_page set expires_at = 'infinity' where decision_id = $1`, [
      gone.decisionId,
    ]);
    assert.deepEqual(await told(gone.path), nothing, 'undone');
  });

  test('takes no form either', async () => {
    const answer = await tested.fastify.inject({
      method: 'POST',
      url: `${withKey(pageKeys.make().key)}/riesame`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'it' },
      payload: 'motivo=Perch%C3%A9',
    });
    assert.equal(answer.statusCode, 404);
    assert.match(answer.body, /Questa pagina non c’è/);
  });

  test('a page ends with its time', async () => {
    const lasting = await decideAndTell(tested, body, desk, ['remove'], 'Nives');
    assert.equal((await get(lasting.path)).statusCode, 200);
    await tested.wait(364 * DAY);
    assert.equal((await get(lasting.path)).statusCode, 200);
    await tested.wait(2 * DAY);
    assert.equal((await get(lasting.path)).statusCode, 404);
  });
});
