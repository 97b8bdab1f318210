// SPDX-License-Identifier: EUPL-1.2
// One thread for a citizen who writes from two accounts: only once they sent from the second the code given on the first.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';
import type { BodyOptions } from '../../testing/test-body.ts';

const QUESTION = 'Buongiorno, a che ora apre l’ufficio anagrafe?';
const OTHER = 'Scusate, quando chiude l’ufficio tributi?';
const DAY_MS = 24 * 60 * 60 * 1000;
const tested = await createTestApp({ after }, { now: '2026-03-10T09:00:00Z' });

async function ask(
  body: TestBody,
  author: string,
  { text = QUESTION, way = 'visitorPost', account = body.account } = {},
) {
  const { page } = account;
  const itemId = await (way === 'message' ? page.message(author, text) : page.visitorPost(author, text));
  await tested.drain();
  return body.caseOf(itemId, account);
}

/** Anna asks, the desk has it in charge and gives her a code. */
async function setUp(options: BodyOptions = {}) {
  const body = await tested.addBody(options);
  const desk = await tested.signIn(body);
  const enquiryId = await ask(body, 'Anna');
  const params = { enquiryId };
  await desk.ok('takeEnquiry', { params });
  const give = async () => (await desk.ok('giveConnectionCode', { params })).connection.given?.code ?? '';
  const send = async (author: string, text: string, way: 'visitorPost' | 'message' = 'message', to = body) => {
    await to.page[way](author, text);
    await tested.drain();
    await tested.upkeep();
  };
  const links = async () => {
    const { connection } = await desk.ok('readEnquiry', { params });
    return connection.links.filter(({ ended }) => ended === null).map(({ author }) => author);
  };
  return { body, desk, enquiryId, params, give, send, links, code: await give() };
}

const idOf = async (body: TestBody, name: string) => {
  const [row] = await tested.administer<{ author_id: string }>(
    'select author_id from author where body_id = $1 and display_name = $2',
    [body.id, name],
  );
  return row?.author_id ?? '';
};
const deeds = async (desk: TestClient, event: string) => (await desk.ok('readAudit', { query: { event } })).records;

describe('a code sent from another account', () => {
  test('joins what both asked in one thread, each with its network and hour, on either page and in the lists', async () => {
    const { body, desk, enquiryId, params, send, code } = await setUp();
    tested.clock.advance(600_000);
    const second = await body.addAccount();
    const other = await ask(body, 'Annina', { text: OTHER, account: second });
    const before = await desk.ok('readEnquiry', { params });
    assert.deepEqual([before.connected, before.connection.links, before.connection.thread], [0, [], []]);
    await send('Annina', `Ecco il codice: ${code}`, 'visitorPost');
    const { connection, connected, receivedAt } = await desk.ok('readEnquiry', { params });
    assert.deepEqual(
      connection.thread.map((one) => [one.id, one.network, one.receivedAt > receivedAt, one.excerpt]),
      [
        [enquiryId, 'practice', false, QUESTION],
        [other, 'practice', true, OTHER],
      ],
    );
    assert.deepEqual([connected, connection.given, connection.links[0]?.author], [1, null, 'Annina']);
    const there = await desk.ok('readEnquiry', { params: { enquiryId: other } });
    assert.deepEqual(
      [there.connected, there.connection.thread.length, there.connection.links[0]?.author],
      [1, 2, 'Anna'],
    );
    const { rows } = await desk.ok('listEnquiries', { query: {} });
    assert.deepEqual(
      rows.map((row) => row.connected),
      [1, 1],
    );
  });

  test('by a private message does too, and the record says so by ids alone', async () => {
    const { body, desk, send, links, code } = await setUp();
    await send('Annina', code.toLowerCase().replace('-', ''));
    assert.deepEqual(await links(), ['Annina']);
    const [given] = await deeds(desk, 'connection.code-given');
    const [made] = await deeds(desk, 'connection.made');
    assert.ok(given?.cites.length);
    const said = JSON.stringify([given, made]);
    assert.ok(said.includes(await idOf(body, 'Annina')));
    for (const word of ['Annina', '"Anna', code]) assert.ok(!said.includes(word), word);
  });

  test('of three accounts makes one thread of three', async () => {
    const { desk, params, send, give, code } = await setUp();
    await send('Annina', code);
    await send('Annetta', await give());
    const { connected, connection } = await desk.ok('readEnquiry', { params });
    assert.deepEqual([connected, connection.links.length], [2, 2]);
  });

  test('shows private messages of the other account only to who may read them', async () => {
    const { body, params, send, code } = await setUp();
    await ask(body, 'Annina', { text: OTHER, way: 'message' });
    await send('Annina', code);
    const reader = await tested.signIn(body, await body.addPerson({ powers: ['see', 'answer'] }));
    const { connection } = await reader.ok('readEnquiry', { params });
    assert.deepEqual(
      connection.thread.map(({ excerpt, author }) => [excerpt, author]),
      [
        [QUESTION, 'Anna'],
        ['', ''],
      ],
    );
    assert.equal(connection.links[0]?.author, '');
  });
});

