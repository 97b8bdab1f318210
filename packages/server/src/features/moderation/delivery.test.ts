// SPDX-License-Identifier: EUPL-1.2
// The outbox, against the real practice network when it refuses, is busy, keeps silent, or lacks a function.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, describe, test } from 'node:test';
import type { Action } from '@arengo/policy';
import { hear, violation } from '../../testing/hear-and-decide.ts';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';
import { deliverMeasures } from './deliver-measures.ts';
import { MOST_ATTEMPTS } from './measure.ts';

const tested = await createTestApp({ after });

async function decided(measures: Action[], { network = 'practice', pack = 'cassino' } = {}) {
  const body = await tested.addBody({ pack, network });
  const desk = await tested.signIn(body);
  const heard = await hear(tested, body);
  return { body, desk, ...heard, decide: () => decideOn(desk, heard.caseId, measures) };
}

const decideOn = (desk: TestClient, caseId: string, measures: Action[]) =>
  desk.ok('takeDecision', { params: { caseId }, body: violation(measures) });

async function measuresOf(desk: TestClient, caseId: string) {
  const { decisions } = await desk.ok('readCase', { params: { caseId } });
  return decisions[0]?.measures ?? [];
}

async function onlyMeasure(desk: TestClient, caseId: string) {
  const [measure] = await measuresOf(desk, caseId);
  assert.ok(measure);
  return measure;
}

const events = async (desk: TestClient, event: string) =>
  (await desk.ok('readAudit', { query: { event } })).records.length;

/** Lets orders through and counts them. */
async function countOrders(body: TestBody): Promise<() => Promise<number>> {
  await body.page.setFault({ kind: 'slow', delayMs: 0, remaining: 1000 });
  return async () => 1000 - ((await tested.app.practice.pages.faults()).get(body.page.pageId)?.remaining ?? 0);
}

describe('a network that refuses', () => {
  test('is believed: the measure is refused, says why, and can be tried again once mended', async () => {
    const { body, desk, itemId, caseId, decide } = await decided(['hide'], { pack: 'novi-di-modena' });
    await body.page.setFault({ kind: 'forbidden' });
    await decide();
    await tested.drain();
    const refused = await onlyMeasure(desk, caseId);
    assert.deepEqual([refused.state, refused.attempts], ['refused', 1]);
    assert.match(refused.trouble?.it ?? '', /non permette/);
    assert.deepEqual(
      (await desk.ok('readQueue', { query: { view: 'by-hand' } })).rows.map(({ id }) => id),
      [caseId],
    );
    await tested.wait(600);
    assert.equal((await onlyMeasure(desk, caseId)).attempts, 1, 'it is not tried again by itself');
    await body.page.setFault(null);
    await desk.ok('retryMeasure', { params: { measureId: refused.id } });
    await tested.drain();
    assert.equal((await onlyMeasure(desk, caseId)).state, 'confirmed');
    assert.ok((await body.page.item(itemId)).hiddenAt);
    await desk.refused('retryMeasure', 409, { params: { measureId: refused.id } });
  });

  test('one measure does not keep back the next', async () => {
    const { body, desk, itemId, caseId, decide } = await decided(['warn', 'remove']);
    await body.page.setFault({ kind: 'forbidden', remaining: 1 });
    await decide();
    await tested.drain();
    assert.deepEqual(
      (await measuresOf(desk, caseId)).map(({ action, state }) => [action, state]),
      [
        ['warn', 'refused'],
        ['remove', 'confirmed'],
      ],
    );
    assert.ok((await body.page.item(itemId)).removedAt);
  });

  test('the credentials of the account says that they have to be renewed', async () => {
    const { body, desk, caseId, decide } = await decided(['hide'], { pack: 'novi-di-modena' });
    await tested.administer("update practice.pages set token_hash = '\\x00' || id::text::bytea where id = $1", [
      body.page.pageId,
    ]);
    await decide();
    await tested.drain();
    const { state, trouble } = await onlyMeasure(desk, caseId);
    assert.equal(state, 'refused');
    assert.match(trouble?.it ?? '', /credenziali/);
  });
});

