// SPDX-License-Identifier: EUPL-1.2
// From what a citizen asks to what the body answers: access, erasure, refusal, more time; and what goes when all is over.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, describe, test } from 'node:test';
import { hear, violation } from '../../testing/hear-and-decide.ts';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';
import { askOnPortal, type Citizen, send } from './data-requests.fixture.ts';

const tested = await createTestApp({ after });
const DAY_MS = 24 * 60 * 60 * 1000;
const REASON = 'Sono arrivate molte richieste nello stesso mese.';

async function identified(asked = {}) {
  const body = await tested.addBody();
  await body.page.visitorPost('Furio', 'A che ora apre la biblioteca?');
  await body.page.message('Furio', 'Il mio numero è 333 0000000.');
  await body.page.visitorPost('Altra', 'Una frase di Altra.');
  await tested.drain();
  const citizen = await askOnPortal(tested, body, asked);
  await prove(body, citizen);
  return { body, citizen, desk: await tested.signIn(body), at: { params: { dataRequestId: citizen.id } } };
}

async function prove(body: TestBody, citizen: Citizen): Promise<void> {
  await body.page.visitorPost('Furio', await citizen.code());
  await tested.drain();
  await tested.upkeep();
  assert.equal(await citizen.state(), 'identified');
}

const recordsOf = (body: TestBody, event: string) =>
  tested.administer<{ content: string }>('select content from audit_record where body_id = $1 and event = $2', [
    body.id,
    event,
  ]);

describe('access', () => {
  test('hands over everything that is kept on the author, private messages too, and nothing of anybody else', async () => {
    const { citizen, desk, at } = await identified();
    await desk.ok('fulfilDataRequest', { ...at, body: { answer: '' } });
    const page = await citizen.see();
    assert.match(page.page, /Scarica i tuoi dati/);
    const file = await citizen.see('/dati.json');
    assert.equal(file.status, 200);
    for (const mine of ['A che ora apre la biblioteca?', 'Il mio numero è 333 0000000.'])
      assert.ok(file.page.includes(mine), mine);
    assert.ok(!file.page.includes('Una frase di Altra'));
    const copy = JSON.parse(file.page);
    assert.equal(copy.format, 'arengo-access/1');
    assert.deepEqual(
      copy.authors.map(({ handle }: { handle: string }) => handle),
      ['furio'],
    );
    assert.ok(copy.processing.length > 0);
    const read = await citizen.see('/dati');
    assert.match(read.page, /Il mio numero è 333 0000000/);
    assert.doesNotMatch(read.page, /Una frase di Altra/);
  });

  test('is recorded by ids and the hash of the copy alone, and the copy is the one of the hash', async () => {
    const { body, citizen, desk, at } = await identified();
    await desk.ok('fulfilDataRequest', { ...at, body: { answer: '' } });
    const [record] = await recordsOf(body, 'data-request.fulfilled');
    const text = (await citizen.see('/dati.json')).page;
    const sha256 = createHash('sha256').update(text).digest('hex');
    assert.equal(JSON.parse(record?.content ?? '{}').data.sha256, sha256);
    assert.match((await citizen.see()).page, new RegExp(sha256));
    for (const word of ['furio', 'Furio', 'biblioteca', '333']) assert.ok(!record?.content.includes(word), word);
  });

  test('keeps the copy sealed for thirty days, then erases it and says so', async () => {
    const { body, citizen, desk, at } = await identified();
    await desk.ok('fulfilDataRequest', { ...at, body: { answer: '' } });
    const [row] = await tested.administer<{ copy: string }>('select copy from data_request where request_id = $1', [
      citizen.id,
    ]);
    assert.ok(row && !row.copy.includes('biblioteca'));
    tested.clock.advance(30 * DAY_MS + 1000);
    await tested.upkeep();
    assert.equal((await citizen.see('/dati.json')).status, 404);
    assert.match((await citizen.see()).page, /30 giorni sono passati/);
    assert.equal((await recordsOf(body, 'data-request.copy-erased')).length, 1);
  });
});

