// SPDX-License-Identifier: EUPL-1.2
// A file of evidence from the asking to the handing over, and everything that is refused on the way.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { BodyInput, routes } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import { readPdf } from '../../foundation/documents/documents.fixture.ts';
import { PNG } from '../../foundation/files/files.fixture.ts';
import { hear, violation } from '../../testing/hear-and-decide.ts';
import { createTestApp, type TestBody, type TestClient, type TestPerson } from '../../testing/test-app.ts';
import type { DossierData } from './dossier-data.ts';
import { checkSums, type Unpacked, unpack, verify } from './dossiers.fixture.ts';
import { dossierDuties } from './index.ts';

const tested = await createTestApp({ after });
let cascina: TestBody;
let desk: TestClient;
let head: TestPerson;
let headDesk: TestClient;

before(async () => {
  cascina = await tested.addBody({ pack: 'cascina' });
  desk = await tested.signIn(cascina);
  head = await cascina.addPerson({ role: 'head-of-macro-structure', powers: ['see', 'approve'] });
  headDesk = await tested.signIn(cascina, head);
});

type Asked = Partial<BodyInput<typeof routes.askDossier>>;
const CRIME = 'So dove abiti: stanotte ti brucio la macchina. 🔥 Привет';
const PURPOSE = 'Segnalare la minaccia per le indagini.';
const asked = (change: Asked) => ({
  recipient: 'prosecutor' as const,
  addressee: 'Procura della Repubblica presso il Tribunale di Valdoria',
  purpose: PURPOSE,
  caseIds: [],
  ...change,
});
const ask = (on: TestClient, change: Asked) => on.ok('askDossier', { body: asked(change) });
const of = (dossierId: string) => ({ params: { dossierId } });
const agree = (id: string, on = headDesk) => on.ok('agreeToDossier', { ...of(id), body: { verdict: 'yes' } });
const make = (on: TestClient, id: string) => on.ok('makeDossier', of(id));
const open = (on: TestClient, editionId: string) => on.send('openDossier', { params: { editionId } });
let writers = 0;
/** A case decided as a breach of the law. */
async function crime(body = cascina, on = desk, text = CRIME): Promise<string> {
  writers += 1;
  const { caseId } = await hear(tested, body, { author: `Scrivente ${writers}`, text });
  await on.ok('takeDecision', { params: { caseId }, body: violation(['remove'], { categories: ['illegal'] }) });
  await tested.drain();
  return caseId;
}
/** Agreed to and made. */
async function made(change: Asked): Promise<{ dossierId: string; editionId: string; sha256: string }> {
  const { id: dossierId } = await ask(desk, change);
  await agree(dossierId);
  const { id: editionId, sha256 } = await make(desk, dossierId);
  return { dossierId, editionId, sha256 };
}
async function unpacked(editionId: string, on = desk): Promise<Unpacked> {
  return unpack((await open(on, editionId)).bytes);
}
const dataOf = async (file: Unpacked): Promise<DossierData> => JSON.parse(await file.text('fascicolo.json'));
const deedsOf = (id: string) =>
  tested.administer<{ event: string; content: string }>(
    'select event, content from audit_record where subject_id = $1 order by record_id',
    [id],
  );
const dutiesOf = (person: string, id: string) =>
  cascina.inBody(async (tx) =>
    (await dossierDuties(tx, person, tested.clock.now())).filter(({ to }) => to.endsWith(id)).map(({ code }) => code),
  );
/** A false account that was found to deceive. */
async function falseAccount(on = desk, verdict: 'confirmed' | 'unfounded' = 'confirmed'): Promise<string> {
  writers += 1;
  const { id } = await on.ok('openImpersonationCase', {
    body: {
      ...{ kind: 'fake', address: `https://www.facebook.com/finto.${writers}`, name: 'Comune ufficiale' },
      ...{ shown: 'Usa lo stemma e chiede dati.', signs: ['name'], reporter: 'citizen' },
      ...{ reportedBy: 'Una cittadina, allo sportello', reportedOn: romeDay(tested.clock.now()) },
    },
  });
  const params = { impersonationCaseId: id };
  await on.ok('addImpersonationText', { params, body: { text: 'Scrivici in privato.' } });
  await on.ok('addImpersonationFile', { params, body: { name: '../../../etc/passwd', bytes: PNG } });
  const reason = 'Ha il nome e lo stemma.';
  await on.ok('assessImpersonation', { params, body: { verdict, declared: verdict === 'unfounded', reason } });
  return id;
}

