// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, describe, test } from 'node:test';
import { type Newsroom, only, openNewsroom, postsOn } from '../../testing/newsroom.ts';
import { ALERT_CONTENT, ALERT_WORDS, BLANKS } from '../../testing/seed-alerts.ts';
import { createTestApp } from '../../testing/test-app.ts';
import { grantAuthorisation } from '../authority/index.ts';
import { circumstances } from '../rules/index.ts';

const tested = await createTestApp({ after });
const HOUR = 3600;
const inSeconds = (seconds: number) => new Date(tested.clock.now().getTime() + seconds * 1000).toISOString();
const REASON = 'Piena del fiume.';

/** A template in use. */
async function template(room: Newsroom, content: object = {}) {
  const body = { ...ALERT_WORDS, content: { ...ALERT_CONTENT, ...content } };
  const { id } = await room.editor.desk.ok('writeTemplate', { body });
  const read = async () => only((await room.editor.desk.ok('listTemplates')).templates.filter((one) => one.id === id));
  const verdict = { by: 'publisher', verdict: 'yes' as const, seal: (await read()).seal };
  await room.publisher.desk.ok('giveTemplateVerdict', { params: { templateId: id }, body: verdict });
  return read();
}
const raising = ({ id, seal }: { id: string; seal: string }) => ({
  body: { templateId: id, seal, blanks: BLANKS, key: randomUUID() },
});