describe('access, at its edges', () => {
  test('of somebody on whom nothing is kept says so', async () => {
    const body = await tested.addBody();
    const citizen = await askOnPortal(tested, body, { account: 'nessuno' });
    const desk = await tested.signIn(body);
    const at = { params: { dataRequestId: citizen.id } };
    const note = 'Carta d’identità vista allo sportello.';
    await desk.ok('identifyDataRequester', { ...at, body: { how: 'document', note, authorIds: [] } });
    await desk.ok('fulfilDataRequest', { ...at, body: { answer: '' } });
    assert.match((await citizen.see()).page, /L’ente non conserva nulla su di te/);
    // What the body keeps anything for is told all the same, in the language of the reader.
    const { page } = await citizen.see('/dati?lang=en');
    assert.match(page, /The body keeps nothing on you/);
    assert.match(page, /Listening to and moderating comments/);
    assert.doesNotMatch(page, /<ul><\/ul>|Everything, item by item|Ascolto e moderazione/);
  });

  test('is done once, also when two of the desk do it at once', async () => {
    const { body, desk, at } = await identified();
    const other = await tested.signIn(body);
    const answers = await Promise.all(
      [desk, other].map((one) => one.send('fulfilDataRequest', { ...at, body: { answer: '' } })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 409]);
    assert.equal((await recordsOf(body, 'data-request.fulfilled')).length, 1);
  });
});

describe('erasure', () => {
  test('erases what may go, and tells the requester what stays and why', async () => {
    const { body, citizen, desk, at } = await identified({ cosa: 'erasure' });
    const [{ count } = { count: 0 }] = await tested.administer<{ count: number }>(
      `select count(*)::int as count from moderation_case where body_id = $1`,
      [body.id],
    );
    assert.ok(count > 0);
    await desk.ok('fulfilDataRequest', { ...at, body: { answer: 'Abbiamo cancellato ciò che non serve più.' } });
    const { page } = await citizen.see();
    assert.match(page, /Che cosa è stato cancellato|Non c’era nulla da cancellare/);
    assert.match(page, /Abbiamo cancellato/);
    assert.match(page, /garanteprivacy/);
    const view = await desk.ok('readDataRequest', at);
    assert.ok((view.outcome ?? []).every(({ done, stays }) => done || stays !== null));
  });

  test('of one whose cases are all over leaves none of their words', async () => {
    const body = await tested.addBody();
    const { caseId } = await hear(tested, body, { author: 'Furio', text: 'Sei un idiota, abito in via Finta 3.' });
    const desk = await tested.signIn(body);
    await desk.ok('takeDecision', {
      params: { caseId },
      body: { ...violation([]), outcome: 'no-violation', grounds: [] },
    });
    await tested.drain();
    const citizen = await askOnPortal(tested, body, { cosa: 'erasure' });
    const at = { params: { dataRequestId: citizen.id } };
    const authors = (await desk.ok('readDataRequest', at)).authors.map(({ id }) => id);
    const note = 'Carta d’identità vista allo sportello.';
    await desk.ok('identifyDataRequester', { ...at, body: { how: 'document', note, authorIds: authors } });
    await desk.ok('fulfilDataRequest', { ...at, body: { answer: '' } });
    const [left] = await tested.administer<{ items: number; names: number }>(
      `select (select count(*)::int from item where body_id = $1 and text like '%via Finta%') as items,
        (select count(*)::int from author where body_id = $1 and handle ilike '%furio%') as names`,
      [body.id],
    );
    assert.deepEqual(left, { items: 0, names: 0 });
    assert.match((await citizen.see()).page, /Che cosa è stato cancellato/);
    const [record] = await recordsOf(body, 'data-request.fulfilled');
    assert.ok(!record?.content.toLowerCase().includes('furio'));
  });

  test('is done once, also when two of the desk do it at once', async () => {
    const { body, desk, at } = await identified({ cosa: 'erasure' });
    const other = await tested.signIn(body);
    const answers = await Promise.all(
      [desk, other].map((one) => one.send('fulfilDataRequest', { ...at, body: { answer: '' } })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 409]);
    assert.equal((await recordsOf(body, 'data-request.fulfilled')).length, 1);
  });
});