describe('a network that is busy', () => {
  test('is asked again when it said, not before', async () => {
    const { body, desk, itemId, caseId, decide } = await decided(['hide'], { pack: 'novi-di-modena' });
    await body.page.setFault({ kind: 'busy', remaining: 1, retryAfterSeconds: 45 });
    await decide();
    await tested.drain();
    const waiting = await onlyMeasure(desk, caseId);
    assert.equal(waiting.state, 'waiting');
    assert.equal(waiting.dueAt, new Date(tested.clock.now().getTime() + 45_000).toISOString());
    await tested.wait(44);
    assert.equal((await body.page.item(itemId)).hiddenAt, null);
    await tested.wait(1);
    assert.equal((await onlyMeasure(desk, caseId)).state, 'confirmed');
    assert.ok((await body.page.item(itemId)).hiddenAt);
  });

  test('keeps the order: what follows waits with it', async () => {
    const { body, itemId, decide } = await decided(['warn', 'remove']);
    await body.page.setFault({ kind: 'busy', remaining: 1, retryAfterSeconds: 45 });
    await decide();
    await tested.drain();
    assert.deepEqual(await body.page.noticesTo('Furio'), []);
    assert.equal((await body.page.item(itemId)).removedAt, null);
    await tested.wait(45);
    assert.equal((await body.page.noticesTo('Furio')).length, 1);
    assert.ok((await body.page.item(itemId)).removedAt);
  });

  test('for ever is given up in the end, and a person is told', async () => {
    const { body, caseId, decide } = await decided(['hide'], { pack: 'novi-di-modena' });
    await body.page.setFault({ kind: 'busy' });
    await decide();
    await tested.drain();
    for (let nth = 1; nth < MOST_ATTEMPTS; nth += 1) await tested.wait(15 * 60);
    const later = await tested.signIn(body);
    const given = await onlyMeasure(later, caseId);
    assert.deepEqual([given.state, given.attempts], ['refused', MOST_ATTEMPTS]);
  });
});

describe('a network that keeps silent', () => {
  const rows = [
    { what: 'after it had obeyed', kind: 'lost' as const, orders: 1 },
    { what: 'without having obeyed', kind: 'drop' as const, orders: 2 },
  ];
  for (const { what, kind, orders } of rows) {
    test(`${what}: it is looked up before anything is sent again, and the author is told once`, async () => {
      const { body, desk, caseId, decide } = await decided(['warn']);
      await body.page.setFault({ kind, remaining: 1 });
      await decide();
      await tested.drain();
      assert.equal((await onlyMeasure(desk, caseId)).state, 'unconfirmed');
      const count = await countOrders(body);
      await tested.wait(5);
      assert.equal((await onlyMeasure(desk, caseId)).state, 'confirmed');
      assert.equal((await body.page.noticesTo('Furio')).length, 1);
      assert.equal(1 + (await count()), orders, 'orders that reached the network');
      assert.equal(await events(desk, 'measure.outcome-lost'), 1);
    });
  }

  test('for ever becomes a task for a person, who says that it was done', async () => {
    const { body, caseId, decide } = await decided(['hide'], { pack: 'novi-di-modena' });
    await body.page.setFault({ kind: 'drop' });
    await decide();
    await tested.drain();
    for (let nth = 1; nth < MOST_ATTEMPTS; nth += 1) await tested.wait(15 * 60);
    const later = await tested.signIn(body);
    const { id, state } = await onlyMeasure(later, caseId);
    assert.equal(state, 'by-hand');
    await later.ok('confirmByHand', { params: { measureId: id }, body: { done: true, note: 'Fatto dalla pagina.' } });
    assert.equal((await onlyMeasure(later, caseId)).state, 'confirmed');
  });
});

