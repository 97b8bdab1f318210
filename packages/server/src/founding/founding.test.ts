// SPDX-License-Identifier: EUPL-1.2
// From a founding address to a body with its first administrator; and everything that founds nothing.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inviteInTest, SOUND_PASSWORD, soundPlan } from '../testing/examples/founding.ts';
import { createTestApp } from '../testing/test-app.ts';
import { firstInvitation, inviteToFound, openInvitations } from './invite.ts';

const tested = await createTestApp({ after });
const { app, clock } = tested;
const needs = { ...app, publicUrl: 'https://arengo.example' };
const countBodies = async () => (await tested.administer<{ n: number }>('select count(*)::int as n from body'))[0]?.n;
const codeOf = (address: string) => new URL(address).searchParams.get('codice') ?? '';

describe('while there is no body', () => {
  test('the address is made once and printed again the same', async () => {
    const first = await firstInvitation(needs);
    assert.match(first?.address ?? '', /^https:\/\/arengo\.example\/desk\/primo-avvio\?codice=[\w-]{43}$/);
    assert.deepEqual(await firstInvitation(needs), first);
    assert.deepEqual(await openInvitations(needs), [first]);
  });

  test('of its code the database holds the hash, and a form that only the server’s key opens', async () => {
    const code = codeOf((await firstInvitation(needs))?.address ?? '');
    const [row] = await tested.administer<{ row: string }>(
      'select founding_invitation::text as row from founding_invitation',
    );
    assert.ok(row && !row.row.includes(code) && !row.row.includes(Buffer.from(code).toString('hex')));
  });

  test('an address that expired gives its draft to the next', async () => {
    const code = codeOf((await firstInvitation(needs))?.address ?? '');
    await tested.stranger().ok('saveFounding', { body: { code, draft: { name: 'Comune a metà' } } });
    clock.advance(31 * 24 * 60 * 60 * 1000);
    const problem = await tested.stranger().refused('readInvitation', 403, { body: { code } });
    assert.match(problem.detailIt ?? '', /scaduto/);
    const next = codeOf((await firstInvitation(needs))?.address ?? '');
    assert.notEqual(next, code);
    const view = await tested.stranger().ok('readInvitation', { body: { code: next } });
    assert.deepEqual(view.draft, { name: 'Comune a metà' });
  });
});

describe('a founding address', () => {
  test('founds a body whose first administrator governs by the act, and by nothing else', async () => {
    const [code, plan] = [await inviteInTest(tested), soundPlan()];
    const founded = await tested.stranger().ok('foundBody', { body: { code, plan, password: SOUND_PASSWORD } });
    assert.equal(founded.slug, plan.slug);
    const answer = await tested.stranger().send('signIn', {
      body: { body: plan.slug, email: plan.email, password: SOUND_PASSWORD },
    });
    const session = JSON.parse(answer.text) as { powers: string[]; body: { id: string } };
    assert.deepEqual(session.powers.toSorted(), ['govern', 'manage', 'see']);
    const rows = await tested.administer<{ number: string; powers: string[]; kind: string }>(
      `select act.number, a.powers, b.kind from authorisation a join authorisation_act using (body_id, authorisation_id) join act using (body_id, act_id)
         join body b using (body_id)
       where b.slug = $1`,
      [plan.slug],
    );
    assert.deepEqual(rows, [{ number: plan.number, powers: ['see', 'manage'], kind: 'municipality' }]);
    // The act is revoked: whoever it charged governs no more.
    await tested.administer('update act set revoked_at = $2 where body_id = $1', [session.body.id, clock.now()]);
    const [cookie] = answer.cookies;
    const desk = tested.stranger(`${cookie?.name}=${cookie?.value}`);
    assert.deepEqual((await desk.ok('readSession')).powers, []);
  });
});

