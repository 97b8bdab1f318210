// SPDX-License-Identifier: EUPL-1.2
// How clear a page is: said without a script, kept without a name.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';

describe('a citizen', () => {
  const opened = createTestApp({ after });
  let body: TestBody;
  let desk: TestClient;
  before(async () => {
    const tested = await opened;
    body = await tested.addBody({ pack: 'pero' });
    desk = await tested.signIn(body);
  });

  const see = async (path: string) => (await opened).fastify.inject({ url: `/enti/${body.slug}${path}` });
  const send = async (fields: Record<string, string>, path = '/chiarezza') =>
    (await opened).fastify.inject({
      method: 'POST',
      url: `/enti/${body.slug}${path}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  const formOf = (page: string) =>
    Object.fromEntries(
      [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    );

  test('finds the stars on the front page and on the policy, with the hooks of the model', async () => {
    for (const path of ['', '/policy', '/policy/versioni/1']) {
      const { body: page } = await see(path);
      assert.match(page, /Quanto sono chiare le informazioni su questa pagina\?/);
      assert.equal(page.match(/data-element="feedback-rate-[1-5]"/g)?.length, 5);
    }
  });

  test('is asked what was hard below four stars, and what was liked from four on', async () => {
    for (const [stars, question, kind] of [
      [3, /Dove hai incontrato le maggiori difficoltà\?/, 'negative'],
      [4, /Quali sono stati gli aspetti che hai preferito\?/, 'positive'],
    ] as const) {
      const reply = await see(`/chiarezza?pagina=policy&versione=1&stelle=${stars}`);
      assert.match(reply.body, question);
      assert.ok(reply.body.includes(`feedback-rating-${kind}`));
      assert.match(reply.body, /Non scrivere dati personali/);
      assert.deepEqual([reply.headers['cache-control'], reply.headers['set-cookie']], ['no-store', undefined]);
    }
    assert.match((await see('/chiarezza?pagina=policy&versione=1')).body, /Scegli quante stelle/);
    assert.equal((await see('/chiarezza?pagina=altro&stelle=3')).statusCode, 404);
  });

  test('is thanked, and the same form sent twice counts once', async () => {
    const asked = formOf((await see('/chiarezza?pagina=policy&versione=1&stelle=2')).body);
    const form = { ...asked, risposta: 'not-clear', parole: 'Chiedete di Tizio, tel. 333' };
    const [first, second] = [await send(form), await send(form)];
    assert.deepEqual([first.statusCode, first.headers.location], [303, `/enti/${body.slug}/chiarezza/grazie`]);
    assert.equal(second.statusCode, 303);
    assert.match((await see('/chiarezza/grazie')).body, /Grazie/);
    const { pages } = await desk.ok('readClarity');
    assert.deepEqual(
      pages.map(({ page, policyVersion, count, average, stars }) => [page, policyVersion, count, average, stars]),
      [['policy', 1, 1, 2, [0, 1, 0, 0, 0]]],
    );
  });

  test('who writes too much is told, and loses nothing', async () => {
    const asked = formOf((await see('/chiarezza?pagina=policy&versione=1&stelle=5')).body);
    const reply = await send({ ...asked, parole: 'x'.repeat(201) });
    assert.equal(reply.statusCode, 400);
    assert.match(reply.body, /Accorcialo e invia di nuovo/);
    assert.ok(reply.body.includes('x'.repeat(201)) && reply.body.includes(`value="${asked.id}"`));
  });

  test('cannot rate a version that is not there', async () => {
    const asked = formOf((await see('/chiarezza?pagina=policy&versione=1&stelle=5')).body);
    assert.equal((await send({ ...asked, versione: '9' })).statusCode, 404);
  });

  test('leaves no trace but stars, answer, words and day; and the record has none of the words', async () => {
    const [row] = await (await opened).administer<Record<string, unknown>>(
      'select *, rated_on::text as day from clarity_rating where body_id = $1',
      [body.id],
    );
    assert.ok(row);
    const { body_id: _body, rating_id: _id, rated_on: _on, ...kept } = row;
    assert.deepEqual(Object.keys(kept).toSorted(), [
      'answer',
      'day',
      'language',
      'page',
      'policy_version',
      'stars',
      'words',
      'words_removed_at',
      'words_removed_by',
    ]);
    const records = await (await opened).administer<{ content: string }>(
      "select content from audit_record where body_id = $1 and event = 'clarity.rated'",
      [body.id],
    );
    assert.equal(records.length, 1);
    assert.doesNotMatch(records[0]?.content ?? '', /Tizio|333/);
  });

  test('who was named in the words is taken out of them, and the stars stay', async () => {
    const [said] = (await desk.ok('readClarity')).words;
    assert.equal(said?.words, 'Chiedete di Tizio, tel. 333');
    await desk.ok('removeRatingWords', { params: { ratingId: said?.id ?? '' } });
    const { pages, words } = await desk.ok('readClarity');
    assert.deepEqual([pages[0]?.count, words[0]?.words, words[0]?.removedAt === null], [1, null, false]);
    const again = await desk.send('removeRatingWords', { params: { ratingId: said?.id ?? '' } });
    assert.equal(again.status, 404);
  });
});
