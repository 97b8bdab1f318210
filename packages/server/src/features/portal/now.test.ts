// SPDX-License-Identifier: EUPL-1.2
// What every public page says first while it holds: an emergency, an election period, a notice that was ordered.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type Newsroom, only, openNewsroom } from '../../testing/newsroom.ts';
import { ALERT_CONTENT, ALERT_WORDS, BLANKS } from '../../testing/seed-alerts.ts';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';
import { approveTemplate } from '../editorial/index.ts';
import { partOf } from './portal.fixture.ts';

const tested = await createTestApp({ after });
const PAGES = ['', '/policy', '/policy/versioni', '/policy/versioni/1', '/account', '/pubblicazioni', '/verifica'];
const DAY = 86_400_000;
const inDays = (days: number) => new Date(tested.clock.now().getTime() + days * DAY).toISOString();

async function see(body: TestBody, page = '', query = ''): Promise<string> {
  const reply = await tested.fastify.inject({ url: `/enti/${body.slug}${page}${query}` });
  assert.equal(reply.statusCode, 200);
  return reply.body;
}
const EMERGENCY = '<section class="now now-emergency"';
const ELECTION = '<section class="now now-election"';
const bandOf = async (body: TestBody, page = '', query = '') =>
  partOf(await see(body, page, query), EMERGENCY, '</section>');
const electionOf = async (body: TestBody, page = '', query = '') =>
  partOf(await see(body, page, query), ELECTION, '</section>');

describe('an emergency', () => {
  let room: Newsroom;
  let end: () => Promise<unknown>;
  before(async () => {
    room = await openNewsroom(tested);
    const { desk } = room.publisher;
    assert.doesNotMatch(await see(room.body), /class="now/);
    const reason = 'Piena del fiume: <b>argini</b> chiusi.';
    const { id: stateId } = await desk.ok('declareEmergency', { body: { reason, actId: room.body.actId } });
    const why = { reason: 'Finita.', cites: 'Ordinanza n. 14' };
    end = () => desk.ok('liftEmergency', { params: { stateId }, body: why });
  });

  test('stands on every page of the body, in both languages, with what, since when, by which act, and 112', async () => {
    for (const page of PAGES) {
      const band = await bandOf(room.body, page);
      assert.match(band, /Piena del fiume: &lt;b&gt;argini&lt;\/b&gt; chiusi\./);
      assert.match(band, /<h2 id="_emergency">Emergenza in corso<\/h2>/);
      assert.match(band, /Dal 10 marzo 2026, 10:\d\d\. Stabilita con: <span[^>]*>Decreto n\. 1 del 1 gennaio 2020/);
      assert.match(band, /In pericolo chiama il <a href="tel:112">112<\/a>/);
      assert.match(band, /non ha ancora pubblicato allerte/);
    }
    const english = await bandOf(room.body, '/account', '?lang=en');
    assert.match(english, /Emergency under way.+Since 10 March 2026/s);
    assert.match(english, /<p class="now-what" lang="it"/);
  });

  test('names nobody: who declared it is no business of the public', async () => {
    assert.ok(!(await see(room.body)).includes(room.publisher.name));
  });

  test('is that body’s own', async () => {
    assert.doesNotMatch(await see((await openNewsroom(tested)).body), /class="now/);
  });

  test('shows the alerts that are out, each with its links, and no longer those that were taken back', async () => {
    const { desk, id: personId } = room.publisher;
    const templateId = await room.body.inBody((tx) =>
      approveTemplate(tx, { ...ALERT_WORDS, content: ALERT_CONTENT }, { personId, at: tested.clock.now() }),
    );
    const { seal } = only((await desk.ok('listTemplates')).templates.filter(({ id }) => id === templateId));
    const { id: alertId } = await desk.ok('raiseAlert', {
      body: { templateId, seal, blanks: BLANKS, key: randomUUID() },
    });
    assert.doesNotMatch(await bandOf(room.body), /ALLERTA ROSSA/, 'it is not out yet');
    await tested.drain();
    const band = await bandOf(room.body, '/policy');
    assert.match(band, /Allerta rossa<\/strong>: vale fino all’11 marzo 2026/);
    assert.match(band, /ALLERTA ROSSA in Borgo Alto, dalle ore 14 alle ore 20/);
    assert.match(band, /Dove è uscita: <a href="[^"]*\/practice\/[^"]+"><bdi>[^<]+ su Rete di prova/);
    assert.match(band, /\/pubblicazioni\?dal=2026-03-10"/);
    tested.clock.advance(25 * 3_600_000);
    assert.match(await bandOf(room.body), /Allerta rossa<\/strong>: non vale più/);
    const { variantId } = only((await desk.ok('readAlert', { params: { alertId } })).deliveries);
    await desk.ok('withdrawDelivery', { params: { variantId }, body: { reason: 'Era una prova.' } });
    await tested.drain();
    assert.doesNotMatch(await bandOf(room.body), /ALLERTA ROSSA/);
  });

  test('is on no page any more once it has ended', async () => {
    await end();
    for (const page of PAGES) assert.doesNotMatch(await see(room.body, page), /class="now/);
  });
});

describe('an election period', () => {
  let body: TestBody;
  before(async () => {
    body = await tested.addBody({ pack: 'cassino' });
    const what = 'Elezioni <i>comunali</i>';
    await body.setSettings({ electionPeriods: [{ what, from: inDays(-1), to: inDays(2) }] });
  });

  test('is said on every page, with its days and the law, from its first instant to its last', async () => {
    for (const page of PAGES) {
      const band = await electionOf(body, page);
      assert.match(band, /solo ciò che è indispensabile alle sue funzioni, e in forma impersonale/);
      assert.match(band, /Elezioni &lt;i&gt;comunali&lt;\/i&gt;/);
      assert.match(band, /Legge 22 febbraio 2000, n\. 28, articolo 9/);
    }
    assert.match(await electionOf(body, '', '?lang=en'), /only what is indispensable for its tasks, and impersonally/);
    tested.clock.advance(2 * DAY);
    assert.doesNotMatch(await see(body), /class="now/);
  });

  test('a notice that was ordered is in full on the first page, one link away from the others, until its last day', async () => {
    const room = await openNewsroom(tested);
    const governor = await room.hire({ powers: ['see', 'manage'] });
    const today = tested.clock.now().toISOString().slice(0, 10);
    const order = { orderedBy: 'Delibera n. 100/26/CONS', orderedOn: today, about: 'Post di febbraio.' };
    const { text } = await governor.desk.ok('registerNotice', { body: { ...order, from: today, days: 15 } });
    const [, ordered = ''] = text.split('\n\n');
    assert.ok((await electionOf(room.body)).includes(ordered), 'also when no election period runs any more');
    for (const page of PAGES.slice(1)) {
      const band = await electionOf(room.body, page);
      assert.ok(!band.includes(ordered));
      assert.match(band, new RegExp(`<a href="/enti/${room.body.slug}#_notice">Leggi il comunicato`));
    }
    assert.match(await see(room.body), /<div id="_notice"/);
    tested.clock.advance(15 * DAY);
    assert.doesNotMatch(await see(room.body), /class="now/);
  });
});
