// SPDX-License-Identifier: EUPL-1.2
// Listening, against the real practice network: whatever arrives, however often and in whatever order, is kept once and whole.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';
import { hearEvents } from './hear-events.ts';
import { listenToAccount, readPastPage } from './listen.ts';
import { findListening, keepListening } from './listening-store.ts';

const tested = await createTestApp({ after });
const { app } = tested;

type Said = { id: string; text?: string; revision?: number; author?: string; held?: boolean };
const itemEvent = ({ id, text = 'Buongiorno', revision = 1, author = '900', held = false }: Said) => ({
  type: 'item',
  item: {
    id,
    kind: 'visitor-post',
    post: null,
    parent: null,
    author: { id: author, handle: `citizen-${author}`, name: `Cittadino ${author}` },
    text,
    revision,
    created_at: '2026-03-10T09:00:00.000Z',
    held,
    hidden: false,
    removed: false,
    deleted: false,
    url: 'http://localhost/practice/p/x',
  },
});
const webhook = (...events: object[]) => JSON.stringify({ events });

async function stored(body: TestBody) {
  return tested.administer<{
    item_id: string;
    remote_id: string;
    text: string;
    version: number;
    deleted_at: Date | null;
  }>('select item_id, remote_id, text, version, deleted_at from item where body_id = $1 order by item_id', [body.id]);
}
const versions = (body: TestBody) =>
  tested.administer<{ version: number; text: string }>(
    'select version, text from item_version where body_id = $1 order by version',
    [body.id],
  );
const heardTimes = async (body: TestBody) =>
  (await tested.administer("select from audit_record where body_id = $1 and event = 'items.heard'", [body.id])).length;

describe('a delivery', () => {
  test('told many times, one after the other, is stored once and recorded once', async () => {
    const body = await tested.addBody();
    for (let time = 0; time < 5; time += 1) {
      assert.equal((await body.page.deliver(webhook(itemEvent({ id: '1' })))).statusCode, 204);
    }
    assert.equal((await stored(body)).length, 1);
    assert.equal(await heardTimes(body), 1);
  });

  test('told ten times at once is stored once, and every one of the ten is acknowledged', async () => {
    const body = await tested.addBody();
    const same = webhook(itemEvent({ id: '1' }), itemEvent({ id: '2' }), itemEvent({ id: '3', author: '901' }));
    const answers = await Promise.all(Array.from({ length: 10 }, () => body.page.deliver(same)));
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      Array.from({ length: 10 }, () => 204),
    );
    assert.deepEqual((await stored(body)).map(({ remote_id }) => remote_id).sort(), ['1', '2', '3']);
    assert.equal((await tested.administer('select from author where body_id = $1', [body.id])).length, 2);
    assert.equal(await heardTimes(body), 1);
    await tested.drain();
    assert.equal((await tested.administer('select from moderation_case where body_id = $1', [body.id])).length, 3);
  });

  test('of the same things in other orders, at once, ends without a deadlock and without doubles', async () => {
    const body = await tested.addBody();
    const events = Array.from({ length: 8 }, (_, at) => itemEvent({ id: `${at}`, author: `${900 + (at % 3)}` }));
    const orders = [events, events.toReversed(), [...events.slice(4), ...events.slice(0, 4)]];
    const answers = await Promise.all(orders.map((order) => body.page.deliver(webhook(...order))));
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [204, 204, 204],
    );
    assert.equal((await stored(body)).length, 8);
  });

  test('by webhook and by polling of the same comments stores each once', async () => {
    const body = await tested.addBody();
    for (const text of ['Uno', 'Due', 'Tre']) await body.page.visitorPost('Nonna Tecla', text);
    await tested.upkeep();
    await tested.drain();
    assert.deepEqual(
      (await stored(body)).map(({ text }) => text),
      ['Uno', 'Due', 'Tre'],
    );
    const state = await body.inBody((tx) => findListening(tx, body.account.id));
    assert.ok(Number(state?.cursor) >= 3, 'the poll moved the cursor');
  });
});