describe('a file for the judicial authority, at Cascina', () => {
  test('on a breach of the law waits for the head of macro-structure, and is made only after the agreement', async () => {
    const caseId = await crime();
    const { id, state } = await ask(desk, { caseIds: [caseId] });
    assert.equal(state, 'awaiting-agreement');
    const view = await desk.ok('readDossier', of(id));
    assert.deepEqual(
      view.agreements.map(({ requirement, verdict }) => [requirement, verdict]),
      [['co-approval:head-of-macro-structure', 'waiting']],
    );
    assert.ok(view.clauses.some((clause) => clause.id === 'CSC-M.6'));
    assert.deepEqual([view.mayMake.granted, view.mayWithdraw.granted], [false, true]);
    assert.equal((await headDesk.ok('readDossier', of(id))).mayWithdraw.granted, false, 'by which act?');
    assert.equal((await desk.send('makeDossier', of(id))).status, 409, 'not before');
    assert.deepEqual(await dutiesOf(head.id, id), ['agree-to-dossier']);
    await agree(id);
    assert.deepEqual(await dutiesOf(cascina.moderator.id, id), ['make-dossier']);
    const { number, sha256 } = await make(desk, id);
    assert.equal(number, 1);
    const last = (await deedsOf(id)).at(-1);
    assert.equal(last?.event, 'dossier.made');
    const content = JSON.parse(last?.content ?? '{}');
    assert.equal(content.data.sha256, sha256);
    assert.ok(content.cites.includes('CSC-M.6') && content.cites.length > 1, 'the clause, and the acts');
    assert.doesNotMatch((await deedsOf(id)).map((one) => one.content).join(), /brucio|Scrivente|minaccia/, 'ids only');
  });

  test('is refused on what no decision found to break the law', async () => {
    const { caseId } = await hear(tested, cascina, { author: 'Scortese' });
    const early = await desk.send('askDossier', { body: asked({ caseIds: [caseId] }) });
    await desk.ok('takeDecision', { params: { caseId }, body: violation(['remove']) });
    const answer = await desk.send('askDossier', { body: asked({ caseIds: [caseId] }) });
    for (const refused of [early, answer]) {
      assert.equal(refused.status, 403);
      assert.deepEqual(JSON.parse(refused.text).cites, ['CSC-M.6']);
    }
    const choice = (await desk.ok('previewDossier', { body: { caseIds: [caseId] } })).choices.find(
      (one) => one.recipient === 'prosecutor',
    );
    assert.match(choice?.because?.it ?? '', /solo in certi casi/);
  });

  test('is not agreed to by whoever asked for it, nor by another role, nor made where it is refused', async () => {
    const both = await cascina.addPerson({
      role: 'head-of-macro-structure',
      powers: ['see', 'moderate', 'approve', 'read-messages'],
    });
    const bothDesk = await tested.signIn(cascina, both);
    const { id } = await ask(bothDesk, { caseIds: [await crime()] });
    const agreeing = { ...of(id), body: { verdict: 'yes' } };
    assert.equal((await bothDesk.send('agreeToDossier', agreeing)).status, 403, 'their own');
    assert.equal((await desk.send('agreeToDossier', agreeing)).status, 403, 'another role');
    const noReason = await headDesk.send('agreeToDossier', { ...of(id), body: { verdict: 'no' } });
    assert.equal(noReason.status, 400, 'a refusal says why');
    await headDesk.ok('agreeToDossier', { ...of(id), body: { verdict: 'no', reason: 'Manca il contesto.' } });
    assert.equal((await bothDesk.send('makeDossier', of(id))).status, 409);
  });

  test('is ready at once when the head agreed to the very measure of the decision', async () => {
    const { caseId } = await hear(tested, cascina, { author: 'Segnalato', text: CRIME });
    const { decision } = await desk.ok('takeDecision', {
      params: { caseId },
      body: violation(['refer-to-authority'], { categories: ['illegal'] }),
    });
    const before = await desk.send('askDossier', { body: asked({ caseIds: [caseId] }) });
    assert.equal(before.status, 403, 'a decision that waits is not one yet');
    await headDesk.ok('approveDecision', { params: { decisionId: decision.id }, body: { verdict: 'yes' } });
    await tested.drain();
    assert.equal((await ask(desk, { caseIds: [caseId] })).state, 'ready');
    const more = await ask(desk, { caseIds: [caseId, await crime()] });
    assert.equal(more.state, 'awaiting-agreement', 'to another item nobody agreed');
  });
});

