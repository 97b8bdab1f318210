// SPDX-License-Identifier: EUPL-1.2
// Acts written from the registers of a body, over the API: what rests on a draft is what it says.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, describe, test } from 'node:test';
import { docxText, picture, readPdf } from '../../foundation/documents/documents.fixture.ts';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';
import { supersedeAct } from '../acts/index.ts';
import { grantAuthorisation, type Power } from '../authority/index.ts';
import { keepNumbered } from './keep-document.ts';

const tested = await createTestApp({ after });

type Desk = { body: TestBody; desk: TestClient };
async function open(pack = 'cassino', settings: object = {}): Promise<Desk> {
  const body = await tested.addBody({ pack, settings });
  return { body, desk: await tested.signIn(body) };
}

const by = () => ({ actor: { kind: 'administrator' as const }, at: tested.app.clock.now() });

async function give(body: TestBody, actId: string, power: Power, accountId: string | null = null): Promise<string> {
  const person = await body.addPerson({ powers: [] });
  const from = tested.app.clock.now();
  const grant = { actId, personId: person.id, accountId, powers: [power], from, to: null };
  await body.inBody((tx) => grantAuthorisation(tx, grant, by()));
  return person.name;
}

const textOf = (document: { blocks: object[] }) => JSON.stringify(document.blocks);

describe('the text of a draft', () => {
  test('says what rests on it, with the clauses that ask for it', async () => {
    const { body, desk } = await open();
    const actId = await body.addDraft('Nomina degli incaricati');
    const name = await give(body, actId, 'moderate', body.account.id);
    const document = await desk.ok('readDocument', { params: { actId } });
    assert.ok(document.draft);
    for (const expected of [
      'Nomina degli incaricati',
      name,
      'moderare i commenti',
      'CAS-3.6',
      'DECRETA',
      'IL SINDACO',
    ]) {
      assert.ok(textOf(document).includes(expected), expected);
    }
    assert.deepEqual(
      document.changes.filter(({ what }) => what === name).map(({ change }) => change),
      ['added'],
    );
    assert.deepEqual(
      document.missing.map(({ code }) => code),
      ['number-and-date'],
    );
  });

  test('that replaces the act in force says what is taken away with it', async () => {
    const { body, desk } = await open();
    const old = await body.addAct('2');
    const [lost, stays] = [await give(body, old, 'moderate'), await give(body, body.actId, 'publish')];
    const actId = await body.addDraft('Nuovo elenco');
    await body.inBody((tx) => supersedeAct(tx, old, actId, by()));
    const { changes, blocks } = await desk.ok('readDocument', { params: { actId } });
    const changeOf = (name: string) => changes.find(({ what }) => what === name)?.change;
    assert.deepEqual([changeOf(lost), changeOf(stays)], ['removed', 'unchanged']);
    assert.ok(textOf({ blocks }).includes('di sostituire con questo atto il decreto n. 2 del 1 gennaio 2020'));
  });

  test('has the body’s name, its coat of arms and its word for the organ', async () => {
    const coatOfArms = `data:image/png;base64,${picture(20, 20).toString('base64')}`;
    const { body, desk } = await open('cassino', { organs: { mayor: 'La Sindaca' }, publicFace: { coatOfArms } });
    const mayor = await body.addPerson({ role: 'mayor', powers: [] });
    const actId = await body.addDraft('Nomina');
    const document = await desk.ok('readDocument', { params: { actId } });
    assert.equal(document.coatOfArms, coatOfArms);
    assert.ok(textOf(document).includes('LA SINDACA'));
    assert.ok(textOf(document).includes(mayor.name), 'who signs');
  });

  test('goes without a coat of arms that documents can’t show, and says so', async () => {
    const coatOfArms = `data:image/png;base64,${Buffer.from('no picture').toString('base64')}`;
    const { body, desk } = await open('cassino', { publicFace: { coatOfArms } });
    const document = await desk.ok('readDocument', { params: { actId: await body.addDraft('Nomina') } });
    assert.equal(document.coatOfArms, null);
    assert.ok(document.missing.some(({ code }) => code === 'coat-of-arms'));
  });

  test('of another kind than the policy asks for says which one', async () => {
    const { body, desk } = await open('cascina');
    const actId = await body.addDraft('Nomina');
    await give(body, actId, 'moderate');
    const { missing } = await desk.ok('readDocument', { params: { actId } });
    const [wrong] = missing.filter(({ weight }) => weight === 'needed');
    assert.equal(wrong?.code, 'appointment-act');
    assert.match(wrong?.about.it ?? '', /deliberazione di Giunta \(clausola CSC-R\.\d\)/);
  });
});

