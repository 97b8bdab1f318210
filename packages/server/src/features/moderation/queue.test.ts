// SPDX-License-Identifier: EUPL-1.2
// The queue: its order, its pages while it moves, its filters, and what is kept from whom.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { sql } from 'kysely';
import { hear, INSULT, violation } from '../../testing/hear-and-decide.ts';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';
import { openCases } from './open-cases.ts';

const tested = await createTestApp({ after });

/** The webhook that waits to be delivered to the body's page. */
async function nextDelivery(body: TestBody): Promise<string> {
  const [delivery] = await tested.administer<{ body: string }>(
    'select body from practice.webhook_deliveries where page_id = $1 order by id limit 1',
    [body.page.pageId],
  );
  assert.ok(delivery);
  return delivery.body;
}

let written = 0;
/** Many citizens' posts in one signed delivery. */
async function hearMany(body: TestBody, texts: readonly string[]): Promise<void> {
  const events = texts.map((text) => {
    written += 1;
    const author = { id: `c${written}`, handle: `c${written}`, name: `Cittadino ${written}` };
    const state = { held: false, hidden: false, removed: false, deleted: false };
    const place = { kind: 'visitor-post', post: null, parent: null, url: 'http://localhost/x' };
    const when = { revision: 1, created_at: tested.clock.now().toISOString() };
    return { type: 'item', item: { id: `many-${written}`, author, text, ...place, ...when, ...state } };
  });
  const answer = await body.page.deliver(JSON.stringify({ events }));
  assert.equal(answer.statusCode, 204, answer.payload);
  await tested.drain();
}

type View = 'to-decide' | 'all' | 'decided';
/** Walks every page; `between` runs after each. */
async function walk(desk: TestClient, view: View, between: () => Promise<void> = async () => undefined) {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await desk.ok('readQueue', { query: { view, limit: 25, ...(cursor ? { cursor } : {}) } });
    assert.ok(page.rows.length <= 25);
    ids.push(...page.rows.map(({ id }) => id));
    cursor = page.cursor ?? undefined;
    await between();
  } while (cursor);
  return ids;
}

test('the gravest comes first, then what is due first', async () => {
  const body = await tested.addBody({ pack: 'novi-di-modena' });
  const desk = await tested.signIn(body);
  const texts = [
    'A che ora apre lo sportello?',
    INSULT,
    'Vi aspetto fuori dal municipio e vi spacco la faccia uno per uno.',
    'Il numero della vicina è 333 1234567.',
    'Siete degli idioti.',
  ];
  for (const text of texts) {
    await hearMany(body, [text]);
    tested.clock.advance(1000);
  }
  const { rows, waiting } = await desk.ok('readQueue');
  assert.deepEqual(
    rows.map(({ excerpt }) => texts.indexOf(excerpt)),
    [2, 3, 1, 4, 0],
  );
  assert.equal(waiting, 5);
  assert.deepEqual(
    rows.map(({ harsh }) => harsh),
    [true, false, true, true, false],
  );
});

test('a threat comes before a question also where the policy makes no ground of it', async () => {
  const body = await tested.addBody();
  const desk = await tested.signIn(body);
  await hear(tested, body, { text: 'A che ora apre lo sportello?' });
  const { caseId } = await hear(tested, body, { text: 'Vi spacco la faccia.' });
  const { rows } = await desk.ok('readQueue');
  assert.equal(rows[0]?.id, caseId);
  assert.deepEqual((await desk.ok('readCase', { params: { caseId } })).ruling.grounds, []);
});

test('what comes outside duty hours is due when duty begins again', async () => {
  const body = await tested.addBody({ pack: 'pero' });
  const start = tested.clock.now();
  for (const at of ['2026-03-10T12:59:00+01:00', '2026-03-10T13:30:00+01:00', '2026-03-14T10:00:00+01:00']) {
    tested.clock.set(at);
    await hear(tested, body, { author: at });
  }
  const rows = await tested.administer<{ due_at: Date }>(
    'select due_at from moderation_case where body_id = $1 order by received_at',
    [body.id],
  );
  assert.deepEqual(
    rows.map(({ due_at }) => due_at.toISOString()),
    ['2026-03-10T11:59:00.000Z', '2026-03-11T08:00:00.000Z', '2026-03-16T08:00:00.000Z'],
  );
  tested.clock.set(start);
});

test('an item that another transaction holds while cases are opened is not forgotten', async () => {
  const body = await tested.addBody();
  const itemId = await body.page.visitorPost('Furio', INSULT);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: held, resolve: hold } = Promise.withResolvers<void>();
  // As a poll does, that reads what a webhook has just told.
  await body.page.deliver(await nextDelivery(body));
  const holding = body.inBody(async (tx) => {
    await sql`select from item where body_id = ${tx.bodyId} for update`.execute(tx.kysely);
    hold();
    await released;
  });
  await held;
  await tested.administer('delete from graphile_worker._private_jobs');
  assert.equal(await openCases(tested.app, body.id), 0);
  release();
  await holding;
  await tested.drain();
  const desk = await tested.signIn(body);
  assert.deepEqual(
    (await desk.ok('readQueue')).rows.map(({ id }) => id),
    [await body.caseOf(itemId)],
  );
});

