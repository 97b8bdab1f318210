// SPDX-License-Identifier: EUPL-1.2
// Who asks: the code counts once, in its days, and from the very account that was named. Before that nothing is given or erased.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp } from '../../testing/test-app.ts';
import { askOnPortal, see } from './data-requests.fixture.ts';

const tested = await createTestApp({ after });
const DAY = 24 * 60 * 60;

async function setUp(asked = {}) {
  const body = await tested.addBody();
  await body.page.visitorPost('Furio', 'A che ora apre la biblioteca?');
  await body.page.visitorPost('Altra', 'Buongiorno a tutti.');
  await tested.drain();
  return { body, citizen: await askOnPortal(tested, body, asked), desk: await tested.signIn(body) };
}

describe('before identity is established', () => {
  test('nothing is handed over: the page gives no data, and the desk can’t fulfil the request', async () => {
    const { citizen, desk } = await setUp();
    const problem = await desk.refused('fulfilDataRequest', 409, {
      params: { dataRequestId: citizen.id },
      body: { answer: '' },
    });
    assert.match(problem.detailIt ?? '', /prima dell’identità non si consegna/);
    assert.equal((await citizen.see('/dati')).status, 404);
    assert.equal((await citizen.see('/dati.json')).status, 404);
    const view = await desk.ok('readDataRequest', { params: { dataRequestId: citizen.id } });
    assert.deepEqual(view.kept, []);
  });

  test('nothing is erased', async () => {
    const { body, citizen, desk } = await setUp({ cosa: 'erasure' });
    await desk.refused('fulfilDataRequest', 409, { params: { dataRequestId: citizen.id }, body: { answer: '' } });
    const [left] = await tested.administer<{ items: number }>(
      `select count(*)::int as items from item where body_id = $1 and text <> ''`,
      [body.id],
    );
    assert.equal(left?.items, 2);
  });

  test('the database itself refuses a copy or an end without it', async () => {
    const { citizen } = await setUp();
    const fulfil = `update data_request set state = 'fulfilled', ended_at = now(), code_sha256 = null, code_since = null,
      code_until = null where request_id = $1`;
    await assert.rejects(tested.administer(fulfil, [citizen.id]), /violates check constraint/);
  });
});

describe('a code', () => {
  test('sent by a comment from the account that was named establishes identity', async () => {
    const { body, citizen } = await setUp();
    await body.page.visitorPost('Furio', `Ecco il codice: ${await citizen.code()}`);
    await tested.drain();
    await tested.upkeep();
    assert.equal(await citizen.state(), 'identified');
    assert.match((await citizen.see()).page, /Si sa chi sei/);
  });

  test('sent by a private message, in small letters and without its hyphen, does too', async () => {
    const { body, citizen } = await setUp();
    await body.page.message('Furio', (await citizen.code()).replace('-', ' ').toLowerCase());
    await tested.drain();
    await tested.upkeep();
    assert.equal(await citizen.state(), 'identified');
  });

  test('counts from the account that shows the name claimed, where its handle is another', async () => {
    const { body, citizen } = await setUp({ account: 'Furio Inventato' });
    await body.page.visitorPost('Furio Inventato', await citizen.code());
    await tested.drain();
    await tested.upkeep();
    assert.equal(await citizen.state(), 'identified');
  });

  test('opens the data of the account that sent it alone, also where others show the same name', async () => {
    const { body, citizen, desk } = await setUp();
    await body.page.visitorPost('Furio', await citizen.code());
    await tested.drain();
    await tested.upkeep();
    const { authors } = await desk.ok('readDataRequest', { params: { dataRequestId: citizen.id } });
    const [sender] = await tested.administer<{ author_id: string }>(
      `select i.author_id from item i join data_request r on r.identity_item_id = i.item_id where r.request_id = $1`,
      [citizen.id],
    );
    assert.deepEqual(
      authors.map(({ id }) => id),
      [sender?.author_id],
    );
  });
});

describe('a code that does nothing', () => {
  test('sent from another account does nothing', async () => {
    const { body, citizen } = await setUp();
    await body.page.visitorPost('Altra', await citizen.code());
    await body.page.message('Altra', await citizen.code());
    await tested.drain();
    await tested.upkeep();
    assert.equal(await citizen.state(), 'awaiting-identity');
  });

  test('sent to another body does nothing', async () => {
    const { citizen } = await setUp();
    const other = await tested.addBody();
    await other.page.visitorPost('Furio', await citizen.code());
    await tested.drain();
    await tested.upkeep();
    assert.equal(await citizen.state(), 'awaiting-identity');
  });

  test('of another request does nothing for this one', async () => {
    const { body, citizen } = await setUp();
    const other = await askOnPortal(tested, body, { cosa: 'erasure' });
    await body.page.visitorPost('Furio', await other.code());
    await tested.drain();
    await tested.upkeep();
    assert.deepEqual([await citizen.state(), await other.state()], ['awaiting-identity', 'identified']);
  });
});

