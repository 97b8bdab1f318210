// SPDX-License-Identifier: EUPL-1.2
// A power ends when its act says so, also in a session that is already open.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { hear, violation } from '../../testing/hear-and-decide.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000);

describe('in a session that is already open', () => {
  test('a power lapses to the minute', async () => {
    const body = await tested.addBody();
    const person = await body.addPerson({ powers: ['see', 'moderate'], to: inMinutes(10) });
    const desk = await tested.signIn(body, person);
    const { caseId } = await hear(tested, body);
    clock.set(new Date(inMinutes(10).getTime() - 1));
    await desk.ok('claimCase', { params: { caseId } });
    clock.advance(1);
    await desk.refused('takeDecision', 403, { params: { caseId }, body: violation(['remove']) });
    await desk.refused('readQueue', 403);
    assert.deepEqual((await desk.ok('readSession')).powers, []);
  });

  test('a power begins to the minute', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body, await body.addPerson({ powers: ['see'], from: inMinutes(5) }));
    await desk.refused('readQueue', 403);
    clock.advance(5 * 60_000);
    await desk.ok('readQueue');
  });

  test('an act revoked takes its powers away at once, and says so', async () => {
    const body = await tested.addBody();
    const actId = await body.addAct('7');
    const person = await body.addPerson({ powers: ['see', 'moderate'], actId });
    const desk = await tested.signIn(body, person);
    const { caseId } = await hear(tested, body);
    await desk.ok('claimCase', { params: { caseId } });
    await tested.administer('update act set revoked_at = $2 where act_id = $1', [actId, clock.now()]);
    await desk.refused('takeDecision', 403, { params: { caseId }, body: violation(['remove']) });
    const why = await desk.ok('explainAuthority', { query: { power: 'moderate', accountId: body.account.id } });
    assert.equal(why.granted, false);
    assert.match(why.because.it, /revocato/);
  });

  test('an authorisation revoked leaves those given by other acts', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    await desk.ok('readQueue');
    await tested.administer('update authorisation set revoked_at = $2 where person_id = $1', [
      body.moderator.id,
      clock.now(),
    ]);
    await desk.refused('readQueue', 403);
  });
});

describe('asked why', () => {
  test('the answer names the act that grants', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const why = await desk.ok('explainAuthority', { query: { power: 'moderate', accountId: body.account.id } });
    assert.equal(why.granted, true);
    assert.match(why.act ?? '', /Decreto n\. 1 del/);
  });

  test('of an account of another body, or of none, there is no such account', async () => {
    const [body, other] = [await tested.addBody(), await tested.addBody()];
    const desk = await tested.signIn(body);
    for (const accountId of [other.account.id, '00000000-0000-7000-8000-000000000000']) {
      await desk.refused('explainAuthority', 404, { query: { power: 'see', accountId } });
    }
  });

  test('of a permission that is no power, it is refused', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const query = { power: 'public' as const, accountId: body.account.id };
    await desk.refused('explainAuthority', 400, { query });
  });
});