describe('a founding address that should not work', () => {
  test('used twice, founds nothing the second time', async () => {
    const code = await inviteInTest(tested);
    await tested.stranger().ok('foundBody', { body: { code, plan: soundPlan(), password: SOUND_PASSWORD } });
    const bodies = await countBodies();
    const problem = await tested
      .stranger()
      .refused('foundBody', 403, { body: { code, plan: soundPlan(), password: SOUND_PASSWORD } });
    assert.match(problem.detailIt ?? '', /già stato usato/);
    assert.equal(await countBodies(), bodies);
  });

  test('used by many at the same moment, founds one body', async () => {
    const [code, bodies] = [await inviteInTest(tested), (await countBodies()) ?? 0];
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        tested.stranger().send('foundBody', { body: { code, plan: soundPlan(), password: SOUND_PASSWORD } }),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    assert.equal(await countBodies(), bodies + 1);
  });

  test('guessed, founds nothing', async () => {
    const bodies = await countBodies();
    const real = await inviteInTest(tested);
    const flipped = `${real.slice(0, -1)}${real.endsWith('A') ? 'B' : 'A'}`;
    for (const code of ['', 'x', flipped, real.toLowerCase(), `${real} `, '0'.repeat(43)]) {
      const problem = await tested
        .stranger()
        .refused('foundBody', 403, { body: { code, plan: soundPlan(), password: SOUND_PASSWORD } });
      assert.match(problem.detailIt ?? '', /non vale/);
      await tested.stranger().refused('readInvitation', 403, { body: { code } });
      await tested.stranger().refused('saveFounding', 403, { body: { code, draft: {} } });
    }
    assert.equal(await countBodies(), bodies);
  });

  test('expired, founds nothing', async () => {
    const { address } = await inviteToFound(needs, 1);
    clock.advance(24 * 60 * 60 * 1000);
    const bodies = await countBodies();
    const problem = await tested
      .stranger()
      .refused('foundBody', 403, { body: { code: codeOf(address), plan: soundPlan(), password: SOUND_PASSWORD } });
    assert.match(problem.detailIt ?? '', /scaduto.*arengo body invite/);
    assert.equal(await countBodies(), bodies);
  });
});

describe('a plan that will not do', () => {
  test('with a slug that is taken, founds nothing and still opens', async () => {
    const body = await tested.addBody();
    const [code, bodies] = [await inviteInTest(tested), await countBodies()];
    const plan = { ...soundPlan(), slug: body.slug };
    const problem = await tested
      .stranger()
      .refused('foundBody', 409, { body: { code, plan, password: SOUND_PASSWORD } });
    assert.match(problem.detailIt ?? '', /c’è già/);
    assert.equal(await countBodies(), bodies);
    await tested.stranger().ok('foundBody', { body: { code, plan: soundPlan(), password: SOUND_PASSWORD } });
  });

  test('with a fault in the plan, founds nothing, says what to do in Italian and names the field', async () => {
    const [code, bodies] = [await inviteInTest(tested), await countBodies()];
    const plan = { ...soundPlan(), number: '', date: '2999-01-01' };
    const problem = await tested.stranger().refused('foundBody', 400, { body: { code, plan, password: 'corta' } });
    assert.match(problem.detailIt ?? '', /Manca il numero.*nel futuro.*troppo corta/);
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/plan/number', '/plan/date', '/password'],
    );
    assert.equal(await countBodies(), bodies);
  });

  test('keeps what was written so far, and forgets it with the founding', async () => {
    const code = await inviteInTest(tested);
    const draft = { name: 'Comune di Collaudo', subject: 'Da firmare' };
    await tested.stranger().ok('saveFounding', { body: { code, draft } });
    assert.deepEqual((await tested.stranger().ok('readInvitation', { body: { code } })).draft, draft);
    await tested.stranger().ok('foundBody', { body: { code, plan: soundPlan(), password: SOUND_PASSWORD } });
    const kept = await tested.administer("select 1 from founding_invitation where draft::text like '%Da firmare%'");
    assert.deepEqual(kept, []);
  });
});

describe('what it takes to put a new body to work', () => {
  let desk: ReturnType<typeof tested.stranger>;
  before(async () => {
    const [code, plan] = [await inviteInTest(tested), soundPlan()];
    await tested.stranger().ok('foundBody', { body: { code, plan, password: SOUND_PASSWORD } });
    const who = { body: plan.slug, email: plan.email, password: SOUND_PASSWORD };
    const [cookie] = (await tested.stranger().send('signIn', { body: who })).cookies;
    desk = tested.stranger(`${cookie?.name}=${cookie?.value}`);
  });

  test('is read from its registers: everything is still to do', async () => {
    const { steps, done } = await desk.ok('readSetup');
    assert.equal(done, 0);
    assert.deepEqual(
      steps.filter(({ state }) => state === 'to-do').map(({ step }) => step),
      ['policy', 'settings', 'people', 'acts', 'account', 'moderator', 'authenticator'],
    );
  });

  test('and in a body at work each step names what is there, and the clause that asks for it', async () => {
    const body = await tested.addBody({
      settings: {
        policy: { offices: { staff: [{ days: ['mon'], from: '09:00', to: '12:00' }] } },
        domains: ['x.example'],
      },
    });
    const { steps } = await (await tested.signIn(body)).ok('readSetup');
    const stateOf = Object.fromEntries(steps.map(({ step, state }) => [step, state]));
    assert.deepEqual(
      [stateOf.policy, stateOf.acts, stateOf.account, stateOf.moderator],
      ['done', 'done', 'done', 'done'],
    );
    assert.deepEqual([stateOf.conduct, stateOf.envelope], ['to-do', 'to-do']);
    assert.ok(steps.find(({ step }) => step === 'conduct')?.clauses.some(({ id }) => id === 'CAS-6.5'));
  });
});