describe('an edit', () => {
  test('is kept as a version, and the case is looked at again', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const itemId = await body.page.visitorPost('Furio', 'Sei un idiota.');
    await tested.drain();
    const caseId = await body.caseOf(itemId);
    assert.equal((await desk.ok('readCase', { params: { caseId } })).state, 'open');
    await body.page.edit('Furio', itemId, 'Non sono d’accordo.');
    await tested.drain();
    const { item, state, findings } = await desk.ok('readCase', { params: { caseId } });
    assert.deepEqual([item.text, item.version, state, findings], ['Non sono d’accordo.', 2, 'quiet', []]);
    assert.deepEqual(
      item.earlier.map(({ version, text }) => [version, text]),
      [[1, 'Sei un idiota.']],
    );
  });

  test('told ten times at once makes one version', async () => {
    const body = await tested.addBody();
    await body.page.deliver(webhook(itemEvent({ id: '1', text: 'Prima' })));
    const edit = webhook(itemEvent({ id: '1', text: 'Dopo', revision: 2 }));
    await Promise.all(Array.from({ length: 10 }, () => body.page.deliver(edit)));
    assert.deepEqual(
      (await stored(body)).map(({ text, version }) => [text, version]),
      [['Dopo', 2]],
    );
    assert.deepEqual(await versions(body), [{ version: 1, text: 'Prima' }]);
  });

  test('is not undone by an old form that arrives late', async () => {
    const body = await tested.addBody();
    for (const [text, revision] of [
      ['Prima', 1],
      ['Dopo', 2],
      ['Prima', 1],
    ] as const) {
      await body.page.deliver(webhook(itemEvent({ id: '1', text, revision })));
    }
    assert.deepEqual(
      (await stored(body)).map(({ text, version }) => [text, version]),
      [['Dopo', 2]],
    );
  });

  test('heard first is not undone by the form before it, which was never heard', async () => {
    const body = await tested.addBody();
    await body.page.deliver(webhook(itemEvent({ id: '1', text: 'Dopo', revision: 2 })));
    await body.page.deliver(webhook(itemEvent({ id: '1', text: 'Prima', revision: 1 })));
    assert.deepEqual(
      (await stored(body)).map(({ text, version }) => [text, version]),
      [['Dopo', 1]],
    );
  });
});

describe('what its author takes away', () => {
  test('is emptied with all its forms, leaves the queue, and does not come back by a late delivery', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const itemId = await body.page.visitorPost('Furio', 'Sei un idiota.');
    await tested.drain();
    await body.page.edit('Furio', itemId, 'Sei uno stupido idiota.');
    await tested.drain();
    const caseId = await body.caseOf(itemId);
    await body.page.delete('Furio', itemId);
    await tested.drain();
    const { state, item, findings } = await desk.ok('readCase', { params: { caseId } });
    assert.deepEqual([state, item.text, item.earlier, findings], ['gone', '', [], []]);
    assert.ok(item.deletedAt);
    assert.deepEqual((await desk.ok('readQueue')).rows, []);
    const words = await tested.administer("select from audit_record where body_id = $1 and content like '%idiota%'", [
      body.id,
    ]);
    assert.equal(words.length, 0, 'the record never held the words');
    await body.page.deliver(webhook(itemEvent({ id: itemId, text: 'Sei un idiota.', revision: 7 })));
    assert.equal((await stored(body))[0]?.text, '');
  });

  test('while its decision waits for approval, leaves nothing waiting', async () => {
    const body = await tested.addBody({ pack: 'cascina' });
    const desk = await tested.signIn(body);
    const itemId = await body.page.visitorPost('Furio', 'Sei un idiota.');
    await tested.drain();
    const caseId = await body.caseOf(itemId);
    const request = { itemVersion: 1, outcome: 'violation' as const, grounds: [{ category: 'insult' as const }] };
    await desk.ok('takeDecision', {
      params: { caseId },
      body: { ...request, measures: ['report-user-to-network'], reason: 'Ripetuto' },
    });
    await body.page.delete('Furio', itemId);
    await tested.drain();
    const { state, decisions } = await desk.ok('readCase', { params: { caseId } });
    assert.deepEqual([state, decisions[0]?.state, decisions[0]?.measures[0]?.state], ['gone', 'undone', 'withdrawn']);
    assert.deepEqual((await desk.ok('readQueue', { query: { view: 'to-approve' } })).rows, []);
  });
});