describe('a file on a false account, at Cascina', () => {
  test('holds its evidence under the clause on the body’s identity, for the network and for the authority', async () => {
    const impersonationCaseId = await falseAccount();
    for (const recipient of ['network', 'prosecutor'] as const) {
      const { id, state } = await ask(desk, { impersonationCaseId, recipient, addressee: 'Ufficio' });
      assert.equal(state, 'awaiting-agreement');
      await agree(id);
      const { id: editionId } = await make(desk, id);
      await using file = await unpacked(editionId);
      const data = await dataOf(file);
      assert.ok(data.clauses.some((clause) => clause.id === 'CSC-E.3'));
      assert.deepEqual(
        data.falseAccount?.evidence.map((one) => one.file.path),
        ['allegati/001.txt', 'allegati/002.png'],
      );
      assert.doesNotMatch(await file.text('fascicolo.json'), /sportello/, 'who reported it stays with the body');
      assert.equal((await verify(file)).code, 0);
    }
  });

  test('is refused where it deceives nobody', async () => {
    const impersonationCaseId = await falseAccount(desk, 'unfounded');
    const answer = await desk.send('askDossier', { body: asked({ impersonationCaseId }) });
    assert.equal(answer.status, 403);
    assert.match(answer.text, /satira/);
  });

  test('is asked for only by who governs', async () => {
    const moderator = await cascina.addPerson({ powers: ['see', 'moderate'], accountId: cascina.account.id });
    const answer = await (await tested.signIn(cascina, moderator)).send('askDossier', {
      body: asked({ impersonationCaseId: await falseAccount() }),
    });
    assert.equal(answer.status, 403);
  });
});