describe('an emergency', () => {
  test('begins and ends with a person, a reason and the act or order that establishes it, once at a time', async () => {
    const room = await openNewsroom(tested);
    const { desk, name } = room.publisher;
    const { actId } = room.body;
    await desk.refused('declareEmergency', 400, { body: { reason: REASON } });
    await room.editor.desk.refused('declareEmergency', 403, { body: { reason: REASON, actId } });
    const draftId = await room.body.addDraft('Ordinanza');
    await desk.refused('declareEmergency', 403, { body: { reason: REASON, actId: draftId } });
    const { id: stateId } = await desk.ok('declareEmergency', { body: { reason: REASON, actId } });
    const { emergency } = await room.editor.desk.ok('readEmergencyNow');
    assert.deepEqual(
      [emergency?.reason, emergency?.cites, emergency?.begunBy.name],
      [REASON, 'Decreto n. 1 del 1 gennaio 2020', name],
    );
    await desk.refused('declareEmergency', 409, { body: { reason: REASON, actId } });
    await room.editor.desk.refused('liftEmergency', 403, {
      params: { stateId },
      body: { reason: 'Finita.', cites: 'Ordinanza n. 14' },
    });
    const end = { params: { stateId }, body: { reason: 'Finita.', cites: 'Ordinanza n. 14' } };
    await desk.ok('liftEmergency', end);
    await desk.refused('liftEmergency', 409, end);
    const { past, now } = await desk.ok('readEmergencyRoom');
    assert.equal(now.emergency, null);
    assert.deepEqual(
      [only(past).endReason, only(past).endCites, only(past).endedBy?.name],
      ['Finita.', 'Ordinanza n. 14', name],
    );
  });

  test('may rest on an order in words; but the rules of the policy change only by an act in force, and only while it lasts', async () => {
    const room = await openNewsroom(tested);
    const fixture = new URL('../../../../policy/src/fixtures/protezione-civile-valdonia.yaml', import.meta.url);
    await room.body.adopt(await readFile(fixture, 'utf8'));
    const { desk } = room.publisher;
    const profiles = ['emergency'];
    const now = () => room.body.inBody((tx) => circumstances(tx, tested.clock.now()));
    await desk.refused('declareEmergency', 403, { body: { reason: REASON, order: 'Ordine a voce', profiles } });
    await desk.refused('declareEmergency', 400, { body: { reason: REASON, actId: room.body.actId, profiles: ['x'] } });
    const body = { reason: REASON, actId: room.body.actId, profiles };
    const { id: stateId } = await desk.ok('declareEmergency', { body });
    const begun = tested.clock.now();
    assert.deepEqual((await now()).profile, ['emergency']);
    tested.clock.advance(HOUR * 1000);
    await desk.ok('liftEmergency', { params: { stateId }, body: { reason: 'Finita.', cites: 'Ordinanza n. 14' } });
    assert.deepEqual((await now()).profile, []);
    const then = await room.body.inBody((tx) => circumstances(tx, begun));
    assert.deepEqual(then.profile, ['emergency'], 'what was decided meanwhile keeps the rules of then');
    await desk.ok('declareEmergency', { body: { reason: REASON, order: 'Ordine a voce del Sindaco' } });
    assert.deepEqual((await now()).profile, []);
  });

  test('is handed over whole: alerts and their proof, stopped posts and their outcome, authorisations, who did what', async () => {
    const room = await openNewsroom(tested);
    const { desk } = room.publisher;
    const ordinary = await room.approve(await room.write({ variants: [{ plannedAt: inSeconds(HOUR) }] }));
    const used = await template(room);
    tested.clock.advance(60_000);
    const { id: alertId } = await desk.ok('raiseAlert', raising(used));
    await tested.drain();
    tested.clock.advance(60_000);
    const { id: stateId } = await desk.ok('declareEmergency', { body: { reason: REASON, actId: room.body.actId } });
    await desk.ok('withdrawDelivery', {
      params: { variantId: only(ordinary.variants).id },
      body: { reason: 'Rinviato.' },
    });
    const grant = { actId: room.body.actId, personId: room.editor.id, accountId: null, powers: ['publish' as const] };
    const term = { from: tested.clock.now(), to: new Date(inSeconds(2 * HOUR)) };
    await room.body.inBody((tx) =>
      grantAuthorisation(
        tx,
        { ...grant, ...term, temporaryReason: 'Piena: serve chi pubblica di notte.', acceptanceNeeded: true },
        { actor: { kind: 'administrator' }, at: tested.clock.now() },
      ),
    );
    tested.clock.advance(60_000);
    await desk.ok('liftEmergency', { params: { stateId }, body: { reason: '=FINITA()', cites: 'Ordinanza n. 14' } });
    tested.clock.advance(60_000);
    await room.write();
    const handover = await desk.ok('readHandover', { params: { stateId } });
    assert.deepEqual(
      handover.alerts.map(({ id, deliveries }) => [id, only(deliveries).delivery?.state]),
      [[alertId, 'published']],
    );
    assert.deepEqual(
      handover.frozen.map(({ postId, outcome }) => [postId, outcome]),
      [[ordinary.id, 'withdrawn']],
    );
    const temporary = only(handover.temporary);
    assert.deepEqual([temporary.person.name, temporary.waitsForAcceptance], [room.editor.name, true]);
    const events = handover.deeds.map(({ event }) => event);
    for (const event of ['alert.raised', 'queue.frozen', 'delivery.confirmed', 'state-of-emergency.begun'])
      assert.ok(events.includes(event), `${event} is missing`);
    assert.ok(handover.deeds.some(({ event, who }) => event === 'alert.raised' && who === room.publisher.name));
    const ended = only(handover.deeds.filter(({ event }) => event === 'state-of-emergency.ended'));
    assert.deepEqual(
      ended.cites,
      ['Ordinanza n. 14', 'Decreto n. 1 del 1 gennaio 2020'],
      'and the act by which they may',
    );
    assert.ok(!events.includes('post.begun'), 'what came after is not in it, nor what came before');
    const csv = await desk.ok('readHandoverFile', { params: { stateId }, query: { format: 'csv' } });
    const text = Buffer.from(csv.bytes).toString();
    assert.match(csv.name, /^emergenza-.*\.csv$/);
    assert.match(text, /ALLERTA ROSSA in Borgo Alto/);
    assert.match(text, /;'=FINITA\(\)/, 'no cell is a formula');
    const proof = await desk.ok('readAlertProof', { params: { alertId }, query: { format: 'json' } });
    assert.equal(JSON.parse(Buffer.from(proof.bytes).toString()).id, alertId);
  });
});

describe('who is authorised for a time, in an emergency', () => {
  test('raises nothing before accepting, then does, and no more once the time is over', async () => {
    const room = await openNewsroom(tested, { pack: 'novi-di-modena' });
    const content = { category: 'emergencies', stated: NOVI };
    const used = await templateAtNovi(room, content);
    const helper = await room.hire({ powers: ['see'], kind: 'volunteer' });
    const grant = { actId: room.body.actId, personId: helper.id, accountId: null, powers: ['publish' as const] };
    const term = { from: tested.clock.now(), to: new Date(inSeconds(2 * HOUR)) };
    const authorisationId = await room.body.inBody((tx) =>
      grantAuthorisation(
        tx,
        { ...grant, ...term, temporaryReason: 'Alluvione.', acceptanceNeeded: true },
        { actor: { kind: 'administrator' }, at: tested.clock.now() },
      ),
    );
    await helper.desk.refused('raiseAlert', 403, raising(used));
    const shown = only((await helper.desk.ok('readEmergencyRoom')).temporary);
    assert.deepEqual([shown.reason, shown.waitsForAcceptance], ['Alluvione.', true]);
    const { policy } = await helper.desk.ok('readOwnAuthorisations');
    const accepted = { version: policy?.version ?? 0, sha256: policy?.sha256 ?? '' };
    await helper.desk.ok('acceptAuthorisation', { params: { authorisationId }, body: accepted });
    await helper.desk.ok('raiseAlert', raising(used));
    await tested.drain();
    assert.equal((await postsOn(tested, room.body.account)).length, 1);
    tested.clock.advance(3 * HOUR * 1000);
    await helper.desk.refused('raiseAlert', 403, raising(used));
  });
});

const NOVI = {
  'public-domain': 'È nel bollettino regionale.',
  accuracy: 'Dal centro funzionale.',
  pertinence: 'È protezione civile.',
  'network-terms': 'Sì.',
  'unrelated-initiative': 'È dell’ente.',
};

/** At Novi the social media manager agrees too. */
async function templateAtNovi(room: Newsroom, content: object) {
  const manager = await room.hire({ role: 'social-media-manager', powers: ['see', 'approve'] });
  const body = { ...ALERT_WORDS, content: { ...ALERT_CONTENT, ...content } };
  const { id } = await room.editor.desk.ok('writeTemplate', { body });
  const read = async () => only((await room.editor.desk.ok('listTemplates')).templates.filter((one) => one.id === id));
  const { path, seal } = await read();
  for (const { by } of path) {
    const desk = by === 'publisher' ? room.publisher.desk : manager.desk;
    await desk.ok('giveTemplateVerdict', { params: { templateId: id }, body: { by, verdict: 'yes', seal } });
  }
  return read();
}

describe('emergencies are among what the policy publishes', () => {
  /** Clauses that stop a template with this content from being agreed to. */
  async function stoppedBy(pack: string, content: object): Promise<(string | null)[]> {
    const room = await openNewsroom(tested, { pack });
    const body = { ...ALERT_WORDS, content: { ...ALERT_CONTENT, ...content } };
    const { id } = await room.editor.desk.ok('writeTemplate', { body });
    const { templates } = await room.editor.desk.ok('listTemplates');
    const { seal, path, remarks } = only(templates.filter((one) => one.id === id));
    const stopping = remarks.filter(({ severity, inElections }) => severity !== 'advises' && !inElections);
    const verdict = { by: path.at(-1)?.by ?? '', verdict: 'yes' as const, seal };
    const agreeing = { params: { templateId: id }, body: verdict };
    if (stopping.length === 0) await room.publisher.desk.ok('giveTemplateVerdict', agreeing);
    else await room.publisher.desk.refused('giveTemplateVerdict', 403, agreeing);
    return stopping.map(({ clause }) => clause);
  }

  test('CAS-2.1: an alert says that it is of a category of the policy; of none, its template can’t be agreed to', async () => {
    assert.deepEqual(await stoppedBy('cassino', { category: 'emergency-updates' }), []);
    assert.deepEqual(await stoppedBy('cassino', { category: null }), ['CAS-2.1']);
  });

  test('NOV-5.3: an alert says that it is of a category of the policy; of none, its template can’t be agreed to', async () => {
    assert.deepEqual(await stoppedBy('novi-di-modena', { category: 'emergencies', stated: NOVI }), []);
    assert.deepEqual(await stoppedBy('novi-di-modena', { category: null, stated: NOVI }), ['NOV-5.3']);
  });

  test('NOV-5.2: the purpose of an alert is that of updates in an emergency; one that the policy does not know stops its template', async () => {
    const content = { category: 'emergencies', stated: NOVI };
    assert.deepEqual(await stoppedBy('novi-di-modena', { ...content, purpose: 'emergency-updates' }), []);
    // The first article that names purposes speaks for all; emergencies are in the list of NOV-5.2 alone.
    assert.deepEqual(await stoppedBy('novi-di-modena', { ...content, purpose: 'beautification' }), ['NOV-1.1']);
  });
});