describe('a worker that dies between sending and the answer', () => {
  for (const obeyed of [true, false]) {
    test(`when the network ${obeyed ? 'obeyed' : 'never heard'}: once the lease is over it is looked up`, async () => {
      const { body, desk, itemId, caseId, decide } = await decided(['hide'], { pack: 'novi-di-modena' });
      await decide();
      // What a killed worker leaves: the measure is sending, its job is gone.
      await tested.administer('delete from graphile_worker._private_jobs');
      await tested.administer(
        "update measure set state = 'sending', attempts = 1, due_at = $2::timestamptz + interval '60 seconds' where body_id = $1",
        [body.id, tested.clock.now()],
      );
      if (obeyed) await tested.app.practice.measures.hide(itemId, tested.clock.now());
      const count = await countOrders(body);
      tested.clock.advance(59_000);
      await tested.upkeep();
      assert.equal((await onlyMeasure(desk, caseId)).state, 'sending', 'the lease is respected');
      tested.clock.advance(62_000);
      await tested.upkeep();
      assert.equal((await onlyMeasure(desk, caseId)).state, 'confirmed');
      assert.ok((await body.page.item(itemId)).hiddenAt);
      assert.equal(await count(), obeyed ? 0 : 1, 'orders sent after the death');
    });
  }

  test('two workers on the same case send each measure once', async () => {
    const { body, desk, caseId, decide } = await decided(['warn', 'remove']);
    await decide();
    const count = await countOrders(body);
    await Promise.all([1, 2, 3, 4].map(() => deliverMeasures(tested.app, { bodyId: body.id, caseId })));
    await tested.drain();
    assert.deepEqual(
      (await measuresOf(desk, caseId)).map(({ state }) => state),
      ['confirmed', 'confirmed'],
    );
    assert.equal(await count(), 2);
    assert.equal((await body.page.noticesTo('Furio')).length, 1);
  });
});

describe('a network without the function', () => {
  test('leaves it to a person, who confirms it or says that it could not be done', async () => {
    const { body, desk, itemId, caseId, decide } = await decided(['remove', 'block'], {
      network: 'plain',
      pack: 'cascina',
    });
    const { networkCan } = await desk.ok('readCase', { params: { caseId } });
    assert.deepEqual(networkCan, ['remove']);
    await decide();
    await tested.drain();
    assert.deepEqual(
      (await measuresOf(desk, caseId)).map(({ action, state }) => [action, state]),
      [
        ['remove', 'confirmed'],
        ['block', 'by-hand'],
      ],
    );
    assert.ok((await body.page.item(itemId)).removedAt);
    const block = (await measuresOf(desk, caseId)).find(({ action }) => action === 'block');
    const params = { measureId: block?.id ?? '' };
    assert.equal((await desk.ok('readToday')).byHand, 1);
    await desk.ok('confirmByHand', { params, body: { done: true, note: 'Bloccato dalla pagina.' } });
    await desk.refused('confirmByHand', 409, { params, body: { done: true, note: 'Di nuovo.' } });
    const after = await desk.ok('readCase', { params: { caseId } });
    assert.deepEqual([after.author.blocked, (await desk.ok('readToday')).byHand], [true, 0]);
  });

  test('a measure that could not be done is withdrawn', async () => {
    const { desk, caseId, decide } = await decided(['block'], { network: 'plain', pack: 'cascina' });
    await decide();
    await tested.drain();
    const { id } = await onlyMeasure(desk, caseId);
    await desk.ok('confirmByHand', {
      params: { measureId: id },
      body: { done: false, note: 'La rete non lo permette.' },
    });
    const { decisions, author } = await desk.ok('readCase', { params: { caseId } });
    assert.deepEqual([decisions[0]?.measures[0]?.state, author.blocked], ['withdrawn', false]);
  });

  test('a notice that the network can’t carry still has to be given, by hand', async () => {
    const { desk, caseId, decide } = await decided(['remove'], { network: 'plain' });
    await decide();
    await tested.drain();
    assert.deepEqual(
      (await measuresOf(desk, caseId)).map(({ action, state }) => [action, state]),
      [
        ['notice', 'by-hand'],
        ['remove', 'confirmed'],
      ],
    );
    assert.equal((await desk.ok('readCase', { params: { caseId } })).author.warned, false);
  });
});

describe('what is already gone', () => {
  test('counts as removed, when its author took it away first', async () => {
    const { body, desk, itemId, caseId, decide } = await decided(['remove'], { pack: 'pero' });
    await decide();
    await body.page.delete('Furio', itemId);
    await tested.drain();
    assert.equal((await onlyMeasure(desk, caseId)).state, 'confirmed');
  });
});

