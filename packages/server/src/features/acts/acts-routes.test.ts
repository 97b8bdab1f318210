// SPDX-License-Identifier: EUPL-1.2
// The register as the desk uses it: who may write, what is shown, and the file of an act.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { HTML, P7M, PDF } from '../../foundation/files/files.fixture.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const body = await tested.addBody();
const desk = await tested.signIn(body);
const editor = await tested.signIn(body, await body.addPerson({ powers: ['see', 'publish'] }));
const DRAFT = { organ: 'giunta', kind: 'resolution', subject: 'Approvazione della social media policy' };

describe('the register', () => {
  test('is read by whoever is signed in, and written by whoever governs', async () => {
    const { acts } = await editor.ok('listActs');
    assert.ok(acts.some((act) => act.citation === 'Decreto n. 1 del 1 gennaio 2020' && act.state === 'in-force'));
    const { detailIt } = await editor.refused('draftAct', 403, { body: DRAFT });
    assert.match(detailIt ?? '', /Nessun atto in vigore/);
  });

  test('says in Italian which field is wrong, and writes nothing', async () => {
    const before = await desk.ok('listActs');
    const rows: { given: object; pointer: string; words: RegExp }[] = [
      { given: { organ: 'tribunal' }, pointer: '/organ', words: /«tribunal» non è un organo conosciuto/ },
      { given: { kind: 'writ' }, pointer: '/kind', words: /«writ» non è un tipo di atto/ },
      { given: { number: '' }, pointer: '/number', words: /Manca il numero dell’atto/ },
      { given: { date: '' }, pointer: '/date', words: /Manca la data dell’atto/ },
      { given: { date: '2025-02-30' }, pointer: '/date', words: /non è una data del calendario/ },
      { given: { inForceFrom: '2024-12-31' }, pointer: '/inForceFrom', words: /rovesciate/ },
      { given: { inForceFrom: 'domani' }, pointer: '/inForceFrom', words: /«domani» non è una data/ },
    ];
    for (const { given, pointer, words } of rows) {
      const act = { ...DRAFT, number: '1', date: '2025-01-15', ...given };
      const { detailIt, errors } = await desk.refused('registerAct', 400, { body: act });
      assert.match(detailIt ?? '', words);
      assert.deepEqual(
        errors?.map((one) => one.pointer),
        [pointer],
      );
    }
    assert.deepEqual(await desk.ok('listActs'), before);
  });

  test('shows drafts first, then the newest, a page at a time, and finds by words and state', async () => {
    const own = await tested.addBody();
    const clerk = await tested.signIn(own);
    for (const number of ['2', '3', '4', '5']) {
      await clerk.ok('registerAct', { body: { ...DRAFT, number, date: `2025-0${number}-01` } });
    }
    const { id: draftId } = await clerk.ok('draftAct', { body: { ...DRAFT, subject: 'Nuove 100% linee_guida' } });
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: { acts: { citation: string }[]; cursor: string | null } = await clerk.ok('listActs', {
        query: { limit: 2, ...(cursor && { cursor }) },
      });
      seen.push(...page.acts.map((act) => act.citation));
      cursor = page.cursor;
    }
    assert.deepEqual(seen, [
      'Bozza di deliberazione di Giunta: Nuove 100% linee_guida',
      'Deliberazione di Giunta n. 5 del 1 maggio 2025',
      'Deliberazione di Giunta n. 4 del 1 aprile 2025',
      'Deliberazione di Giunta n. 3 del 1 marzo 2025',
      'Deliberazione di Giunta n. 2 del 1 febbraio 2025',
      'Decreto n. 1 del 1 gennaio 2020',
    ]);
    const found = async (query: object) => (await clerk.ok('listActs', { query })).acts.map((act) => act.number);
    assert.deepEqual(await found({ text: 'giunta deliberazione 4' }), ['4']);
    assert.deepEqual(await found({ text: 'sindaco' }), ['1']);
    assert.deepEqual(await found({ text: '100%' }), [null]);
    assert.deepEqual(await found({ text: '1_0' }), []);
    assert.deepEqual(await found({ state: 'draft' }), [null]);
    assert.deepEqual(await found({ organ: 'mayor' }), ['1']);
    await clerk.ok('numberAct', { params: { actId: draftId }, body: { number: '6', date: '2025-06-01' } });
    const fourth = (await clerk.ok('listActs', { query: { text: '4' } })).acts[0]?.id ?? '';
    await clerk.ok('revokeAct', { params: { actId: fourth }, body: { byActId: draftId } });
    assert.deepEqual(await found({ state: 'revoked' }), ['4']);
    assert.deepEqual(await found({ state: 'in-force' }), ['6', '5', '3', '2', '1']);
    assert.deepEqual(await found({ state: 'open' }), ['6', '5', '3', '2', '1']);
    assert.deepEqual(await found({ state: 'superseded' }), []);
  });

  test('of another place in the list says to reload', async () => {
    for (const cursor of ['x', '2025-01-01~x', '2025-99-99~019aa0a6-0000-7000-8000-00000000000b']) {
      const { detailIt } = await desk.refused('listActs', 400, { query: { cursor } });
      assert.match(detailIt ?? '', /ricarica il registro/);
    }
  });
});

