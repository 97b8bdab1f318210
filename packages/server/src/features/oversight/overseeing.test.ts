// SPDX-License-Identifier: EUPL-1.2
// Watching over what is written for the body: violations reported and decided on, own material refused, changed or removed,
// advice on answers, and notices of the authority for communications.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { only, openNewsroom, postsOn, TEXT } from '../../testing/newsroom.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const NOV = 'novi-di-modena';
const HOUR = 3600;

async function atNovi() {
  const room = await openNewsroom(tested, { pack: NOV });
  const powers = ['see', 'draft', 'approve', 'publish', 'answer'] as const;
  const manager = await room.hire({ role: 'social-media-manager', powers: [...powers] });
  return { room, manager };
}
const codesOf = async (desk: Awaited<ReturnType<typeof atNovi>>['manager']['desk']) =>
  (await desk.ok('readDuties')).duties.map(({ code }) => code);

describe('at Novi, an editor reports a violation', () => {
  test('an editor reports a violation to the social media manager, who alone decides, with a reason', async () => {
    const { room, manager } = await atNovi();
    const post = await room.write();
    const report = {
      accountId: room.body.account.id,
      postId: post.id,
      what: 'La foto non è nostra.',
      clauses: ['NOV-4.19.f'],
    };
    const { id: reportId } = await room.editor.desk.ok('reportViolation', { body: report });
    assert.ok((await codesOf(manager.desk)).includes('decide-violation'));
    assert.ok(!(await codesOf(room.publisher.desk)).includes('decide-violation'));

    const seen = await room.editor.desk.ok('listViolationReports');
    const own = only(seen.rows);
    assert.equal(seen.decidedUnder, 'NOV-4.7');
    assert.deepEqual(
      [own.what, own.clauses[0]?.id, own.decision, own.may.granted],
      [report.what, 'NOV-4.19.f', null, false],
    );
    assert.equal(own.may.because.it, 'La policy affida questa decisione a: social media manager.');

    const params = { reportId };
    const decision = { outcome: 'to-mend' as const, reason: 'Metti il nome dell’autore e la licenza.' };
    const refused = await room.publisher.desk.refused('decideViolationReport', 403, { params, body: decision });
    assert.deepEqual(refused.cites, ['NOV-4.7']);
    await manager.desk.refused('decideViolationReport', 400, { params, body: { ...decision, reason: ' ' } });
    await manager.desk.ok('decideViolationReport', { params, body: decision });
    await manager.desk.refused('decideViolationReport', 409, { params, body: decision });
    const decided = only((await room.editor.desk.ok('listViolationReports')).rows).decision;
    assert.deepEqual([decided?.outcome, decided?.reason, decided?.by.id], ['to-mend', decision.reason, manager.id]);
    assert.ok(!(await codesOf(manager.desk)).includes('decide-violation'));
    const [deed] = await tested.administer<{ content: string }>(
      "select content from audit_record where body_id = $1 and event = 'violation.decided'",
      [room.body.id],
    );
    const { cites } = JSON.parse(deed?.content ?? '{}');
    assert.ok(cites.includes('NOV-4.7') && cites.length === 2, 'the clause, and the act by which they decide');
  });

  test('a clause that the policy does not have is refused, and so is who may not write there', async () => {
    const { room } = await atNovi();
    const body = { accountId: room.body.account.id, what: 'Non so.', clauses: ['CAS-4.a'] };
    const problem = await room.editor.desk.refused('reportViolation', 400, { body });
    assert.match(problem.detailIt ?? '', /La policy in vigore non ha la clausola «CAS-4\.a»/);
    await room.publisher.desk.refused('reportViolation', 403, { body: { ...body, clauses: [] } });
  });

  test('where the policy names nobody, whoever manages the account decides', async () => {
    const room = await openNewsroom(tested);
    const governor = await room.hire({ powers: ['see', 'manage'] });
    const { id: reportId } = await room.editor.desk.ok('reportViolation', {
      body: { accountId: room.body.account.id, what: 'Un post senza fonte.' },
    });
    const body = { outcome: 'no-violation' as const, reason: 'La fonte è nel primo commento.' };
    await room.publisher.desk.refused('decideViolationReport', 403, { params: { reportId }, body });
    await governor.desk.ok('decideViolationReport', { params: { reportId }, body });
    assert.equal((await governor.desk.ok('listViolationReports')).decidedUnder, null);
  });
});

