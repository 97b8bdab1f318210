// SPDX-License-Identifier: EUPL-1.2
// A person leaves: one deed, and nothing of theirs is left open.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
const leaving = (personId: string, actId: string | null = null) => ({
  params: { personId },
  body: { reason: 'resignation' as const, actId },
});

const deedsOf = (body: TestBody, event: string) =>
  tested.administer<{ content: string }>('select content from audit_record where body_id = $1 and event = $2', [
    body.id,
    event,
  ]);

describe('when a person leaves', () => {
  test('every power ends at once and the session that was open too, by one deed that cites the clause', async () => {
    const body = await tested.addBody({ pack: 'novi-di-modena' });
    const desk = await tested.signIn(body);
    const person = await body.addPerson({ powers: ['see', 'moderate'] });
    const own = await tested.signIn(body, person);
    await own.ok('readQueue');
    const preview = await desk.ok('previewLeaving', { params: { personId: person.id } });
    assert.deepEqual([preview.leftAt, preview.sessions, preview.authorisations.length], [null, 1, 1]);
    await own.ok('readQueue');
    const done = await desk.ok('recordLeaving', leaving(person.id, await body.addAct('9')));
    assert.deepEqual({ ...done, leftAt: null, authorisations: [] }, { ...preview, authorisations: [] });
    await own.refused('readSession', 401);
    const [deed, ...others] = await deedsOf(body, 'person.left');
    const { cites } = JSON.parse(deed?.content ?? '{}');
    assert.equal(others.length, 0);
    assert.match(cites[0], /Decreto n\. 9/);
    assert.equal(cites.at(-1), 'NOV-4.13');
    const { authorisations } = await desk.ok('listAuthorisations', { query: { personId: person.id } });
    assert.deepEqual(
      authorisations.map(({ state, endedBecause, endedAt }) => [state, endedBecause, endedAt]),
      [['revoked', 'leaving', clock.now().toISOString()]],
    );
    await desk.refused('recordLeaving', 404, leaving(person.id));
  });

  test('what they administer on the networks becomes tasks that must be proven, and the preview names who succeeds', async () => {
    const body = await tested.addBody({ pack: 'novi-di-modena' });
    const desk = await tested.signIn(body);
    const [person, successor] = [await body.addPerson({ powers: ['see'] }), await body.addPerson({ powers: ['see'] })];
    const accountId = body.account.id;
    await desk.ok('addHolder', {
      params: { accountId },
      body: { personId: person.id, loginName: 'anna', since: '2026-01-10', successorId: successor.id },
    });
    const { removals } = await desk.ok('previewLeaving', { params: { personId: person.id } });
    assert.deepEqual(
      removals.map(({ account, successor: next }) => [account.id, next?.id]),
      [[accountId, successor.id]],
    );
    await desk.ok('recordLeaving', leaving(person.id));
    const codes = async () => (await desk.ok('readDuties')).duties.map(({ code }) => code);
    assert.ok((await codes()).includes('prove-removal'));
    const { removals: tasks } = await desk.ok('listRemovals');
    const [task] = tasks;
    assert.ok(task && task.provenAt === null);
    const proof = (note: string, url: string | null) => ({ params: { removalId: task.id }, body: { note, url } });
    await desk.refused('proveRemoval', 400, proof('Tolta.', null));
    await desk.ok('proveRemoval', proof('Tolta.', 'https://rete.example/amministratori'));
    assert.ok(!(await codes()).includes('prove-removal'));
  });
});

describe('a leaving that cannot be, that should be, that has been', () => {
  test('nobody records their own, so that somebody who governs is always left', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const own = leaving(body.moderator.id);
    assert.match((await desk.refused('recordLeaving', 403, own)).detailIt ?? '', /tua stessa uscita/);
    const second = await body.addPerson({ powers: ['see', 'manage'] });
    await (await tested.signIn(body, second)).ok('recordLeaving', own);
    const third = await body.addPerson({ powers: ['see'] });
    await (await tested.signIn(body, third)).refused('recordLeaving', 403, leaving(second.id));
  });

  test('the preview of one’s own says why it cannot be', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { because } = await desk.ok('previewLeaving', { params: { personId: body.moderator.id } });
    assert.match(because?.it ?? '', /tua stessa uscita/);
  });

  test('Novi: whoever’s contract is over and still has powers is pointed out, with the article', async () => {
    const body = await tested.addBody({ pack: 'novi-di-modena' });
    const desk = await tested.signIn(body);
    const person = await body.addPerson({ powers: ['see'], kind: 'collaborator' });
    await tested.administer("update person set contract_end = '2026-01-31' where person_id = $1", [person.id]);
    const { duties } = await desk.ok('readDuties');
    const duty = duties.find(({ code }) => code === 'remove-not-entitled');
    assert.match(duty?.about.it ?? '', /contratto .*NOV-4\.13/);
    assert.match(duty?.to ?? '', new RegExp(person.id));
  });

  test('time travel still says what they could do before', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const person = await body.addPerson({ powers: ['see'] });
    const before = clock.now().toISOString();
    clock.advance(60_000);
    await desk.ok('recordLeaving', leaving(person.id));
    const at = (instant: string) => ({ params: { personId: person.id }, query: { at: instant } });
    assert.equal((await desk.ok('whatCould', at(before))).powers.length, 1);
    assert.equal((await desk.ok('whatCould', at(clock.now().toISOString()))).powers.length, 0);
  });
});