describe('whoever receives a file', () => {
  test('verifies it without Arengo, by sha256sum and by the program inside', async () => {
    const caseId = await crime();
    const { editionId } = await made({ caseIds: [caseId], impersonationCaseId: await falseAccount() });
    const { head: anchor } =
      (await desk.ok('listDossiers')).rows.flatMap((row) => row.editions).find((one) => one.id === editionId) ?? {};
    await using file = await unpacked(editionId);
    assert.deepEqual(await checkSums(file), { code: 0, said: '' });
    const { code, said } = await verify(file, anchor ?? '');
    assert.equal(code, 0, said);
    assert.match(said, /INTEGRO: \d+ file, \d+ fatti, 3 prove/);
    assert.equal((await verify(file, 'ab'.repeat(32))).code, 1, 'another anchor');
  });

  test('sees every change: a byte, a record gone, a record moved, also when the sums were made again', async () => {
    const { editionId } = await made({ caseIds: [await crime(), await crime()] });
    const { bytes } = await open(desk, editionId);
    await using whole = await unpack(bytes);
    const extract = JSON.parse(await whole.text('registro/estratto.json'));
    const last = extract.links.length - 1;
    const changed = (change: (copy: typeof extract) => void) => {
      const copy = structuredClone(extract);
      change(copy);
      return JSON.stringify(copy);
    };
    const tamperings: Record<string, (file: Unpacked) => Promise<void>> = {
      'a byte of a text': async (file) =>
        file.write('contenuti/001/testo-1.txt', (await file.text('contenuti/001/testo-1.txt')).replace('S', 's')),
      'a byte of a piece of evidence': async (file) =>
        file.write(
          'contenuti/002/prova-1.json',
          (await file.text('contenuti/002/prova-1.json')).replace('brucio', 'bruci0'),
        ),
      'the text in the data': async (file) =>
        file.write('fascicolo.json', (await file.text('fascicolo.json')).replaceAll('brucio', 'lavo')),
      'the hash of the evidence in the data': async (file) =>
        file.write(
          'fascicolo.json',
          (await file.text('fascicolo.json')).replaceAll(/"sha256": "[0-9a-f]{8}/g, '"sha256": "00000000'),
        ),
      'a record taken out': (file) =>
        file.write(
          'registro/estratto.json',
          changed((copy) => copy.links[1].records.pop()),
        ),
      'a link taken out': (file) =>
        file.write(
          'registro/estratto.json',
          changed((copy) => copy.links.splice(1, 1)),
        ),
      'a record hidden': (file) =>
        file.write(
          'registro/estratto.json',
          changed((copy) => {
            copy.links[last].records[0].content = null;
          }),
        ),
      'a record moved to another link': (file) =>
        file.write(
          'registro/estratto.json',
          changed((copy) => copy.links[0].records.push(copy.links[1].records.pop())),
        ),
      'two links exchanged': (file) =>
        file.write(
          'registro/estratto.json',
          changed((copy) => {
            [copy.links[0].records, copy.links[last].records] = [copy.links[last].records, copy.links[0].records];
          }),
        ),
      'a record changed': (file) =>
        file.write(
          'registro/estratto.json',
          changed((copy) => {
            copy.links[0].records[0].content = copy.links[0].records[0].content.replace('network', 'person');
          }),
        ),
      'a link of the chain cut out': async (file) =>
        file.write(
          'registro/anelli.txt',
          (await file.text('registro/anelli.txt')).split('\n').toSpliced(1, 1).join('\n'),
        ),
      'the chain cut short': async (file) =>
        file.write('registro/anelli.txt', (await file.text('registro/anelli.txt')).split('\n').slice(0, -2).join('\n')),
      'a file that is missing': (file) => file.remove('contenuti/001/prova-1.json'),
    };
    for (const [what, tamper] of Object.entries(tamperings)) {
      await using file = await unpack(bytes);
      await tamper(file);
      assert.notEqual((await checkSums(file)).code, 0, `${what}: sha256sum`);
      assert.equal((await verify(file)).code, 1, `${what}: the program`);
      await file.sumAgain();
      const again = await verify(file);
      assert.equal(again.code, 1, `${what}, with sums made again: ${again.said}`);
      assert.match(again.said, /NON INTEGRO/);
    }
    await using file = await unpack(bytes);
    await file.write('aggiunto.txt', 'x');
    assert.equal((await verify(file)).code, 1, 'a file that was added');
  });

  test('finds the item in its context, each form of it, who did what by which act, and the times', async () => {
    const post = await cascina.page.publish('Domani il mercato è in piazza.');
    await cascina.page.comment('Prima', 'Ci sarò.', post);
    await tested.drain();
    const remote = await cascina.page.comment('Minaccioso', 'Prima versione, già brutta.', post);
    await tested.drain();
    tested.clock.advance(60_000);
    await cascina.page.edit('Minaccioso', remote, CRIME);
    await tested.drain();
    const caseId = await cascina.caseOf(remote);
    await desk.ok('claimCase', { params: { caseId } });
    tested.clock.advance(60_000);
    await desk.ok('takeDecision', {
      params: { caseId },
      body: violation(['remove'], { categories: ['illegal'], itemVersion: 2 }),
    });
    await tested.drain();
    await desk.ok('openEvidence', { params: { caseId } });
    const { editionId } = await made({ caseIds: [caseId] });
    await using file = await unpacked(editionId);
    const [item] = (await dataOf(file)).items;
    assert.equal(item?.post?.text, 'Domani il mercato è in piazza.');
    assert.deepEqual(
      item?.thread.map(({ text }) => text),
      ['Ci sarò.'],
    );
    assert.deepEqual(
      item?.forms.map(({ text }) => text),
      ['Prima versione, già brutta.', CRIME],
    );
    const events = item?.happened.map(({ event }) => event) ?? [];
    for (const event of ['items.heard', 'case.claimed', 'decision.taken', 'measure.confirmed', 'evidence.opened']) {
      assert.ok(events.includes(event), event);
    }
    const taken = item?.happened.find(({ event }) => event === 'decision.taken');
    assert.equal(taken?.by, cascina.moderator.name);
    assert.match(taken?.cites.join() ?? '', /^Decreto n\. 1 .*CSC-M\.k/);
    assert.ok(item && item.receivedAt < (item.evidence[0]?.storedAt ?? ''));
    assert.equal(item?.author.name, 'Minaccioso');
    assert.equal((await verify(file)).code, 0);
  });

  test('reads a tagged PDF in Italian that says what its letters cannot draw and where it stands exactly', async () => {
    const { editionId } = await made({ caseIds: [await crime()] });
    await using file = await unpacked(editionId);
    assert.equal(await file.text('contenuti/001/testo-1.txt'), CRIME);
    const bytes = await readFile(`${file.folder}/fascicolo.pdf`);
    const raw = bytes.toString('latin1');
    for (const sign of ['/Lang (it-IT)', '/MarkInfo', '/StructTreeRoot', '/DisplayDocTitle true']) {
      assert.ok(raw.includes(sign), sign);
    }
    const { everything } = await readPdf(bytes);
    assert.match(everything, /7 segni di questo testo/);
    assert.match(everything, /contenuti\/001\/testo-1\.txt/);
    assert.match(everything, /Come si verifica senza Arengo/);
  });

  test('unpacks nothing outside the folder, whatever a file was called', async () => {
    const { editionId } = await made({ impersonationCaseId: await falseAccount() });
    await using file = await unpacked(editionId);
    for (const path of file.paths) assert.match(path, /^[A-Za-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9]+)?$/, path);
    assert.match(await file.text('fascicolo.json'), /passwd/, 'the name that it had is told');
  });
});