describe('at Novi, the social media manager', () => {
  test('refuses own material with a reason, and it does not go out', async () => {
    const { room, manager } = await atNovi();
    const post = await room.ask(await room.write());
    const { id: variantId, seal } = only(post.variants);
    const no = { by: 'social-media-manager', verdict: 'no' as const, seal };
    await manager.desk.refused('giveVerdict', 400, { params: { variantId }, body: no });
    await manager.desk.ok('giveVerdict', { params: { variantId }, body: { ...no, reason: 'Non è pertinente.' } });
    await room.say(room.publisher.desk, post, 'publisher');
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    const step = only((await room.read(post.id)).variants).approval.path.find(
      ({ by }) => by === 'social-media-manager',
    );
    assert.deepEqual([step?.state, step?.reason, step?.person?.id], ['refused', 'Non è pertinente.', manager.id]);
  });

  test('changes own material: what was agreed is void, and it is theirs too', async () => {
    const { room, manager } = await atNovi();
    const post = await room.ask(await room.write());
    const changed = await room.change(post, { text: 'Riapre la piscina, lunedì alle 9.' }, manager.desk);
    assert.ok(changed.authors.some(({ id }) => id === manager.id));
    assert.equal(only(changed.variants).approval.state, 'not-asked');
  });

  test('removes own material from the network with a reason, which stays on record', async () => {
    const { room, manager } = await atNovi();
    const asked = await room.ask(await room.write());
    await room.say(manager.desk, asked, 'social-media-manager');
    await room.say(room.publisher.desk, asked, 'publisher');
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
    const params = { variantId: only(asked.variants).id };
    await manager.desk.refused('withdrawDelivery', 400, { params, body: { reason: '' } });
    await manager.desk.ok('withdrawDelivery', {
      params,
      body: { reason: 'Contrario alla policy.', note: 'Ritirato.' },
    });
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    const [row] = await tested.administer<{ withdraw_reason: string; withdraw_asked_by: string }>(
      'select withdraw_reason, withdraw_asked_by from delivery where variant_id = $1',
      [params.variantId],
    );
    assert.deepEqual(row, { withdraw_reason: 'Contrario alla policy.', withdraw_asked_by: manager.id });
  });
});

describe('an answer that is about to be written', () => {
  test('Novi advises to be polite and to keep to the body’s competence, and points out what the policy forbids', async () => {
    const { manager } = await atNovi();
    const text = 'Bastava leggere il bando!!! Chiami Ada al 333 1234567.';
    const { remarks } = await manager.desk.ok('checkAnswer', { body: { text } });
    const said = remarks.map(({ clause, span }) => `${clause} ${span ? text.slice(...span) : ''}`.trim());
    assert.deepEqual(said.toSorted(), [
      'NOV-4.19.c',
      'NOV-4.19.d 333 1234567',
      'NOV-4.19.g !!!',
      'NOV-4.19.g Bastava leggere',
    ]);
  });

  test('Cassino states nothing on the tone: no advice is given', async () => {
    const room = await openNewsroom(tested);
    const answering = await room.hire({ powers: ['answer'] });
    assert.deepEqual((await answering.desk.ok('checkAnswer', { body: { text: 'Bastava leggere!!!' } })).remarks, []);
  });
});

describe('approvals that wait', () => {
  test('a post that waits for somebody is among what they have to see to, by its hour, and nobody else’s', async () => {
    const { room, manager } = await atNovi();
    const plannedAt = new Date(tested.clock.now().getTime() + HOUR * 1000).toISOString();
    const post = await room.write({ variants: [{ plannedAt }] });
    assert.ok(!(await codesOf(manager.desk)).includes('approve-post'), 'nobody asked yet');
    await room.ask(post);
    const duty = (await manager.desk.ok('readDuties')).duties.find(({ code }) => code === 'approve-post');
    assert.equal(duty?.to, `/redazione/post/${post.id}`);
    assert.equal(duty?.due && new Date(duty.due).toISOString(), new Date(plannedAt).toISOString());
    assert.match(duty?.about.it ?? '', /Rileggi e approva «Piscina» per/);
    assert.ok((await codesOf(room.publisher.desk)).includes('approve-post'), 'to let it go');
    assert.ok(!(await codesOf(room.editor.desk)).includes('approve-post'), 'never one’s own');
    await room.say(manager.desk, post, 'social-media-manager').catch(() => null);
  });
});

describe('a notice that the authority for communications ordered', () => {
  test('a notice has the words that the law wants, is shown until its last day, and is seen to meanwhile', async () => {
    const room = await openNewsroom(tested);
    const governor = await room.hire({ powers: ['see', 'manage'] });
    const body = {
      ...{ orderedBy: 'Delibera n. 100/26/CONS', orderedOn: '2026-03-02', about: 'Post del 20 febbraio 2026.' },
      ...{ from: '2026-03-09', days: 15 },
    };
    await room.editor.desk.refused('registerNotice', 403, { body });
    await governor.desk.refused('registerNotice', 400, { body: { ...body, from: '2026-03-01' } });
    const notice = await governor.desk.ok('registerNotice', { body });
    assert.deepEqual([notice.to, notice.state], ['2026-03-23', 'shown']);
    assert.match(notice.text, /in esecuzione di: Delibera n\. 100\/26\/CONS del 2 marzo 2026/);
    assert.match(notice.text, /non rispondeva a quanto previsto dall’articolo 9 della legge 22 febbraio 2000, n\. 28/);
    assert.match(notice.text, /dal 9 marzo 2026 al 23 marzo 2026/);
    const duty = (await governor.desk.ok('readDuties')).duties.find(({ code }) => code === 'show-notice');
    assert.equal(duty?.about.it, 'Tieni pubblicato il comunicato ordinato da: Delibera n. 100/26/CONS');
    tested.clock.advance(14 * 24 * HOUR * 1000);
    assert.equal(only((await governor.desk.ok('listNotices')).rows).state, 'expired');
    assert.ok(!(await codesOf(governor.desk)).includes('show-notice'));
  });
});