describe('the cursor', () => {
  const place = (body: TestBody) => ({ bodyId: body.id, accountId: body.account.id });

  test('moves with what it read: a crash between storing and moving tells the same events again, once', async () => {
    const body = await tested.addBody();
    await app.practice.pages.setWebhookUrl(body.page.pageId, null);
    for (const text of ['Uno', 'Due']) await body.page.visitorPost('Nonna Tecla', text);
    const reads = app.networks.get('practice')?.capabilities.readsItems;
    assert.ok(reads);
    // The crash: the transaction stores what was read and dies before it commits the cursor.
    const crashing = app.database.inBody(body.id, async (tx) => {
      const account = { account_id: body.account.id, network: 'practice' };
      const item = { postRemoteId: null, parentRemoteId: null, media: [], permalink: null, held: false, revision: '1' };
      const author = { remoteId: '1', handle: 'a', displayName: 'A' };
      const event = { ...item, kind: 'item' as const, remoteId: 'x', itemType: 'visitor-post' as const, author };
      await hearEvents(tx, account, [{ ...event, text: 'Uno', postedAt: '2026-03-10T09:00:00Z' }], tested.clock.now());
      await keepListening(tx, body.account.id, { cursor: '2' });
      throw new Error('crash');
    });
    await assert.rejects(crashing, /crash/);
    assert.deepEqual(await stored(body), []);
    assert.equal(await body.inBody((tx) => findListening(tx, body.account.id)), undefined);
    assert.equal((await listenToAccount(app, place(body)))?.heard.added, 2);
    assert.deepEqual((await listenToAccount(app, place(body)))?.heard, { added: 0, edited: 0, deleted: 0 });
    assert.deepEqual(
      (await stored(body)).map(({ text }) => text),
      ['Uno', 'Due'],
    );
  });

  test('put back to its beginning, as by an old backup, doubles nothing', async () => {
    const body = await tested.addBody();
    await app.practice.pages.setWebhookUrl(body.page.pageId, null);
    for (const text of ['Uno', 'Due', 'Tre']) await body.page.visitorPost('Nonna Tecla', text);
    await listenToAccount(app, place(body));
    await body.inBody((tx) => keepListening(tx, body.account.id, { cursor: null }));
    const listeners = await Promise.all([1, 2, 3].map(() => listenToAccount(app, place(body))));
    assert.deepEqual(
      listeners.map((one) => one?.heard.added),
      [0, 0, 0],
    );
    assert.equal((await stored(body)).length, 3);
  });

  test('stands still while the network is in trouble, which is shown, and goes on after', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    await app.practice.pages.setWebhookUrl(body.page.pageId, null);
    await body.page.setFault({ kind: 'busy', scope: 'everything' });
    await body.page.visitorPost('Nonna Tecla', 'Uno');
    await tested.upkeep();
    const [troubled] = (await desk.ok('readToday')).accounts;
    assert.equal(troubled?.state, 'in-trouble');
    await body.page.setFault(null);
    await tested.wait(45);
    const [mended] = (await desk.ok('readToday')).accounts;
    assert.equal(mended?.state, 'listening');
    assert.equal((await stored(body)).length, 1);
  });
});

describe('a webhook that is refused', () => {
  const good = webhook(itemEvent({ id: '1' }));
  const unknown = '00000000-0000-7000-8000-000000000000';
  const rows: { what: string; status: number; send: (body: TestBody) => ReturnType<TestBody['page']['deliver']> }[] = [
    {
      what: 'a wrong signature',
      status: 403,
      send: (body) => body.page.deliver(good, { 'practice-signature-256': `sha256=${'0'.repeat(64)}` }),
    },
    { what: 'no signature', status: 403, send: (body) => body.page.deliver(good, { 'practice-signature-256': '' }) },
    {
      what: 'the signature of another text',
      status: 403,
      send: (body) => body.page.deliver(`${good} `, { 'practice-signature-256': 'sha256=beef' }),
    },
    { what: 'signed text that is not JSON', status: 400, send: (body) => body.page.deliver('{"events": [') },
    {
      what: 'signed bytes that are not UTF-8',
      status: 400,
      send: (body) => body.page.deliver(Buffer.from([0xff, 0xfe])),
    },
    {
      what: 'signed JSON of another shape',
      status: 400,
      send: (body) => body.page.deliver('{"events":[{"type":"x"}]}'),
    },
    { what: 'nothing at all', status: 400, send: (body) => body.page.deliver('') },
    { what: '6 MB', status: 413, send: (body) => body.page.deliver(Buffer.alloc(6 * 1024 * 1024, 32)) },
    {
      what: 'an account that nobody knows',
      status: 404,
      send: (body) => body.page.deliver(good, {}, `/webhooks/${body.id}/${unknown}`),
    },
    {
      what: 'a body that nobody knows',
      status: 404,
      send: (body) => body.page.deliver(good, {}, `/webhooks/${unknown}/${body.account.id}`),
    },
    { what: 'an address that is no id', status: 400, send: (body) => body.page.deliver(good, {}, '/webhooks/x/y') },
  ];
  for (const { what, status, send } of rows) {
    test(`${what}: ${status}, and nothing is stored`, async () => {
      const body = await tested.addBody();
      const answer = await send(body);
      assert.equal(answer.statusCode, status, answer.payload);
      assert.match(String(answer.headers['content-type']), /problem\+json/);
      assert.deepEqual(await stored(body), []);
    });
  }

  test('signed for another account of another body is refused there', async () => {
    const [one, other] = [await tested.addBody(), await tested.addBody()];
    assert.equal((await one.page.deliver(good, {}, other.page.webhookPath)).statusCode, 403);
    assert.deepEqual(await stored(other), []);
  });
});