describe('nothing is connected by a code', () => {
  test('sent from the account that it was given to', async () => {
    const { send, links, code } = await setUp();
    await send('Anna', code);
    assert.deepEqual(await links(), []);
    await send('Annina', code);
    assert.deepEqual(await links(), ['Annina'], 'it still waits for the other one');
  });

  test('that is over', async () => {
    const { send, code, body } = await setUp();
    tested.clock.advance(7 * DAY_MS);
    await send('Annina', code);
    const rows = await tested.administer('select from author_connection where body_id = $1', [body.id]);
    assert.equal(rows.length, 0, 'and it is kept no more');
  });

  test('that was used', async () => {
    const { send, links, code } = await setUp();
    await send('Annina', code);
    await send('Furio', code);
    assert.deepEqual(await links(), ['Annina']);
  });

  test('of another body', async () => {
    const { send, links, code } = await setUp();
    const other = await setUp();
    await send('Annina', code, 'message', other.body);
    assert.deepEqual([await links(), await other.links()], [[], []]);
  });

  test('that another took the place of', async () => {
    const { send, links, give, code } = await setUp();
    const next = await give();
    assert.notEqual(next, code);
    await send('Annina', code);
    assert.deepEqual(await links(), []);
    await send('Annina', next);
    assert.deepEqual(await links(), ['Annina']);
  });

  test('from an account that tries codes out', async () => {
    const { send, links, give, code } = await setUp();
    const tried = [code];
    while (tried.length < 5) tried.push(await give());
    const right = await give();
    await send('Furio', tried.join(' '));
    await send('Furio', right);
    assert.deepEqual(await links(), []);
    await send('Annina', right);
    assert.deepEqual(await links(), ['Annina']);
  });
});

describe('a code', () => {
  test('is given only by who has the enquiry in charge, who alone reads it; of it the database keeps the hash', async () => {
    const { body, params, code, desk } = await setUp();
    const other = await tested.signIn(body, await body.addPerson({ powers: ['see', 'answer'] }));
    await other.refused('giveConnectionCode', 403, { params });
    const { connection } = await other.ok('readEnquiry', { params });
    assert.deepEqual([connection.give.granted, connection.given?.code], [false, null]);
    assert.equal((await desk.ok('readEnquiry', { params })).connection.given?.code, code, 'also later');
    const kept = await tested.administer<{ all: string }>('select t::text as all from author_connection t');
    assert.ok(!kept.some(({ all }) => all.includes(code)));
    const watching = await tested.signIn(body, await body.addPerson({ powers: ['see'] }));
    await watching.refused('giveConnectionCode', 403, { params });
  });

  test('does not leave in an answer in sight of all', async () => {
    const { params, code, desk } = await setUp();
    const answer = { itemVersion: 1, outcome: 'answered', text: `Il suo codice: ${code}.` } as const;
    await desk.refused('answerEnquiry', 403, { params, body: { ...answer, place: 'in-place' } });
    await desk.ok('answerEnquiry', { params, body: { ...answer, place: 'in-private' } });
  });

  test('is not given at Pero, where only the minimum is kept', async () => {
    const body = await tested.addBody({ pack: 'pero' });
    const desk = await tested.signIn(body);
    const params = { enquiryId: await ask(body, 'Anna') };
    await desk.ok('takeEnquiry', { params });
    const refusal = await desk.refused('giveConnectionCode', 403, { params });
    assert.deepEqual(refusal.cites, ['PER-C.6']);
  });
});

describe('two accounts', () => {
  test('are parted on the citizen’s word, with the reason, and by their own enquiries alone', async () => {
    const { body, desk, enquiryId, params, send, links, give, code } = await setUp();
    await send('Annina', code);
    const { connection } = await desk.ok('readEnquiry', { params });
    const connectionId = connection.links[0]?.id ?? '';
    const reason = 'Lo ha chiesto al telefono.';
    const stranger = await ask(body, 'Furio');
    await desk.refused('endConnection', 404, { params: { enquiryId: stranger, connectionId }, body: { reason } });
    const watching = await tested.signIn(body, await body.addPerson({ powers: ['see'] }));
    await watching.refused('endConnection', 403, { params: { enquiryId, connectionId }, body: { reason } });
    const view = await desk.ok('endConnection', { params: { enquiryId, connectionId }, body: { reason } });
    assert.deepEqual([view.connected, view.connection.thread, await links()], [0, [], []]);
    assert.equal(view.connection.links[0]?.ended?.reason, reason);
    await desk.refused('endConnection', 409, { params: { enquiryId, connectionId }, body: { reason } });
    const [ended] = await deeds(desk, 'connection.ended');
    assert.ok(!JSON.stringify(ended).includes(reason));
    await send('Annina', await give());
    assert.deepEqual(await links(), ['Annina'], 'another code connects them again');
  });
});