describe('three hundred cases', () => {
  test('are paged without gaps or repeats while new ones arrive', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const kinds = [INSULT, 'Il numero della vicina è 333 1234567.', 'Vi spacco la faccia.'];
    await hearMany(
      body,
      Array.from({ length: 300 }, (_, at) => kinds[at % kinds.length] ?? INSULT),
    );
    const before = await tested.administer<{ case_id: string }>(
      'select case_id from moderation_case where body_id = $1',
      [body.id],
    );
    for (const view of ['to-decide', 'all'] as const) {
      const seen = await walk(desk, view, () => hearMany(body, ['Vi spacco la faccia.', INSULT]));
      assert.equal(new Set(seen).size, seen.length, 'nothing is shown twice');
      assert.deepEqual(
        before.filter(({ case_id }) => !seen.includes(case_id)),
        [],
        'nothing is passed over',
      );
    }
  });

  test('decided in the same instant are paged without gaps or repeats', async () => {
    const body = await tested.addBody({ pack: 'pero' });
    const desk = await tested.signIn(body);
    await hearMany(
      body,
      Array.from({ length: 60 }, () => INSULT),
    );
    const { rows } = await desk.ok('readQueue', { query: { limit: 100 } });
    const cases = rows.map(({ id, itemVersion }) => ({ caseId: id, itemVersion: itemVersion ?? 0 }));
    const { itemVersion: _, ...decision } = violation(['remove']);
    const { decided } = await desk.ok('takeDecisions', { body: { ...decision, cases } });
    assert.equal(decided.length, 60);
    const seen = await walk(desk, 'decided');
    assert.deepEqual(seen.toSorted(), decided.toSorted());
  });
});

describe('filters', () => {
  test('by category, network and account show those and no others', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const facebook = await body.addAccount({ network: 'facebook' });
    const insult = await hear(tested, body);
    const phone = await hear(tested, body, { text: 'Il numero della vicina è 333 1234567.', account: facebook });
    const shown = async (query: object) => (await desk.ok('readQueue', { query })).rows.map(({ id }) => id);
    assert.deepEqual(await shown({ category: 'insult' }), [insult.caseId]);
    assert.deepEqual(await shown({ network: 'facebook' }), [phone.caseId]);
    assert.deepEqual(await shown({ accountId: facebook.id }), [phone.caseId]);
    assert.deepEqual(await shown({ accountId: facebook.id, category: 'insult' }), []);
    assert.deepEqual(await shown({ view: 'mine' }), []);
    await desk.ok('claimCase', { params: { caseId: phone.caseId } });
    assert.deepEqual(await shown({ view: 'mine' }), [phone.caseId]);
  });

  test('a cursor that is not of this view is refused in words', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const cursors = ['x', '[]', '["a","b","c"]', '["1"]', '["45","2026-03-10","no id"]', '["99999999999","x","y"]'];
    for (const view of ['to-decide', 'decided', 'all', 'by-hand'] as const) {
      for (const text of cursors) {
        const cursor = Buffer.from(text).toString('base64url');
        await desk.refused('readQueue', 400, { query: { view, cursor } });
      }
    }
  });
});

describe('what is kept from whom', () => {
  test('a private message is shown to, and decided by, who may read messages, and nobody else', async () => {
    const body = await tested.addBody();
    const without = await tested.signIn(body, await body.addPerson({ powers: ['see', 'moderate'] }));
    const reader = await tested.signIn(body);
    const itemId = await body.page.message(
      'Studentessa',
      'A che ora apre lo sportello? Il mio codice è RSSMRA85T10A562S',
    );
    await tested.drain();
    const caseId = await body.caseOf(itemId);
    const [row] = (await without.ok('readQueue')).rows;
    assert.deepEqual([row?.id, row?.excerpt, row?.author], [caseId, '', '']);
    const answer = await without.send('readCase', { params: { caseId } });
    assert.equal(answer.status, 200);
    for (const secret of ['sportello', 'RSSMRA', 'Studentessa', 'studentessa']) {
      assert.ok(!answer.text.includes(secret), `${secret} is shown`);
    }
    assert.equal((await without.ok('readCase', { params: { caseId } })).mayDecide.granted, false);
    await without.refused('claimCase', 403, { params: { caseId } });
    const unread = { itemVersion: 1, outcome: 'no-violation' as const };
    await without.refused('takeDecision', 403, { params: { caseId }, body: unread });
    assert.match((await reader.ok('readCase', { params: { caseId } })).item.text, /sportello/);
    assert.match((await reader.ok('readQueue')).rows[0]?.excerpt ?? '', /sportello/);
  });

  test('the cases of an account are shown, and counted, to who may see that account', async () => {
    const body = await tested.addBody();
    const other = await body.addAccount();
    const person = await body.addPerson({ powers: ['see', 'moderate'], accountId: other.id });
    const desk = await tested.signIn(body, person);
    const { caseId } = await hear(tested, body);
    const own = await hear(tested, body, { account: other });
    const { rows, waiting } = await desk.ok('readQueue');
    assert.deepEqual(
      rows.map(({ id }) => id),
      [own.caseId],
    );
    assert.equal(waiting, 1);
    assert.equal((await desk.ok('readToday')).toDecide, 1);
    await desk.refused('readCase', 403, { params: { caseId } });
    await desk.refused('claimCase', 403, { params: { caseId } });
    await desk.refused('askRuling', 403, { params: { caseId }, body: { categories: [] } });
    await desk.refused('takeDecision', 403, { params: { caseId }, body: violation(['remove']) });
  });
});