describe('what people do', () => {
  test('for a rectification is written, and read by the requester', async () => {
    const { citizen, desk, at } = await identified({ cosa: 'rectification', parole: 'Il mio nome è scritto male.' });
    await desk.refused('fulfilDataRequest', 400, { ...at, body: { answer: '' } });
    await desk.ok('fulfilDataRequest', { ...at, body: { answer: 'Il nome è stato corretto nel fascicolo.' } });
    assert.match((await citizen.see()).page, /Il nome è stato corretto/);
  });

  test('a refusal asks for its reason, and tells of the complaint to the Garante', async () => {
    const { citizen, desk, at } = await identified({ cosa: 'erasure' });
    await desk.refused('refuseDataRequest', 400, { ...at, body: { refusal: 'exempt', answer: '' } });
    await desk.refused('refuseDataRequest', 409, { ...at, body: { refusal: 'identity-not-shown', answer: REASON } });
    await desk.ok('refuseDataRequest', { ...at, body: { refusal: 'exempt', answer: REASON } });
    const { page } = await citizen.see();
    assert.match(page, /art\. 17, par\. 3/);
    assert.match(page, /Sono arrivate molte richieste/);
    assert.match(page, /reclamo al Garante/);
  });

  test('more time is given once, with a reason, within the first month', async () => {
    const { citizen, desk, at } = await identified();
    await desk.refused('extendDataRequest', 400, { ...at, body: { reason: 'Serve.' } });
    const before = await desk.ok('readDataRequest', at);
    await desk.ok('extendDataRequest', { ...at, body: { reason: REASON } });
    const later = await desk.ok('readDataRequest', at);
    assert.equal(later.dueOn, before.extendedTo);
    assert.ok(later.dueOn > before.dueOn);
    assert.match((await citizen.see()).page, /prorogato il termine.*Sono arrivate molte/s);
    await desk.refused('extendDataRequest', 409, { ...at, body: { reason: REASON } });
    const late = await identified();
    tested.clock.advance(40 * DAY_MS);
    const desk2 = await tested.signIn(late.body);
    const problem = await desk2.refused('extendDataRequest', 409, { ...late.at, body: { reason: REASON } });
    assert.match(problem.detailIt ?? '', /entro un mese dal ricevimento/);
  });
});

describe('at the desk', () => {
  const ASKED = {
    ...{ kind: 'erasure' as const, channel: 'certified-email' as const, network: 'practice', handle: '@furio' },
    ...{ requester: 'Furio Inventato', replyTo: 'furio@pec.example' },
  };
  const today = () => tested.clock.now().toISOString().slice(0, 10);

  test('a request by certified e-mail is registered from its own day, and its address is said once', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const receivedOn = new Date(tested.clock.now().getTime() - 10 * DAY_MS).toISOString().slice(0, 10);
    const { id, address } = await desk.ok('registerDataRequest', { body: { ...ASKED, receivedOn } });
    const view = await desk.ok('readDataRequest', { params: { dataRequestId: id } });
    assert.equal(view.receivedAt.slice(0, 10) <= receivedOn, true);
    assert.equal(view.handle, 'furio');
    const page = await tested.fastify.inject({ url: new URL(address).pathname });
    assert.equal(page.statusCode, 200);
    const renewed = await desk.ok('renewDataRequestAddress', { params: { dataRequestId: id } });
    assert.equal((await tested.fastify.inject({ url: new URL(address).pathname })).statusCode, 404);
    assert.equal((await tested.fastify.inject({ url: new URL(renewed.address).pathname })).statusCode, 200);
  });

  test('a day to come, or a network where the body is not, is refused', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const later = new Date(tested.clock.now().getTime() + 3 * DAY_MS).toISOString().slice(0, 10);
    const days = await desk.refused('registerDataRequest', 400, { body: { ...ASKED, receivedOn: later } });
    assert.deepEqual(
      days.errors?.map(({ pointer }) => pointer),
      ['/receivedOn'],
    );
    const networks = await desk.refused('registerDataRequest', 400, {
      body: { ...ASKED, network: 'tiktok', receivedOn: today() },
    });
    assert.deepEqual(
      networks.errors?.map(({ pointer }) => pointer),
      ['/network'],
    );
  });

  test('whoever governs has it among their duties with its last day; one that nobody stands behind yet is not there', async () => {
    const { body, citizen, desk } = await identified();
    const other = await askOnPortal(tested, body);
    const { duties } = await desk.ok('readDuties');
    const mine = duties.filter(({ to }) => to.startsWith('/cittadini/dati/'));
    assert.deepEqual(
      mine.map(({ to }) => to),
      [`/cittadini/dati/${citizen.id}`],
    );
    assert.ok(mine[0]?.due);
    assert.ok(other.id);
  });
});