describe('an edition', () => {
  test('is made again byte for byte, also after the measures went on, and its opening is on record', async () => {
    const caseId = await crime();
    const { dossierId, editionId, sha256 } = await made({ caseIds: [caseId] });
    const first = await open(desk, editionId);
    tested.clock.advance(60_000);
    await desk.ok('claimCase', { params: { caseId } });
    await desk.ok('openEvidence', { params: { caseId } });
    const second = await open(desk, editionId);
    assert.deepEqual([first.status, second.status, second.bytes.equals(first.bytes)], [200, 200, true]);
    const opened = (await deedsOf(dossierId)).filter(({ event }) => event === 'dossier.opened');
    assert.equal(opened.length, 2);
    assert.equal(JSON.parse(opened[0]?.content ?? '{}').data.sha256, sha256);
  });

  test('cannot be made again once something of it was erased: that is said, and the next one tells what is missing', async () => {
    const [one, other] = [await crime(), await crime()];
    const { dossierId, editionId } = await made({ caseIds: [one, other] });
    await tested.administer(`update item set text = '', erased_at = received_at where item_id = $1`, [other]);
    await tested.administer(`update evidence set content = '', erased_at = stored_at where item_id = $1`, [other]);
    const answer = await open(desk, editionId);
    assert.equal(answer.status, 409);
    assert.match(answer.text, /cancellato/);
    const { id } = await make(desk, dossierId);
    await using file = await unpacked(id);
    const data = await dataOf(file);
    assert.deepEqual([data.items.map(({ caseId }) => caseId), data.erased], [[one], [other]]);
    assert.equal((await verify(file)).code, 0);
    const view = await desk.ok('readDossier', of(dossierId));
    assert.deepEqual(
      view.editions.map(({ number, missing }) => [number, missing]),
      [
        [2, 1],
        [1, 0],
      ],
    );
  });

  test('is handed over outside, and the register tells when, how and under which protocol number', async () => {
    const { dossierId, editionId, sha256 } = await made({ caseIds: [await crime()] });
    assert.deepEqual(await dutiesOf(cascina.moderator.id, dossierId), ['record-dossier-handover']);
    const on = romeDay(tested.clock.now());
    const hand = (change: object) =>
      desk.send('recordHandover', {
        params: { editionId },
        body: { on, way: 'certified-mail', protocol: 'Prot. 4711', ...change },
      });
    assert.equal((await hand({ protocol: '' })).status, 400);
    assert.equal((await hand({ on: '2019-01-01' })).status, 400);
    assert.equal((await hand({})).status, 204);
    assert.deepEqual(await dutiesOf(cascina.moderator.id, dossierId), []);
    const row = (await desk.ok('listDossiers')).rows.find((one) => one.id === dossierId);
    assert.deepEqual(
      row?.editions.map((one) => [one.sha256, one.handovers.map(({ on: day, protocol }) => [day, protocol])]),
      [[sha256, [[on, 'Prot. 4711']]]],
    );
    assert.equal(
      (await desk.send('withdrawDossier', of(dossierId))).status,
      409,
      'what was made stays in the register',
    );
  });

  test('nothing of the file is kept: neither its bytes nor a word of a citizen', async () => {
    const { dossierId } = await made({ caseIds: [await crime(cascina, desk, 'Parola irripetibile: zubrowka.')] });
    const kept = await tested.administer<{ all: string }>(
      `select (select json_agg(d) from dossier d where dossier_id = $1)::text
        || (select json_agg(e) from dossier_edition e where dossier_id = $1)::text
        || (select json_agg(i) from dossier_item i where dossier_id = $1)::text as all`,
      [dossierId],
    );
    assert.doesNotMatch(kept[0]?.all ?? 'zubrowka', /zubrowka|Scrivente/);
  });
});

