// SPDX-License-Identifier: EUPL-1.2
// Another look, from the page of reasons to the network: asked once, in time, and decided by somebody else.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Action } from '@arengo/policy';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';
import { type Decided, decideAndTell, GENEROUS } from '../reasons/reasons.fixture.ts';
import { countReconsiderations } from './index.ts';

const DAY = 24 * 60 * 60;
const tested = await createTestApp({ after });

let senders = 0;
/** Each time from another address: one address may send ten forms in a minute. */
const send = (path: string, fields: Record<string, string> = { motivo: 'Era una citazione.' }) =>
  tested.fastify.inject({
    method: 'POST',
    url: `${path}/riesame`,
    remoteAddress: `10.0.0.${senders++ % 250}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'it' },
    payload: new URLSearchParams(fields).toString(),
  });
const pageOf = async (path: string) =>
  (await tested.fastify.inject({ url: path, headers: { 'accept-language': 'it' } })).body;

type Scene = { body: TestBody; desk: TestClient; other: TestClient; decided: Decided };

async function scene(measures: Action[] = ['remove'], source = GENEROUS): Promise<Scene> {
  const body = await tested.addBody();
  await body.adopt(source);
  const desk = await tested.signIn(body);
  const other = await tested.signIn(body, await body.addPerson({ powers: ['see', 'moderate'] }));
  return { body, desk, other, decided: await decideAndTell(tested, body, desk, measures) };
}

async function asked({ other, decided }: Pick<Scene, 'other' | 'decided'>): Promise<string> {
  assert.equal((await send(decided.path)).statusCode, 303);
  const { rows } = await other.ok('listReconsiderations');
  assert.equal(rows.length, 1);
  return rows[0]?.id ?? '';
}

const upheld = { outcome: 'upheld' as const, reason: 'Il testo è un insulto.' };
const overturned = { outcome: 'overturned' as const, reason: 'Era una citazione da un libro.' };

describe('asking', () => {
  test('from the page, once: who sends the form twice has asked once', async () => {
    const one = await scene();
    const answers = await Promise.all([send(one.decided.path), send(one.decided.path)]);
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [303, 303],
    );
    await send(one.decided.path, { motivo: 'Altro.' });
    const { rows } = await one.other.ok('listReconsiderations');
    assert.equal(rows.length, 1);
    const view = await one.other.ok('readReconsideration', { params: { reconsiderationId: rows[0]?.id ?? '' } });
    assert.equal(view.words, 'Era una citazione.');
    const { records } = await one.desk.ok('readAudit', { query: { event: 'reconsideration.asked' } });
    assert.equal(records.length, 1);
    assert.deepEqual(records[0]?.cites, ['GEN-3']);
    assert.ok(!JSON.stringify(records).includes('citazione'));
    assert.match(await pageOf(one.decided.path), /Il riesame è stato chiesto il/);
  });

  test('is over after the term, and the page says until when it could be done', async () => {
    const { body, decided } = await scene();
    await tested.wait(11 * DAY);
    assert.equal((await send(decided.path)).statusCode, 303);
    assert.deepEqual((await (await tested.signIn(body)).ok('listReconsiderations')).rows, []);
    assert.match(await pageOf(decided.path), /Il riesame si poteva chiedere fino al/);
  });

  test('is not possible where the policy grants nothing: no form, no route around it', async () => {
    const body = await tested.addBody();
    const [desk, other] = [
      await tested.signIn(body),
      await tested.signIn(body, await body.addPerson({ powers: ['see', 'moderate'] })),
    ];
    const decided = await decideAndTell(tested, body, desk, ['warn', 'remove']);
    const page = await pageOf(decided.path);
    assert.match(page, /La policy non prevede che si possa chiedere il riesame/);
    assert.doesNotMatch(page, /<form/);
    await send(decided.path);
    const request = { words: 'Chiedo il riesame.', arrivedOn: tested.clock.now().toISOString().slice(0, 10) };
    await desk.refused('registerReconsideration', 409, { params: { decisionId: decided.decisionId }, body: request });
    assert.deepEqual((await other.ok('listReconsiderations')).rows, []);
    assert.equal((await desk.ok('readRightToAsk', { params: { decisionId: decided.decisionId } })).granted, null);
  });

  test('what a hostile form sends is refused in words, or cleaned; nothing breaks', async () => {
    const { decided, other } = await scene();
    const cases: [fields: Record<string, string>, status: number, says: RegExp][] = [
      [{}, 400, /manca il perché/],
      [{ motivo: '  \n ' }, 400, /manca il perché/],
      [{ motivo: '\0\0' }, 400, /manca il perché/],
      [{ altro: 'x' }, 400, /manca il perché/],
      [{ motivo: 'x'.repeat(4001) }, 400, /al massimo 4\.000/],
    ];
    for (const [fields, status, says] of cases) {
      const answer = await send(decided.path, fields);
      assert.equal(answer.statusCode, status);
      assert.match(answer.body, says);
    }
    const twice = await tested.fastify.inject({
      method: 'POST',
      url: `${decided.path}/riesame`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'motivo=a&motivo=b',
    });
    assert.equal(twice.statusCode, 400);
    const hostile = 'Riga\u0000 uno\r\n<script>alert(1)</script>\u0007 \ud800 fine';
    assert.equal((await send(decided.path, { motivo: hostile })).statusCode, 303);
    const { rows } = await other.ok('listReconsiderations');
    const view = await other.ok('readReconsideration', { params: { reconsiderationId: rows[0]?.id ?? '' } });
    assert.equal(view.words, 'Riga uno\n<script>alert(1)</script> \ufffd fine');
  });

  test('staff registers what arrived by letter, from its day, once; not from before the decision', async () => {
    const { desk, other, decided } = await scene();
    const params = { decisionId: decided.decisionId };
    const today = tested.clock.now().toISOString().slice(0, 10);
    await desk.refused('registerReconsideration', 400, { params, body: { words: 'X', arrivedOn: '2020-01-01' } });
    const body = { words: 'Chiede il riesame con una lettera.', arrivedOn: today };
    const { id } = await desk.ok('registerReconsideration', { params, body });
    await desk.refused('registerReconsideration', 409, { params, body });
    const view = await other.ok('readReconsideration', { params: { reconsiderationId: id } });
    assert.ok(view.registeredBy);
    assert.equal((await desk.ok('readRightToAsk', { params })).reconsiderationId, id);
  });
});

describe('deciding', () => {
  test('is for another person: neither whoever decided, nor whoever only looks', async () => {
    const one = await scene();
    const id = await asked(one);
    const params = { reconsiderationId: id };
    const refusal = await one.desk.refused('decideReconsideration', 403, { params, body: upheld });
    assert.match(refusal.type, /had-a-part$/);
    const onlooker = await tested.signIn(one.body, await one.body.addPerson({ powers: ['see'] }));
    await onlooker.refused('decideReconsideration', 403, { params, body: upheld });
    const view = await one.desk.ok('readReconsideration', { params });
    assert.deepEqual([view.mayDecide.granted, view.mayDecide.cites], [false, ['GEN-3']]);
    assert.equal((await one.other.ok('readReconsideration', { params })).mayDecide.granted, true);
  });

  test('is not for whoever agreed to the first decision', async () => {
    const body = await tested.addBody();
    await body.adopt(GENEROUS);
    const [desk, second, third] = [
      await tested.signIn(body),
      await tested.signIn(body, await body.addPerson({ powers: ['see', 'moderate'] })),
      await tested.signIn(body, await body.addPerson({ powers: ['see', 'moderate'] })),
    ];
    const waiting = await decideAndTell(tested, body, desk, ['report-user-to-network']);
    const agreed = { params: { decisionId: waiting.decisionId }, body: { verdict: 'yes' as const } };
    await second.ok('approveDecision', agreed);
    await tested.wait(60);
    const [told = ''] = (await body.page.noticesTo('Furio')).slice(-1);
    await send(/\/enti\S+/.exec(told)?.[0] ?? '');
    const { rows } = await third.ok('listReconsiderations');
    const params = { reconsiderationId: rows[0]?.id ?? '' };
    await second.refused('decideReconsideration', 403, { params, body: upheld });
    await third.ok('decideReconsideration', { params, body: upheld });
  });

  test('that it stands leaves the measures where they are, and the page says why and by which act', async () => {
    const one = await scene();
    const params = { reconsiderationId: await asked(one) };
    const view = await one.other.ok('decideReconsideration', { params, body: upheld });
    assert.deepEqual([view.decided?.outcome, view.decided?.act], ['upheld', 'Decreto n. 1 del 1 gennaio 2020']);
    await tested.drain();
    assert.ok((await one.body.page.item(one.decided.itemId)).removedAt);
    const page = await pageOf(one.decided.path);
    assert.match(page, /La decisione resta com’è/);
    assert.match(page, /Il testo è un insulto\./);
    assert.doesNotMatch(page, /Era una citazione\./);
    const { records } = await one.desk.ok('readAudit', { query: { event: 'reconsideration.decided' } });
    assert.deepEqual(records[0]?.cites, ['Decreto n. 1 del 1 gennaio 2020', 'GEN-3']);
  });

  test('that it is overturned takes everything back through the outbox, and the violation counts no more', async () => {
    const one = await scene(['hide', 'block']);
    assert.equal(await one.body.page.hasBlocked('Furio'), true);
    const params = { reconsiderationId: await asked(one) };
    await one.other.ok('decideReconsideration', { params, body: overturned });
    await tested.drain();
    assert.equal(await one.body.page.hasBlocked('Furio'), false);
    const { author, decisions } = await one.desk.ok('readCase', { params: { caseId: one.decided.caseId } });
    assert.deepEqual(author.violations, []);
    assert.equal(decisions[0]?.overturned, 'whole');
    const states = decisions[0]?.measures.map(({ action, state }) => [action, state]);
    assert.deepEqual(
      states?.filter(([action]) => action !== 'notice'),
      [
        ['hide', 'reversed'],
        ['block', 'reversed'],
      ],
    );
    const page = await pageOf(one.decided.path);
    assert.match(page, /La decisione è annullata/);
    assert.match(page, /non vale più/);
  });

  test('a warning that was overturned no longer counts, although what was said stays said', async () => {
    const one = await scene(['warn']);
    const params = { reconsiderationId: await asked(one) };
    await one.other.ok('decideReconsideration', { params, body: overturned });
    await tested.drain();
    const { author } = await one.desk.ok('readCase', { params: { caseId: one.decided.caseId } });
    assert.deepEqual([author.violations, author.warned], [[], false]);
  });

  test('in part takes back what is chosen and no more, and the violation still counts', async () => {
    const one = await scene(['hide', 'block']);
    const params = { reconsiderationId: await asked(one) };
    const inPart = { outcome: 'overturned-in-part' as const, reason: 'Il blocco è troppo.' };
    await one.other.refused('decideReconsideration', 400, { params, body: { ...inPart, measures: [] } });
    const foreign = { ...inPart, measures: ['0190a0a0-0000-7000-8000-000000000000'] };
    await one.other.refused('decideReconsideration', 400, { params, body: foreign });
    const view = await one.other.ok('readReconsideration', { params });
    const block = view.decision.measures.find(({ action }) => action === 'block');
    await one.other.ok('decideReconsideration', { params, body: { ...inPart, measures: [block?.id ?? ''] } });
    await tested.drain();
    assert.equal(await one.body.page.hasBlocked('Furio'), false);
    assert.ok((await one.body.page.item(one.decided.itemId)).hiddenAt);
    const { author } = await one.desk.ok('readCase', { params: { caseId: one.decided.caseId } });
    assert.equal(author.violations.length, 1);
  });

  test('at once by three people is done once', async () => {
    const one = await scene();
    const third = await tested.signIn(one.body, await one.body.addPerson({ powers: ['see', 'moderate'] }));
    const fourth = await tested.signIn(one.body, await one.body.addPerson({ powers: ['see', 'moderate'] }));
    const request = { params: { reconsiderationId: await asked(one) }, body: overturned };
    const answers = await Promise.all(
      [one.other, third, fourth].map((desk) => desk.send('decideReconsideration', request)),
    );
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409, 409]);
    const { records } = await one.desk.ok('readAudit', { query: { event: 'reconsideration.decided' } });
    assert.equal(records.length, 1);
  });
});

test('who may decide has a duty with its deadline; who decided the first time has none', async () => {
  const one = await scene();
  const id = await asked(one);
  const mine = async (desk: TestClient) =>
    (await desk.ok('readDuties')).duties.filter(({ code }) => code === 'decide-reconsideration');
  const [duty] = await mine(one.other);
  assert.equal(duty?.to, `/cittadini/riesami/${id}`);
  assert.match(duty?.due ?? '', /T2[12]:59:59/);
  assert.deepEqual(await mine(one.desk), []);
  await one.other.ok('decideReconsideration', { params: { reconsiderationId: id }, body: upheld });
  assert.deepEqual(await mine(one.other), []);
});

test('where all who may moderate had a part in the first decision, whoever governs is told to appoint somebody else', async () => {
  const body = await tested.addBody();
  await body.adopt(GENEROUS);
  const desk = await tested.signIn(body);
  const decided = await decideAndTell(tested, body, desk, ['remove']);
  assert.equal((await send(decided.path)).statusCode, 303);
  const mine = async () =>
    (await desk.ok('readDuties')).duties
      .filter(({ code }) => code.endsWith('-reconsideration'))
      .map(({ code }) => code);
  assert.deepEqual(await mine(), ['appoint-for-reconsideration']);
  // Somebody who may only look decides nothing.
  await body.addPerson({ powers: ['see'] });
  assert.deepEqual(await mine(), ['appoint-for-reconsideration']);
  await body.addPerson({ powers: ['see', 'moderate'] });
  assert.deepEqual(await mine(), []);
});

test('reconsiderations are counted by the month in which they were asked for and decided', async () => {
  const one = await scene();
  const id = await asked(one);
  const from = new Date('2020-01-01T00:00:00Z');
  const count = () => one.body.inBody((tx) => countReconsiderations(tx, from, new Date('2100-01-01T00:00:00Z')));
  assert.deepEqual(
    (await count()).map(({ asked, medianDays }) => [asked, medianDays]),
    [[1, null]],
  );
  await tested.wait(3 * DAY);
  const other = await tested.signIn(one.body, await one.body.addPerson({ powers: ['see', 'moderate'] }));
  await other.ok('decideReconsideration', { params: { reconsiderationId: id }, body: overturned });
  const counted = await count();
  const sum = (of: 'asked' | 'upheld' | 'overturned') => counted.reduce((total, month) => total + month[of], 0);
  assert.deepEqual([sum('asked'), sum('upheld'), sum('overturned')], [1, 0, 1]);
  assert.equal(counted.at(-1)?.medianDays, 3);
});