test('the past is read page by page with its progress, and goes on where it was interrupted', async () => {
  const body = await tested.addBody();
  const desk = await tested.signIn(body);
  await app.practice.pages.setWebhookUrl(body.page.pageId, null);
  const citizen = await app.practice.citizens.called('Nonna Tecla', tested.clock.now());
  for (let nth = 1; nth <= 250; nth += 1) {
    const place = { pageId: body.page.pageId, citizenId: citizen.id, postId: null, parentId: null, held: false };
    await app.practice.items.write(
      { ...place, kind: 'visitor-post', text: `Post numero ${nth}` },
      tested.clock.now(),
      () => '{"events":[]}',
    );
  }
  const params = { accountId: body.account.id };
  await desk.ok('readPast', { params });
  await desk.refused('readPast', 409, { params });
  const past = async () => (await desk.ok('readToday')).accounts[0]?.past;
  assert.deepEqual(await past(), { read: 0, total: null, done: false });
  // The network breaks off after the first page.
  await readPastPage(app, { bodyId: body.id, accountId: body.account.id });
  assert.deepEqual(await past(), { read: 100, total: 250, done: false });
  assert.equal((await stored(body)).length, 100);
  await tested.drain();
  assert.deepEqual(await past(), { read: 250, total: 250, done: true });
  const texts = (await stored(body)).map(({ text }) => text);
  assert.equal(new Set(texts).size, 250);
  assert.equal(texts.length, 250);
  await desk.ok('readPast', { params });
  await tested.drain();
  assert.equal((await stored(body)).length, 250, 'read again, nothing is doubled');
});

describe('hostile text is kept readable and harms nothing', () => {
  const rows: { what: string; text: string; kept?: string }[] = [
    { what: 'bidirectional overrides', text: 'sicuro \u202Eexe.otnemucod\u202C \u2066ciao\u2069' },
    { what: 'NUL', text: 'prima\0dopo', kept: 'prima␀dopo' },
    { what: 'a lone surrogate', text: 'ciao \uD83D fine', kept: 'ciao \uFFFD fine' },
    { what: 'emoji sequences', text: '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇮🇹'.repeat(200) },
    { what: 'script', text: "<script>alert(1)</script><img src=x onerror=alert(1)> '; drop table item; --" },
    { what: 'a megabyte', text: 'parola '.repeat(150_000), kept: 'parola '.repeat(150_000).slice(0, 1_000_000) },
    { what: 'stacked marks', text: `a${'\u0301'.repeat(5000)}` },
    { what: 'nothing but spaces', text: ' \u200b\u00a0 ' },
  ];
  for (const { what, text, kept = text } of rows) {
    test(what, async () => {
      const body = await tested.addBody();
      const desk = await tested.signIn(body);
      assert.equal((await body.page.deliver(webhook(itemEvent({ id: '1', text })))).statusCode, 204);
      await tested.drain();
      const { item } = await desk.ok('readCase', { params: { caseId: await body.caseOf('1') } });
      assert.equal(item.text, kept);
      const { rows } = await desk.ok('readQueue', { query: { view: 'all' } });
      assert.ok((rows[0]?.excerpt.length ?? 0) <= 400, 'the excerpt stays short');
    });
  }
});
