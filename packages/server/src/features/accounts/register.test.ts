// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { addActOf, PNG } from '../../testing/seed-accounts.ts';
import { createTestApp } from '../../testing/test-app.ts';
import { opening, openTowns, type Town } from './accounts.fixture.ts';
import { accountDuties, findAccount, openRemovalTasks, readLives } from './index.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
const town = await openTowns(tested);

describe('what an account costs', () => {
  test('at Cassino: nothing is declared as such, and a paid feature is locked until an act of the Giunta funds it', async () => {
    const { body, desk, actId } = town('cassino');
    const { id: accountId, demands, paid, costs } = await desk.ok('openAccount', { body: opening(actId) });
    assert.deepEqual([demands.free, costs, paid.allowed, paid.clause], [['CAS-7.1'], [], false, 'CAS-7.2']);
    const params = { accountId };
    const locked = await desk.ok('addCost', { params, body: { what: 'Inserzioni', amountCents: 5000, per: 'month' } });
    const [cost] = locked.costs;
    assert.deepEqual([cost?.usable, cost?.clause, locked.paid.allowed], [false, 'CAS-7.2', false]);
    const place = { accountId, costId: cost?.id ?? '' };
    assert.deepEqual((await desk.refused('fundCost', 403, { params: place, body: { actId } })).cites, ['CAS-7.2']);
    const giunta = await addActOf(body, 'giunta', 'resolution', '86');
    const funded = await desk.ok('fundCost', { params: place, body: { actId: giunta } });
    assert.deepEqual([funded.costs[0]?.usable, funded.paid.allowed], [true, true]);
    await desk.ok('revokeAct', {
      params: { actId: giunta },
      body: { byActId: await addActOf(body, 'giunta', 'resolution', '87') },
    });
    assert.equal((await desk.ok('readAccount', { params })).paid.allowed, false);
    assert.deepEqual((await desk.ok('endCost', { params: place })).costs, []);
  });
});

describe('the identity checklist', () => {
  const CHECKS: [what: string, pack: string, check: string, clause: string][] = [
    ['asks at Cassino for the coat of arms on every account', 'cassino', 'coat-of-arms', 'CAS-4.1'],
    ['asks at Cassino for the link on the home page of the site', 'cassino', 'link-from-site', 'CAS-3.7'],
    ['asks at Cassino for the guidelines on the account itself', 'cassino', 'policy-on-account', 'CAS-4.m-a3'],
    ['asks at Novi for the mark of a public administration', 'novi-di-modena', 'badge', 'NOV-3.5'],
    ['asks at Novi for the link on the institutional site', 'novi-di-modena', 'link-from-site', 'NOV-3.6'],
    ['asks at Novi for the official logo', 'novi-di-modena', 'logo', 'NOV-3.7'],
    ['asks at Novi for the guidelines on the profile', 'novi-di-modena', 'policy-on-account', 'NOV-8.2'],
  ];
  for (const [what, pack, check, clause] of CHECKS) {
    test(what, async () => {
      const { desk, actId } = town(pack);
      const { checks } = await desk.ok('openAccount', { body: opening(actId) });
      const found = checks.find((one) => one.check === check);
      assert.ok(found);
      assert.ok(found.clauses.includes(clause));
      const due = new Date(clock.now().getTime() + 30 * 86_400_000);
      assert.deepEqual([found.state, found.dueAt], ['to-do', due.toISOString()]);
    });
  }

  test('becomes a duty when it is late, and again a year after it was done', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const params = { accountId: body.account.id };
    await tested.upkeep();
    const duties = (days: number) =>
      body.inBody(async (tx) => {
        const at = new Date(clock.now().getTime() + days * 86_400_000);
        return (await accountDuties(tx, body.moderator.id, at, { governs: true })).map(({ code }) => code);
      });
    assert.deepEqual([await duties(29), await duties(31)], [[], ['check-identity']]);
    for (const check of ['coat-of-arms', 'link-from-site', 'policy-on-account'] as const) {
      const file = { name: '../prova.png', content: PNG };
      const view = await desk.ok('recordCheck', { params, body: { check, state: 'done', note: 'Visto.', file } });
      assert.equal(view.checks.find((one) => one.check === check)?.by?.name, body.moderator.name);
    }
    assert.deepEqual([await duties(31), await duties(364), await duties(366)], [[], [], ['check-identity']]);
  });

  test('that is not possible on a network says why; a file that is no picture is not kept', async () => {
    const { desk, actId } = town('novi-di-modena');
    const { id: accountId } = await desk.ok('openAccount', { body: opening(actId) });
    const params = { accountId };
    await desk.refused('recordCheck', 400, { params, body: { check: 'badge', state: 'not-possible' } });
    const view = await desk.ok('recordCheck', {
      params,
      body: { check: 'badge', state: 'not-possible', note: 'La rete non offre il contrassegno.' },
    });
    assert.equal(view.checks.find(({ check }) => check === 'badge')?.state, 'not-possible');
    const file = { name: 'prova.png', content: Buffer.from('<svg onload=alert(1)>').toString('base64') };
    const refused = await desk.refused('recordCheck', 400, { params, body: { check: 'logo', state: 'done', file } });
    assert.match(refused.detailIt ?? '', /Conta il contenuto, non il nome/);
    await desk.refused('recordCheck', 404, { params, body: { check: 'coat-of-arms', state: 'done' } });
  });
});