describe('reinstating', () => {
  test('brings the item back, is on record with its reason, and the violation no longer counts', async () => {
    const { body, desk, itemId, caseId, decide } = await decided(['remove'], { pack: 'pero' });
    await decide();
    await tested.drain();
    const { id, reversible } = await onlyMeasure(desk, caseId);
    assert.equal(reversible, true);
    const second = await hear(tested, body);
    const before = await desk.ok('readCase', { params: { caseId: second.caseId } });
    assert.equal(before.author.violations.length, 1);
    await desk.ok('reverseMeasure', { params: { measureId: id }, body: { reason: 'Era una citazione.' } });
    await tested.drain();
    assert.equal((await body.page.item(itemId)).removedAt, null);
    assert.equal((await onlyMeasure(desk, caseId)).state, 'reversed');
    const after = await desk.ok('readCase', { params: { caseId: second.caseId } });
    assert.deepEqual(after.author.violations, []);
    const { records } = await desk.ok('readAudit', { query: { event: 'measure.reversal-asked' } });
    assert.equal(records[0]?.data.reason, 'Era una citazione.');
    await desk.refused('reverseMeasure', 409, { params: { measureId: id }, body: { reason: 'Ancora.' } });
  });

  test('whose answer is lost is looked up, and not asked twice', async () => {
    const { body, desk, itemId, caseId, decide } = await decided(['remove'], { pack: 'pero' });
    await decide();
    await tested.drain();
    const { id } = await onlyMeasure(desk, caseId);
    await body.page.setFault({ kind: 'lost', remaining: 1 });
    await desk.ok('reverseMeasure', { params: { measureId: id }, body: { reason: 'Errore nostro.' } });
    await tested.drain();
    assert.equal((await onlyMeasure(desk, caseId)).state, 'unconfirmed');
    const count = await countOrders(body);
    await tested.wait(5);
    assert.equal((await onlyMeasure(desk, caseId)).state, 'reversed');
    assert.equal(await count(), 0);
    assert.equal((await body.page.item(itemId)).removedAt, null);
  });

  test('by hand, where the network has no way back, ends when the person says so', async () => {
    const { desk, caseId, decide } = await decided(['remove'], { network: 'plain', pack: 'pero' });
    await decide();
    await tested.drain();
    const { id, reversible } = await onlyMeasure(desk, caseId);
    assert.equal(reversible, false);
    await desk.ok('reverseMeasure', { params: { measureId: id }, body: { reason: 'Errore nostro.' } });
    await tested.drain();
    assert.equal((await onlyMeasure(desk, caseId)).state, 'by-hand');
    await desk.ok('confirmByHand', { params: { measureId: id }, body: { done: true, note: 'Ripristinato.' } });
    const { decisions, author } = await desk.ok('readCase', { params: { caseId } });
    assert.deepEqual([decisions[0]?.measures[0]?.state, author.violations], ['reversed', []]);
  });
});

test('a report asked for without a reason tells the network the article', async () => {
  const { body, desk, caseId } = await decided([], { pack: 'cascina' });
  const asked = violation(['report-to-network'], { reason: null, notice: null });
  await desk.ok('takeDecision', { params: { caseId }, body: asked });
  await tested.drain();
  assert.equal((await onlyMeasure(desk, caseId)).state, 'confirmed');
  const reports = await tested.administer<{ reason: string }>(
    'select reason from practice.reports where page_id = $1',
    [body.page.pageId],
  );
  assert.match(reports[0]?.reason ?? '', /CSC-M\.h/);
});

test('the evidence is stored whole, with its hash, before the removal leaves', async () => {
  const { body, desk, itemId, caseId, decide } = await decided(['remove'], { pack: 'pero' });
  await decide();
  const [kept] = await tested.administer<{ content: string; sha256: Buffer }>(
    'select content, sha256 from evidence where body_id = $1',
    [body.id],
  );
  assert.ok(kept);
  assert.equal((await body.page.item(itemId)).removedAt, null, 'nothing has left yet');
  assert.ok(createHash('sha256').update(kept.content).digest().equals(kept.sha256));
  assert.match(kept.content, /"text":"Sei un idiota\."/);
  await tested.drain();
  assert.equal((await desk.ok('readCase', { params: { caseId } })).evidence?.sha256, kept.sha256.toString('hex'));
});