describe('when all is over', () => {
  test('a request whose sender never showed who they are is let go after sixty days', async () => {
    const body = await tested.addBody();
    const citizen = await askOnPortal(tested, body);
    tested.clock.advance(59 * DAY_MS);
    await tested.upkeep();
    assert.equal(await citizen.state(), 'awaiting-identity');
    tested.clock.advance(2 * DAY_MS);
    await tested.upkeep();
    assert.equal(await citizen.state(), 'lapsed');
  });

  test('twelve months after its end a request says nothing of a person any more, and still what was done', async () => {
    const { body, citizen, desk, at } = await identified({ nome: 'Furio Inventato', recapito: 'furio@example.org' });
    await desk.ok('fulfilDataRequest', { ...at, body: { answer: 'Ecco i tuoi dati.' } });
    tested.clock.advance(367 * DAY_MS);
    await tested.upkeep();
    const [row] = await tested.administer<Record<string, unknown>>('select * from data_request where request_id = $1', [
      citizen.id,
    ]);
    const { network, claim, key_sha256, code_sha256, copy, answer, author_ids, identity_item_id } = row ?? {};
    assert.deepEqual(
      { network, claim, key_sha256, code_sha256, copy, answer, author_ids, identity_item_id },
      {
        ...{ network: null, claim: null, key_sha256: null, code_sha256: null, copy: null, answer: null },
        ...{ author_ids: [], identity_item_id: null },
      },
    );
    assert.equal(row?.state, 'fulfilled');
    assert.equal((await recordsOf(body, 'data-request.emptied')).length, 1);
    assert.equal((await citizen.see()).status, 404);
  });
});

describe('hostile input', () => {
  const url = (body: TestBody) => `/enti/${body.slug}/privacy/richiesta`;

  test('is shown again as text, with what is wrong beside each field', async () => {
    const body = await tested.addBody();
    const hostile = '"><script>alert(1)</script>\u202e';
    const reply = await send(tested, url(body), {
      cosa: 'rectification',
      rete: 'practice',
      account: '',
      nome: hostile,
    });
    assert.equal(reply.statusCode, 400);
    assert.doesNotMatch(reply.body, /<script>alert/);
    assert.match(reply.body, /&quot;&gt;&lt;script&gt;/);
    for (const field of ['_handle-fault', '_words-fault']) assert.match(reply.body, new RegExp(`id="${field}"`));
    assert.match(reply.body, /aria-invalid="true"/);
  });

  test('of unknown kinds, networks and lengths is refused, and keeps nothing', async () => {
    const body = await tested.addBody();
    const cases: Record<string, string>[] = [
      {},
      { cosa: 'everything', rete: 'practice', account: 'furio' },
      { cosa: 'access', rete: 'tiktok', account: 'furio' },
      { cosa: 'access', rete: 'practice', account: 'x'.repeat(301) },
      { cosa: 'access', rete: 'practice', account: '\0' },
      { cosa: 'access', rete: '', account: '', nome: '', recapito: '' },
      { cosa: 'access', rete: 'practice', account: 'furio', parole: 'x'.repeat(5001) },
    ];
    for (const fields of cases) assert.equal((await send(tested, url(body), fields)).statusCode, 400);
    const [kept] = await tested.administer<{ count: number }>(
      'select count(*)::int as count from data_request where body_id = $1',
      [body.id],
    );
    assert.equal(kept?.count, 0);
  });

  test('from one address is slowed after ten forms a minute, and from everywhere after a hundred a day', async () => {
    const body = await tested.addBody();
    const fields = { cosa: 'access', rete: 'practice', account: 'furio' };
    const statuses = [];
    for (let times = 0; times < 12; times += 1)
      statuses.push((await send(tested, url(body), fields, '192.0.2.7')).statusCode);
    assert.deepEqual(statuses.slice(9), [303, 429, 429]);
    for (let times = 0; times < 90; times += 1) assert.equal((await send(tested, url(body), fields)).statusCode, 303);
    const reply = await send(tested, url(body), fields);
    assert.equal(reply.statusCode, 409);
    assert.match(reply.body, /troppe richieste/);
  });
});