describe('private messages', () => {
  test('go into a file only by whoever may read them', async () => {
    const remote = await cascina.page.message('Privata', CRIME);
    await tested.drain();
    const caseId = await cascina.caseOf(remote);
    const caseIds = [caseId, await crime()];
    const { id } = await ask(desk, { caseIds });
    const blind = await cascina.addPerson({ powers: ['see', 'moderate'] });
    const blindDesk = await tested.signIn(cascina, blind);
    assert.equal((await blindDesk.send('askDossier', { body: asked({ caseIds }) })).status, 403);
    const seen = await blindDesk.ok('readDossier', of(id));
    assert.deepEqual([seen.items[0]?.readable, seen.items[0]?.excerpt, seen.items[0]?.author], [false, '', '']);
    await agree(id);
    assert.equal((await blindDesk.send('makeDossier', of(id))).status, 403);
    const { id: editionId } = await make(desk, id);
    assert.equal((await open(blindDesk, editionId)).status, 403);
    await using file = await unpacked(editionId);
    assert.equal((await dataOf(file)).items[0]?.forms[0]?.text, CRIME);
    assert.equal((await verify(file)).code, 0);
  });
});

describe('elsewhere', () => {
  test('what a policy asks of nobody is ready at once, and what it does not state is not filled in', async () => {
    const cassino = await tested.addBody();
    const own = await tested.signIn(cassino);
    const { caseId } = await hear(tested, cassino, { text: 'Sei un idiota 🔥' });
    const undecided = await own.send('askDossier', { body: asked({ caseIds: [caseId], recipient: 'other' }) });
    assert.match(undecided.text, /la critica non lo è/);
    await own.ok('takeDecision', { params: { caseId }, body: violation(['warn', 'remove']) });
    const preview = await own.ok('previewDossier', { body: { caseIds: [caseId] } });
    const choice = preview.choices.find((one) => one.recipient === 'prosecutor');
    assert.deepEqual([choice?.clauses, choice?.requires, choice?.because], [[], [], null]);
    const { id, state } = await ask(own, { caseIds: [caseId] });
    assert.equal(state, 'ready');
    const { id: editionId } = await make(own, id);
    await using file = await unpacked(editionId, own);
    assert.equal((await verify(file)).code, 0);
  });

  test('a moderator of one account makes no file on another', async () => {
    const second = await cascina.addAccount();
    const { caseId } = await hear(tested, cascina, { account: second, text: CRIME });
    const one = await cascina.addPerson({ powers: ['see', 'moderate'], accountId: cascina.account.id });
    const answer = await (await tested.signIn(cascina, one)).send('askDossier', {
      body: asked({ caseIds: [caseId], recipient: 'other' }),
    });
    assert.equal(answer.status, 403);
  });
});
