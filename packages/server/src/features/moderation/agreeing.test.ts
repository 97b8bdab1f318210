// SPDX-License-Identifier: EUPL-1.2
// Decisions to which the policy wants somebody else to agree.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { hear, violation } from '../../testing/hear-and-decide.ts';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });

const reportsOf = (body: TestBody) =>
  tested.administer<{ reason: string }>('select reason from practice.reports where page_id = $1', [body.page.pageId]);

describe('at Cascina, reporting a profile to its network', () => {
  const HEAD = 'head-of-macro-structure';
  async function awaiting() {
    const body = await tested.addBody({ pack: 'cascina' });
    const desk = await tested.signIn(body);
    const { caseId } = await hear(tested, body);
    const asked = { params: { caseId }, body: violation(['report-user-to-network']) };
    const { decision } = await desk.ok('takeDecision', asked);
    assert.equal(decision.state, 'awaiting-approval');
    assert.deepEqual(
      decision.approvals.map(({ role, verdict }) => [role, verdict]),
      [[`co-approval:${HEAD}`, 'waiting']],
    );
    await tested.wait(3600 - 60);
    assert.deepEqual(await reportsOf(body), [], 'nothing leaves while it waits');
    const params = { decisionId: decision.id };
    const headDesk = async () => tested.signIn(body, await body.addPerson({ role: HEAD, powers: ['see', 'approve'] }));
    return { body, caseId, params, headDesk };
  }

  test('leaves once the head of the macro-structure agrees, and is on record with both names', async () => {
    const { body, caseId, params, headDesk } = await awaiting();
    const head = await headDesk();
    assert.deepEqual(
      (await head.ok('readQueue', { query: { view: 'to-approve' } })).rows.map(({ id }) => id),
      [caseId],
    );
    const { decision } = await head.ok('approveDecision', { params, body: { verdict: 'yes' } });
    assert.equal(decision.state, 'final');
    await tested.drain();
    assert.deepEqual(
      (await reportsOf(body)).map(({ reason }) => reason),
      ['Motivazione della scelta.'],
    );
    const { records } = await head.ok('readAudit', { query: { event: 'decision.approval-given' } });
    assert.deepEqual(
      records.map(({ data }) => [data.verdict, data.settled]),
      [['yes', 'final']],
    );
    await head.refused('approveDecision', 409, { params, body: { verdict: 'yes' } });
  });

  test('is dropped when the head does not agree, and the case can be decided again', async () => {
    const { body, caseId, params, headDesk } = await awaiting();
    const head = await headDesk();
    await head.ok('approveDecision', { params, body: { verdict: 'no', reason: 'Basta rimuovere.' } });
    await tested.drain();
    assert.deepEqual(await reportsOf(body), []);
    const { state, decisions, author } = await head.ok('readCase', { params: { caseId } });
    assert.deepEqual(
      [state, decisions[0]?.state, decisions[0]?.measures[0]?.state],
      ['open', 'not-approved', 'withdrawn'],
    );
    assert.deepEqual([decisions[0]?.approvals[0]?.reason, author.violations], ['Basta rimuovere.', []]);
    const again = await tested.signIn(body);
    await again.ok('takeDecision', { params: { caseId }, body: violation(['remove']) });
  });

  test('is agreed to by nobody in another role, nor by who lacks the power, nor twice', async () => {
    const { body, params } = await awaiting();
    const agree = { params, body: { verdict: 'yes' as const } };
    const manager = await body.addPerson({ role: 'social-media-manager', powers: ['see', 'approve', 'moderate'] });
    await (await tested.signIn(body, manager)).refused('approveDecision', 403, agree);
    const powerless = await body.addPerson({ role: HEAD, powers: ['see'] });
    await (await tested.signIn(body, powerless)).refused('approveDecision', 403, agree);
    const elsewhere = await body.addAccount();
    const ofAnother = await body.addPerson({ role: HEAD, powers: ['see', 'approve'], accountId: elsewhere.id });
    await (await tested.signIn(body, ofAnother)).refused('approveDecision', 403, agree);
  });

  test('is not agreed to by the head who decided it', async () => {
    const body = await tested.addBody({ pack: 'cascina' });
    const { caseId } = await hear(tested, body);
    const person = await body.addPerson({ role: HEAD, powers: ['see', 'moderate', 'approve'] });
    const head = await tested.signIn(body, person);
    const asked = { params: { caseId }, body: violation(['report-user-to-network']) };
    const { decision } = await head.ok('takeDecision', asked);
    const params = { decisionId: decision.id };
    await head.refused('approveDecision', 403, { params, body: { verdict: 'yes' } });
    assert.deepEqual(await reportsOf(body), []);
  });

  test('asked of two heads at once is agreed to once, and reported once', async () => {
    const { body, params, headDesk } = await awaiting();
    const heads = [await headDesk(), await headDesk(), await headDesk()];
    const asked = { params, body: { verdict: 'yes' as const } };
    const answers = await Promise.all(heads.map((head) => head.send('approveDecision', asked)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409, 409]);
    await tested.drain();
    assert.equal((await reportsOf(body)).length, 1);
  });
});

test('where a policy asks for a second person, it is anybody else who may moderate', async () => {
  const body = await tested.addBody({ pack: 'pero' });
  const source = tested.app.packs.find(({ name }) => name === 'pero')?.source ?? '';
  const asking = source.replace('exclusive: true', 'exclusive: true\n        requires: [second-person]');
  assert.notEqual(asking, source);
  await body.adopt(asking);
  const { itemId, caseId } = await hear(tested, body);
  const desk = await tested.signIn(body);
  const { decision } = await desk.ok('takeDecision', { params: { caseId }, body: violation(['remove']) });
  const agree = { params: { decisionId: decision.id }, body: { verdict: 'yes' as const } };
  await desk.refused('approveDecision', 403, agree);
  const onlySees = await tested.signIn(body, await body.addPerson({ powers: ['see', 'approve'] }));
  await onlySees.refused('approveDecision', 403, agree);
  const second = await tested.signIn(body, await body.addPerson({ powers: ['see', 'moderate'] }));
  await second.ok('approveDecision', agree);
  await tested.drain();
  assert.ok((await body.page.item(itemId)).removedAt);
});