describe('an act', () => {
  test('shows which act ends it, and which it ends', async () => {
    const { id: actId } = await desk.ok('registerAct', { body: { ...DRAFT, number: '20', date: '2025-01-15' } });
    const { id: byActId } = await desk.ok('draftAct', { body: { ...DRAFT, subject: 'Nuova policy' } });
    await desk.ok('supersedeAct', { params: { actId }, body: { byActId } });
    const prepared = await desk.ok('readAct', { params: { actId } });
    const by = { id: byActId, citation: 'Bozza di deliberazione di Giunta: Nuova policy', state: 'draft' };
    assert.deepEqual([prepared.state, prepared.ending], ['in-force', { how: 'superseded', by, at: null }]);
    await desk.ok('numberAct', { params: { actId: byActId }, body: { number: '21', date: '2025-02-01' } });
    const after = await desk.ok('readAct', { params: { actId } });
    assert.deepEqual([after.state, after.ending?.at], ['superseded', '2025-01-31T23:00:00.000Z']);
    const ender = await desk.ok('readAct', { params: { actId: byActId } });
    assert.deepEqual(
      ender.ends.map(({ id, how, state }) => [id, how, state]),
      [[actId, 'superseded', 'superseded']],
    );
  });

  test('that revokes the one by which one governs takes the power of going on away', async () => {
    const own = await tested.addBody();
    const clerk = await tested.signIn(own);
    const later = await own.addAct('2');
    await clerk.ok('revokeAct', { params: { actId: own.actId }, body: { byActId: later } });
    await clerk.refused('draftAct', 403, { body: DRAFT });
  });

  test('has a file, which anybody of the body reads and a later one replaces', async () => {
    const { id: actId } = await desk.ok('draftAct', { body: DRAFT });
    const params = { actId };
    const none = await editor.refused('readActFile', 404, { params });
    assert.match(none.detailIt ?? '', /Il file dell’atto non esiste/);
    await desk.ok('attachActFile', { params, body: { name: 'bozza.pdf', bytes: PDF } });
    const file = await editor.ok('readActFile', { params });
    assert.deepEqual([file.name, file.mediaType, Buffer.from(file.bytes)], ['bozza.pdf', 'application/pdf', PDF]);
    await desk.ok('attachActFile', { params, body: { name: 'firmato.pdf.p7m', bytes: P7M } });
    const { file: facts } = await desk.ok('readAct', { params });
    assert.deepEqual([facts?.name, facts?.size], ['firmato.pdf.p7m', P7M.length]);
    const left = await tested.administer('select 1 from file where body_id = $1', [body.id]);
    assert.equal(left.length, 1);
    const refused = await desk.refused('attachActFile', 400, { params, body: { name: 'a.pdf', bytes: HTML } });
    assert.match(refused.detailIt ?? '', /Conta il contenuto, non il nome/);
    await desk.ok('discardActDraft', { params });
    assert.equal((await tested.administer('select 1 from file_piece where body_id = $1', [body.id])).length, 0);
  });
});