describe('the files of an act', () => {
  test('say the same in DOCX and in PDF, and are the same bytes each time', async () => {
    const { body, desk } = await open();
    const actId = await body.addDraft('Nomina degli incaricati');
    const name = await give(body, actId, 'publish');
    const [pdf, docx] = [
      await desk.ok('readDocumentPdf', { params: { actId } }),
      await desk.ok('readDocumentDocx', { params: { actId } }),
    ];
    assert.ok((await readPdf(Buffer.from(pdf.bytes))).text.includes(name));
    assert.ok(docxText(Buffer.from(docx.bytes)).includes(name));
    assert.equal(docx.name, 'bozza-nomina-degli-incaricati.docx');
    await tested.clock.advance(60_000);
    const again = await desk.ok('readDocumentPdf', { params: { actId } });
    assert.deepEqual(again.bytes, pdf.bytes);
  });

  test('that are kept stay as they were, with their SHA-256 on record', async () => {
    const { body, desk } = await open();
    const actId = await body.addDraft('Nomina degli incaricati');
    await give(body, actId, 'publish');
    const kept = await desk.ok('keepDocument', { params: { actId } });
    assert.ok((await desk.ok('readDocument', { params: { actId } })).keptIsCurrent);
    const later = await give(body, actId, 'see');
    const document = await desk.ok('readDocument', { params: { actId } });
    assert.deepEqual([document.keptIsCurrent, document.kept.map(({ id }) => id)], [false, [kept.id]]);
    const params = { actId, documentId: kept.id };
    const pdf = Buffer.from((await desk.ok('readKeptPdf', { params })).bytes);
    assert.equal(createHash('sha256').update(pdf).digest('hex'), kept.pdfSha256);
    const docx = Buffer.from((await desk.ok('readKeptDocx', { params })).bytes);
    assert.equal(createHash('sha256').update(docx).digest('hex'), kept.docxSha256);
    assert.ok(!docxText(docx).includes(later));
    const { records } = await desk.ok('readAudit', { query: { event: 'act.document-drafted' } });
    assert.equal(records[0]?.data.pdfSha256, kept.pdfSha256);
  });

  test('have number and date once the act has them', async () => {
    const { body, desk } = await open();
    const actId = await body.addDraft('Nomina');
    await give(body, actId, 'publish');
    const number = { number: '12', date: '2024-03-08', inForceFrom: null };
    await desk.ok('numberAct', { params: { actId }, body: number });
    const pdf = await desk.ok('readDocumentPdf', { params: { actId } });
    assert.equal(pdf.name, 'decree-12-2024-03-08.pdf');
    const { text, title } = await readPdf(Buffer.from(pdf.bytes));
    assert.match(String(title), /^Decreto n\. 12 dell’8 marzo 2024/);
    assert.doesNotMatch(text, /n\. ____/);
  });

  test('are kept by themselves, once, when the act gets its number', async () => {
    const { body, desk } = await open();
    const actId = await body.addDraft('Nomina');
    await give(body, actId, 'moderate', body.account.id);
    await desk.ok('numberAct', { params: { actId }, body: { number: '9', date: '2026-03-02' } });
    await tested.drain();
    await body.inBody((tx) => keepNumbered(tx, actId, by()));
    const { kept } = await desk.ok('readDocument', { params: { actId } });
    assert.deepEqual(
      kept.map(({ numbered, by: who }) => ({ numbered, who })),
      [{ numbered: true, who: null }],
    );
  });

  test('of a draft go with it when it is discarded', async () => {
    const { body, desk } = await open();
    const actId = await body.addDraft('Nomina');
    const { id: documentId } = await desk.ok('keepDocument', { params: { actId } });
    await desk.ok('discardActDraft', { params: { actId } });
    await desk.refused('readKeptPdf', 404, { params: { actId, documentId } });
  });
});

describe('what rests on an act', () => {
  test('is told, with what would end were it revoked', async () => {
    const { body, desk } = await open();
    const actId = await body.addAct('3');
    const name = await give(body, actId, 'moderate', body.account.id);
    const resting = await desk.ok('readResting', { params: { actId } });
    assert.deepEqual(
      resting.authorisations.map(({ person, how, inForce }) => [person.name, how, inForce]),
      [[name, 'given', true]],
    );
    assert.deepEqual(
      resting.ending.authorisations.map(({ person }) => person.name),
      [name],
    );
    const first = await desk.ok('readResting', { params: { actId: body.actId } });
    assert.deepEqual([first.ending.accounts.map(({ id }) => id), first.ending.policy], [[body.account.id], true]);
    assert.deepEqual(first.versions, [{ version: 1, inForce: true }]);
  });

  test('ends with nothing while it is a draft', async () => {
    const { body, desk } = await open();
    const actId = await body.addDraft('Nomina');
    await give(body, actId, 'moderate');
    const { state, authorisations, ending } = await desk.ok('readResting', { params: { actId } });
    assert.deepEqual([state, authorisations.length, ending.authorisations], ['draft', 1, []]);
  });
});

describe('the act that a purpose asks for', () => {
  const expected: Record<string, [purpose: string, acts: string[]][]> = {
    cassino: [
      ['appoint', ['mayor decree: CAS-3.1 CAS-3.4 CAS-3.5 CAS-3.6']],
      ['open-account', ['mayor decree: CAS-3.3']],
    ],
    pero: [['appoint', ['manager managerial-act: PER-S.3']]],
    cascina: [
      ['appoint', ['giunta resolution: CSC-R.1 CSC-R.2 CSC-R.3 CSC-R.4']],
      ['adopt', ['giunta resolution: CSC-0.1']],
    ],
  };
  for (const [pack, purposes] of Object.entries(expected)) {
    test(`comes from the policy: ${pack}`, async () => {
      const { desk } = await open(pack);
      const { purposes: proposed } = await desk.ok('proposeActs');
      for (const [purpose, acts] of purposes) {
        const found = proposed.find((one) => one.purpose === purpose)?.acts ?? [];
        assert.deepEqual(
          found.map(({ organ, kind, clauses }) => `${organ} ${kind}: ${clauses.join(' ')}`),
          acts,
        );
      }
    });
  }

  test('is the usual one where the policy is silent, and cites nothing', async () => {
    const { desk } = await open('pero');
    const { purposes } = await desk.ok('proposeActs');
    const revoke = purposes.find(({ purpose }) => purpose === 'revoke');
    assert.ok(revoke && revoke.acts.length > 1 && revoke.acts.every(({ clauses }) => clauses.length === 0));
  });
});