describe('how long a code counts', () => {
  test('counts once: after it was used it is kept no more, and the page shows none', async () => {
    const { body, citizen } = await setUp();
    const code = await citizen.code();
    await body.page.visitorPost('Furio', code);
    await tested.drain();
    await tested.upkeep();
    const count = async () =>
      (
        await tested.administer(`select from audit_record where body_id = $1 and event = 'data-request.identified'`, [
          body.id,
        ])
      ).length;
    assert.equal(await count(), 1);
    await body.page.visitorPost('Furio', `${code} ancora`);
    await tested.drain();
    await tested.upkeep();
    assert.equal(await count(), 1);
    assert.equal(await citizen.code(), '');
  });

  test('expires after seven days, and then does nothing; another one can be asked for', async () => {
    const { body, citizen } = await setUp();
    const code = await citizen.code();
    tested.clock.advance((7 * DAY + 1) * 1000);
    assert.match((await citizen.see()).page, /Il codice è scaduto/);
    await body.page.visitorPost('Furio', code);
    await tested.drain();
    await tested.upkeep();
    assert.equal(await citizen.state(), 'awaiting-identity');
    assert.equal((await citizen.press('codice')).statusCode, 303);
    assert.notEqual(await citizen.code(), code);
    await body.page.visitorPost('Furio', await citizen.code());
    await tested.drain();
    await tested.upkeep();
    assert.equal(await citizen.state(), 'identified');
  });

  test('that was replaced by another does nothing', async () => {
    const { body, citizen } = await setUp();
    const first = await citizen.code();
    await citizen.press('codice');
    await body.page.visitorPost('Furio', first);
    await tested.drain();
    await tested.upkeep();
    assert.equal(await citizen.state(), 'awaiting-identity');
  });

  test('and the key of the address are nowhere in the database, nor is the name claimed', async () => {
    const { body, citizen } = await setUp({ nome: 'Rosamunda Inventata', recapito: 'rosamunda@example.org' });
    const key = citizen.address.split('/').at(-1)?.split('?')[0] ?? '';
    const [row] = await tested.administer<{ all: string }>(
      'select t::text as all from data_request t where body_id = $1',
      [body.id],
    );
    for (const secret of [key, await citizen.code(), 'Rosamunda', 'rosamunda@example.org', 'furio'])
      assert.ok(!row?.all.includes(secret), secret);
  });
});

describe('a private address', () => {
  test('that was guessed, that is over and that never was answer as any page that is missing does', async () => {
    const { body, citizen } = await setUp();
    const strip = (page: string) => page.replaceAll(/\/privacy[^"?]*/g, '/…');
    const missing = await see(tested, `/enti/${body.slug}/privacy/niente`);
    const guessed = `/enti/${body.slug}/privacy/richiesta/${'A'.repeat(43)}`;
    for (const url of [guessed, `${guessed}/dati`, `/enti/${body.slug}/privacy/richiesta/corto`]) {
      const answer = await see(tested, url);
      assert.equal(answer.status, 404);
      assert.equal(strip(answer.page), strip(missing.page));
    }
    await citizen.press('ritiro');
    assert.match((await citizen.see()).page, /L’hai ritirata/);
    tested.clock.advance(61 * DAY * 1000);
    assert.equal(strip((await citizen.see()).page), strip(missing.page));
    const other = await tested.addBody();
    assert.equal((await see(tested, citizen.address.replace(body.slug, other.slug))).status, 404);
  });

  test('is kept nowhere and listed nowhere', async () => {
    const { citizen } = await setUp();
    const { headers } = await citizen.see();
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.match(String(headers['x-robots-tag']), /noindex/);
    assert.equal(headers['set-cookie'], undefined);
  });
});

describe('at the desk', () => {
  const NOTE = 'Carta d’identità vista allo sportello; il profilo era aperto sul suo telefono.';

  test('identity is registered with who saw it, how and when, and no copy', async () => {
    const { citizen, desk } = await setUp();
    const at = { params: { dataRequestId: citizen.id } };
    const [author] = (await desk.ok('readDataRequest', at)).authors;
    await desk.ok('identifyDataRequester', {
      ...at,
      body: { how: 'document', note: NOTE, authorIds: [author?.id ?? ''] },
    });
    const view = await desk.ok('readDataRequest', at);
    assert.equal(view.identity?.how, 'document');
    assert.equal(view.identity?.note, NOTE);
    assert.ok(view.identity?.by);
    assert.equal(view.kept[0]?.count, 1);
  });

  test('the data of somebody who does not go by the name claimed can’t be chosen', async () => {
    const { body, citizen, desk } = await setUp();
    const { authors } = await desk.ok('findDataAuthors', { body: { network: 'practice', handle: 'altra' } });
    assert.equal(authors.length, 1);
    await desk.refused('identifyDataRequester', 403, {
      params: { dataRequestId: citizen.id },
      body: { how: 'document', note: NOTE, authorIds: authors.map(({ id }) => id) },
    });
    assert.equal(await citizen.state(), 'awaiting-identity');
    assert.ok(body.id);
  });

  test('who does not govern the body sees no request and takes no step', async () => {
    const { body, citizen } = await setUp();
    const editor = await tested.signIn(body, await body.addPerson({ powers: ['see', 'moderate', 'answer'] }));
    await editor.refused('listDataRequests', 403);
    await editor.refused('readDataRequest', 403, { params: { dataRequestId: citizen.id } });
    await editor.refused('fulfilDataRequest', 403, { params: { dataRequestId: citizen.id }, body: { answer: '' } });
  });
});
