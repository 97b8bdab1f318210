// SPDX-License-Identifier: EUPL-1.2
// What the staff sees and takes away: true figures, and a report that hides what the portal hides.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hear, violation } from '../../testing/hear-and-decide.ts';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
let body: TestBody;
let desk: TestClient;
const MONTHS = { from: '2026-01', to: '2026-03' };

before(async () => {
  body = await tested.addBody();
  desk = await tested.signIn(body);
  for (const author of ['Uno', 'Due']) {
    const { caseId } = await hear(tested, body, { author });
    tested.clock.advance(10 * 60 * 1000);
    await desk.ok('takeDecision', { params: { caseId }, body: violation(['hide']) });
    await tested.wait(30);
  }
  const { caseId } = await hear(tested, body, { author: 'Tre' });
  const { decision } = await desk.ok('takeDecision', { params: { caseId }, body: violation(['hide']) });
  await desk.ok('undoDecision', { params: { decisionId: decision.id } });
});

const read = async (query: object = {}) => {
  const { sections, ...rest } = await desk.ok('readStatistics', { query: { ...MONTHS, ...query } });
  const table = (id: string) => {
    const found = sections.flatMap(({ tables }) => tables).find((one) => one.id === id);
    assert.ok(found, id);
    return found;
  };
  return { ...rest, sections, table };
};

describe('the staff', () => {
  test('sees what was done as it is, by the words that were used for it', async () => {
    const { table, versions, countedAt } = await read();
    assert.deepEqual(table('ricevuti').total, [3, 3]);
    assert.deepEqual(table('decisioni').rows.at(-1)?.cells, [2, 0, 2]);
    assert.deepEqual(table('articoli').rows[0], {
      key: 'CAS-4.b',
      label: { it: 'CAS-4.b', en: 'CAS-4.b' },
      cells: [2],
    });
    assert.deepEqual(table('categorie').rows[0]?.label, { it: 'Insulti e offese', en: 'Insults' });
    assert.deepEqual(table('annullate').rows[0]?.cells, [1]);
    assert.deepEqual(table('triage').rows[0], { ...table('triage').rows[0], key: 'found', cells: [2] });
    assert.deepEqual([versions.length, countedAt], [1, tested.clock.now().toISOString()]);
  });
  test('sees how long it took', async () => {
    const { table } = await read();
    assert.deepEqual(table('tempi-di-decisione').rows.at(-1)?.cells[0], 600);
    const [median] = table('tempi-di-esecuzione').rows.at(-1)?.cells ?? [];
    assert.ok(median !== undefined && median !== null && median >= 10);
  });
  test('sees the figures of one account alone', async () => {
    const other = await body.addAccount();
    assert.deepEqual((await read({ accountId: other.id })).table('decisioni').total, [0, 0, 0]);
    assert.deepEqual((await read({ accountId: body.account.id })).table('decisioni').total, [2, 0, 2]);
  });
  test('sees nothing of a single person of the staff, nor of a citizen', async () => {
    const everything = JSON.stringify(await read());
    for (const secret of [body.moderator.id, body.moderator.name, 'Uno', 'idiota'])
      assert.ok(!everything.includes(secret), secret);
  });
  test('takes a table as CSV that an Italian spreadsheet opens', async () => {
    const reply = await desk.send('downloadStatisticsTable', { query: { ...MONTHS, table: 'decisioni' } });
    assert.match(reply.text, /^\uFEFFMese;Violazione;Nessuna violazione;Totale\r\ngennaio 2026;0;0;0\r\n/);
  });
});

describe('a report', () => {
  const report = async (form: 'docx' | 'pdf') => desk.send('downloadStatisticsReport', { query: { ...MONTHS, form } });
  test('comes as DOCX and as PDF with tags and its language', async () => {
    const [pdf, docx] = [await report('pdf'), await report('docx')];
    assert.equal(pdf.status, 200);
    assert.match(pdf.text, /^%PDF-/);
    assert.match(pdf.text, /\/Marked true/);
    assert.match(pdf.text, /\/Lang \(it-IT\)/);
    assert.match(docx.text, /^PK/);
  });
});

describe('refused', () => {
  const cases: [what: string, query: object, status: number][] = [
    ['a period that ends before it begins', { from: '2026-03', to: '2026-01' }, 400],
    ['a period longer than anybody reads', { from: '2010-01', to: '2026-01' }, 400],
    ['an account that is not there', { ...MONTHS, accountId: '01890a5d-ac96-774b-bcce-b302099a8057' }, 404],
    ['what is no month', { from: '2026-13', to: '2026-14' }, 400],
  ];
  for (const [what, query, status] of cases)
    test(what, async () => {
      const reply = await desk.send('readStatistics', { query: { ...MONTHS, ...query } });
      assert.equal(reply.status, status, reply.text);
    });
  test('whoever has no power that lets them read the record', async () => {
    const nobody = await tested.signIn(body, await body.addPerson({ powers: [] }));
    assert.equal((await nobody.send('readStatistics', { query: MONTHS })).status, 403);
  });
});