describe('who holds the rights on the network', () => {
  test('one alone without a successor is advised against; whoever leaves becomes a removal that somebody else has to prove', async () => {
    const { body, desk, actId } = town('cassino');
    const { id: accountId, holdersAdvice } = await desk.ok('openAccount', { body: opening(actId) });
    assert.match(holdersAdvice?.it ?? '', /Non risulta chi ha i diritti/);
    const params = { accountId };
    const powers = ['see', 'draft', 'publish', 'approve', 'moderate', 'answer', 'read-messages', 'manage'] as const;
    const leaver = await body.addPerson({ powers: [...powers] });
    const holder = { personId: leaver.id, loginName: 'persona.prova', since: '2026-01-01' };
    const one = await desk.ok('addHolder', { params, body: holder });
    assert.match(one.holdersAdvice?.it ?? '', /Una sola persona/);
    await desk.refused('addHolder', 409, { params, body: holder });
    await desk.refused('addHolder', 400, {
      params,
      body: { ...holder, personId: body.moderator.id, since: '2026-03-11' },
    });
    const change = { loginName: 'persona.prova', successorId: body.moderator.id };
    const advised = await desk.ok('changeHolder', {
      params: { accountId, holderId: one.holders[0]?.id ?? '' },
      body: change,
    });
    assert.equal(advised.holdersAdvice, null);

    const at = clock.now();
    const tasks = await body.inBody((tx) =>
      openRemovalTasks(tx, { personId: leaver.id, because: 'Ha lasciato l’ente.', at }),
    );
    assert.equal(tasks.length, 1);
    assert.deepEqual(
      await body.inBody((tx) => openRemovalTasks(tx, { personId: leaver.id, because: 'Ancora.', at })),
      [],
    );
    const view = await desk.ok('readAccount', { params });
    assert.deepEqual([view.holders, view.removals[0]?.loginName], [[], 'persona.prova']);
    const duties = await body.inBody((tx) => accountDuties(tx, body.moderator.id, at, { governs: true }));
    assert.ok(duties.some(({ code, about }) => code === 'prove-removal' && about.it.includes(leaver.name)));
    const own = await body.inBody((tx) => accountDuties(tx, leaver.id, at, { governs: true }));
    assert.ok(!own.some(({ code, about }) => code === 'prove-removal' && about.it.includes(leaver.name)));

    const place = { params: { removalId: tasks[0] ?? '' } };
    const proof = { note: 'Tolta dall’elenco.', file: { name: 'elenco.png', content: PNG } };
    const herself = await tested.signIn(body, leaver);
    const refused = await herself.refused('proveRemoval', 403, { ...place, body: proof });
    assert.match(refused.detailIt ?? '', /deve farlo un’altra persona/);
    await desk.refused('proveRemoval', 400, { ...place, body: { note: 'Fatto.' } });
    const proven = await desk.ok('proveRemoval', { ...place, body: proof });
    assert.deepEqual([proven.provenBy?.id, proven.provenAt], [body.moderator.id, at.toISOString()]);
    await desk.refused('proveRemoval', 409, { ...place, body: proof });
    const kept = await desk.ok('readAccountFile', { params: { fileId: proven.fileId ?? '' } });
    assert.deepEqual([kept.name, Buffer.from(kept.bytes).toString('base64')], ['elenco.png', PNG]);
  });
});

describe('a temporary account', () => {
  test('is a duty before its end, closes by itself where no act is asked for, and waits for the act where one is', async () => {
    const later = (day: string) => new Date(`${day}T12:00:00+02:00`);
    const codes = async ({ body }: Town, responsibleId: string, day: string) =>
      (await body.inBody((tx) => accountDuties(tx, responsibleId, later(day)))).map(({ code }) => code);
    const states: string[] = [];
    for (const pack of ['cassino', 'novi-di-modena']) {
      const place = town(pack);
      const person = await place.body.addPerson({ powers: [] });
      const fair = { kind: 'temporary' as const, endsOn: '2026-05-31', responsibleId: person.id };
      const { id } = await place.desk.ok('openAccount', { body: opening(place.actId, fair) });
      assert.ok(!(await codes(place, person.id, '2026-05-01')).includes('end-temporary-account'));
      assert.ok((await codes(place, person.id, '2026-05-20')).includes('end-temporary-account'));
      states.push(
        await place.body.inBody(async (tx) => {
          const account = await findAccount(tx, id);
          assert.ok(account);
          return (await readLives(tx, [account], later('2026-06-01')))[0]?.state ?? '';
        }),
      );
    }
    assert.deepEqual(states, ['closed', 'closing']);
  });
});

describe('credentials of an account', () => {
  test('are sealed and tried, never shown, and destroyed', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const params = { accountId: body.account.id };
    await desk.ok('disconnectAccount', { params });
    await desk.refused('disconnectAccount', 409, { params });
    assert.equal((await desk.ok('readAccount', { params })).listening, 'not-connected');
    const secret = 'un-gettone-sbagliato';
    const given = {
      origin: `${tested.app.home()}/practice`,
      remoteId: body.page.pageId,
      credentials: { token: secret },
    };
    const answer = await desk.send('connectAccount', { params, body: given });
    assert.ok(answer.status === 200 && !answer.text.includes(secret));
    await tested.drain();
    const { connection } = await desk.ok('readAccount', { params });
    assert.equal(connection?.testedAt, clock.now().toISOString());
    assert.ok(connection.trouble !== null);
    const [row] = await tested.administer<{ found: boolean }>(
      `select position($1::bytea in credentials) > 0 as found from account where account_id = $2`,
      [Buffer.from(secret), body.account.id],
    );
    assert.equal(row?.found, false);
  });
});
