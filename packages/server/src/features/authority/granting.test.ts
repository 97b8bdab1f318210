// SPDX-License-Identifier: EUPL-1.2
// Authorisations at the desk: granted as the policy asks, revoked by an act, accepted, explained, and looked back at.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { PersonKind } from '@arengo/contract';
import { createTestApp, type TestBody, type TestClient, type TestPerson } from '../../testing/test-app.ts';
import { numberAct } from '../acts/index.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
// A session that is silent for an hour ends.
const HALF_HOUR_MS = 1_800_000;
const inHalfHours = (many: number) => new Date(clock.now().getTime() + many * HALF_HOUR_MS);

const HEAD = 'head-of-communication-and-culture';
const appointment = { organ: HEAD, kind: 'appointment' };
const authorisation = { organ: HEAD, kind: 'authorisation' };
const delegation = { organ: 'mayor', kind: 'delegation' };
const giunta = { organ: 'giunta', kind: 'resolution' };
const managerial = { organ: 'manager', kind: 'managerial-act' };

type Set = { body: TestBody; desk: TestClient };
type Grant = Partial<Parameters<TestClient['ok']>[1] & object> & Record<string, unknown>;

/** A body with somebody who governs it, and who has to acknowledge nothing more. */
async function bodyOf(pack: string): Promise<Set> {
  const body = await tested.addBody({ pack });
  return { body, desk: await tested.signIn(body) };
}

const addSomebody = (body: TestBody, role: string, kind: PersonKind = 'employee') =>
  body.addPerson({ role, kind, powers: [] });

const granting = (person: TestPerson, actIds: string[], more: Grant = {}) => ({
  body: { personId: person.id, actIds, powers: ['publish'], accountIds: null, ...more },
});

/** Refused with the clauses named, in order. */
async function assertAgainst(desk: TestClient, input: ReturnType<typeof granting>, clauses: string[]) {
  const problem = await desk.refused('grantAuthorisation', 403, input);
  assert.deepEqual(problem.cites, clauses);
  for (const clause of clauses) assert.match(problem.detailIt ?? '', new RegExp(clause.replaceAll('.', '\\.')));
}

async function number(body: TestBody, actId: string, text: string): Promise<void> {
  const by = { actor: { kind: 'administrator' as const }, at: clock.now() };
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(clock.now());
  await body.inBody((tx) => numberAct(tx, actId, { number: text, date }, by));
}

const explain = (desk: TestClient, body: TestBody, power: 'publish' | 'moderate' | 'see' | 'draft') =>
  desk.ok('explainAuthority', { query: { power, accountId: body.account.id } });

describe('whom the policy lets be appointed, and by which acts', () => {
  test('Cassino: the Mayor’s provision appoints an employee, who may then do just that', async () => {
    const { body, desk } = await bodyOf('cassino');
    const person = await addSomebody(body, 'clerk');
    const granted = await desk.ok(
      'grantAuthorisation',
      granting(person, [await body.addAct('7')], { powers: ['moderate'] }),
    );
    assert.equal(granted.state, 'in-force');
    const own = await tested.signIn(body, person);
    assert.equal((await explain(own, body, 'moderate')).granted, true);
    assert.equal((await explain(own, body, 'publish')).granted, false, 'to moderate is not to publish');
  });

  test('Cassino: a volunteer cannot be appointed, nor anybody by a manager’s act', async () => {
    const { body, desk } = await bodyOf('cassino');
    const [volunteer, clerk] = [await addSomebody(body, 'friend', 'volunteer'), await addSomebody(body, 'clerk')];
    await assertAgainst(desk, granting(volunteer, [await body.addAct('7')]), ['CAS-3.1']);
    await assertAgainst(desk, granting(clerk, [await body.addAct('8', managerial)]), ['CAS-3.1']);
  });

  test('Novi: an assessor publishes only with both acts, and no longer when one of them ends', async () => {
    const { body, desk } = await bodyOf('novi-di-modena');
    const assessor = await addSomebody(body, 'assessor', 'elected');
    const [first, second] = [await body.addAct('7', delegation), await body.addAct('8', authorisation)];
    await assertAgainst(desk, granting(assessor, [first]), ['NOV-2.7']);
    await assertAgainst(desk, granting(assessor, [second]), ['NOV-2.7']);
    const granted = await desk.ok('grantAuthorisation', granting(assessor, [first, second]));
    assert.equal(granted.acts.length, 2);
    const own = await tested.signIn(body, assessor);
    assert.equal((await explain(own, body, 'publish')).acts.length, 2);
    await tested.administer('update act set revoked_at = $2 where act_id = $1', [second, clock.now()]);
    const after = await explain(own, body, 'publish');
    assert.equal(after.granted, false);
    assert.match(after.because.it, /revocato: Autorizzazione .* n\. 8/);
  });

  test('Novi: whoever is not on the closed list cannot publish; an employee can when the head appoints them', async () => {
    const { body, desk } = await bodyOf('novi-di-modena');
    const [volunteer, clerk] = [await addSomebody(body, 'photographer', 'volunteer'), await addSomebody(body, 'clerk')];
    const act = await body.addAct('7', appointment);
    await assertAgainst(desk, granting(volunteer, [act]), ['NOV-2.7']);
    await assertAgainst(desk, granting(clerk, [await body.addAct('8')]), ['NOV-2.7']);
    assert.equal((await desk.ok('grantAuthorisation', granting(clerk, [act]))).state, 'in-force');
  });
});

describe('at Pero and Cascina, and while one chooses', () => {
  test('Pero: only a managerial act names the responsible for publications', async () => {
    const { body, desk } = await bodyOf('pero');
    const person = await addSomebody(body, 'clerk');
    await assertAgainst(desk, granting(person, [await body.addAct('7')]), ['PER-S.3']);
    const input = granting(person, [await body.addAct('8', managerial)], { role: 'publication-responsible' });
    assert.equal((await desk.ok('grantAuthorisation', input)).role, 'publication-responsible');
  });

  test('Cascina: the manager named by the Giunta is bound to four networks, and refused on another', async () => {
    const { body, desk } = await bodyOf('cascina');
    const person = await addSomebody(body, 'head-of-press-and-public-communication');
    const act = await body.addAct('7', giunta);
    const all = { powers: ['manage', 'publish', 'moderate', 'answer'], role: 'social-media-manager' };
    await assertAgainst(desk, granting(person, [act], all), ['CSC-R.2']);
    await assertAgainst(desk, granting(await addSomebody(body, 'clerk'), [act], { ...all, powers: ['publish'] }), [
      'CSC-R.1',
    ]);
    const networks = ['facebook', 'twitter', 'instagram', 'youtube'];
    await desk.ok('grantAuthorisation', granting(person, [act], { ...all, networks }));
    const own = await tested.signIn(body, person);
    assert.equal((await explain(own, body, 'publish')).granted, false, 'the practice network is not one of the four');
    const facebook = await body.addAccount({ network: 'facebook' });
    const answer = await own.ok('explainAuthority', { query: { power: 'publish', accountId: facebook.id } });
    assert.equal(answer.granted, true);
  });

  test('Cassino: the tasks of whoever is appointed are on record with the appointment, and shown with it', async () => {
    const { body, desk } = await bodyOf('cassino');
    const person = await addSomebody(body, 'clerk');
    const input = granting(person, [await body.addAct('7')], { powers: ['manage'], role: 'account-manager' });
    const { duties } = await desk.ok('grantAuthorisation', input);
    assert.ok(duties.find(({ clause }) => clause === 'CAS-4.2')?.duties.includes('profile-updates'));
    const [record] = await tested.administer<{ content: string }>(
      "select content from audit_record where body_id = $1 and event = 'authorisation.granted' order by record_id desc limit 1",
      [body.id],
    );
    const { cites, data } = JSON.parse(record?.content ?? '{}');
    assert.ok(cites.includes('CAS-4.2') && data.duties.includes('credential-accreditation'));
  });

  test('while one chooses, the policy says what it asks, with the text of the clause', async () => {
    const { body, desk } = await bodyOf('novi-di-modena');
    const assessor = await addSomebody(body, 'assessor', 'elected');
    const first = await body.addAct('7', delegation);
    const answer = await desk.ok('askAppointment', {
      body: { personId: assessor.id, powers: ['publish'], actIds: [first] },
    });
    assert.deepEqual(
      answer.acts.map(({ organ, answeredBy }) => [organ, answeredBy]),
      [
        ['mayor', first],
        [HEAD, null],
      ],
    );
    assert.match(answer.acts[0]?.clauses[0]?.text.it ?? '', /Possono pubblicare soltanto/);
    assert.deepEqual(
      answer.objections.map(({ code }) => code),
      ['act'],
    );
  });

  test('what was granted before, and the policy in force would not let be granted, is listed with its clause', async () => {
    const { desk } = await bodyOf('cascina');
    const { misfits } = await desk.ok('readMisfits');
    assert.deepEqual(misfits[0]?.objections.map(({ clause }) => clause.id).toSorted(), ['CSC-R.2', 'CSC-R.4']);
  });
});

describe('what is asked wrongly', () => {
  const wrong: [string, Grant, RegExp][] = [
    ['dates in the wrong order', { from: '2036-02-01T00:00:00Z', to: '2036-01-01T00:00:00Z' }, /fine viene prima/],
    ['an end that has passed', { from: '2021-01-01T00:00:00Z', to: '2022-01-01T00:00:00Z' }, /già passata/],
    ['a power that there is not', { powers: ['pubblicare'] }, /«pubblicare» non è un potere.*publish/],
    ['no power', { powers: [] }, /nessun potere/],
    ['no act', { actIds: [] }, /senza un atto non c’è potere/],
    ['a reason for a time without an end', { temporaryReason: 'Alluvione' }, /temporanea ha una fine/],
    [
      'an account of no body',
      { accountIds: ['00000000-0000-7000-8000-000000000000'] },
      /account scelti non è di questo ente/,
    ],
  ];
  for (const [what, more, said] of wrong) {
    test(`${what}: an error that says so in Italian`, async () => {
      const { body, desk } = await bodyOf('cassino');
      const person = await addSomebody(body, 'clerk');
      const problem = await desk.refused('grantAuthorisation', 400, granting(person, [await body.addAct('7')], more));
      assert.match(problem.detailIt ?? '', said);
    });
  }

  test('an act that is not in the register is refused', async () => {
    const { body, desk } = await bodyOf('cassino');
    const input = granting(await addSomebody(body, 'clerk'), ['00000000-0000-7000-8000-000000000000']);
    assert.match((await desk.refused('grantAuthorisation', 403, input)).detailIt ?? '', /non è nel registro/);
  });

  test('the same authorisation for a time in common is refused; when the first has ended it is not', async () => {
    const { body, desk } = await bodyOf('cassino');
    const person = await addSomebody(body, 'clerk');
    const act = await body.addAct('7');
    const until = granting(person, [act], { to: inHalfHours(2).toISOString() });
    await desk.ok('grantAuthorisation', until);
    const problem = await desk.refused('grantAuthorisation', 400, granting(person, [act]));
    assert.match(problem.detailIt ?? '', /C’è già la stessa autorizzazione.*Decreto n\. 7/);
    await desk.ok('grantAuthorisation', granting(person, [act], { from: inHalfHours(2).toISOString() }));
  });

  test('two grants of the same at once: one of them is refused', async () => {
    const { body, desk } = await bodyOf('cassino');
    const input = granting(await addSomebody(body, 'clerk'), [await body.addAct('7')]);
    const answers = await Promise.all([desk.send('grantAuthorisation', input), desk.send('grantAuthorisation', input)]);
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 400]);
  });

  test('who has left is given nothing', async () => {
    const { body, desk } = await bodyOf('cassino');
    const person = await addSomebody(body, 'clerk');
    await tested.administer('update person set left_at = $2 where person_id = $1', [person.id, clock.now()]);
    const problem = await desk.refused('grantAuthorisation', 403, granting(person, [await body.addAct('7')]));
    assert.match(problem.detailIt ?? '', /non è più dell’ente/);
  });

  test('an act that has been revoked gives nothing any more', async () => {
    const { body, desk } = await bodyOf('cassino');
    const act = await body.addAct('7');
    await tested.administer('update act set revoked_at = $2 where act_id = $1', [act, clock.now()]);
    const problem = await desk.refused('grantAuthorisation', 400, granting(await addSomebody(body, 'clerk'), [act]));
    assert.match(problem.detailIt ?? '', /Decreto n\. 7 .* non è più in vigore/);
  });
});

describe('drafts', () => {
  test('what rests on an act without a number says that it is a draft, and works from when it is numbered', async () => {
    const { body, desk } = await bodyOf('cassino');
    const person = await addSomebody(body, 'clerk');
    const draft = await body.addDraft('Nomina del moderatore');
    const granted = await desk.ok('grantAuthorisation', granting(person, [draft], { powers: ['moderate'] }));
    assert.equal(granted.state, 'awaiting-act');
    assert.match(granted.because?.it ?? '', /Bozza di decreto: Nomina del moderatore.*numero e data/);
    const own = await tested.signIn(body, person);
    await own.refused('readQueue', 403);
    assert.equal((await explain(own, body, 'moderate')).missing, 'number');
    await number(body, draft, '44');
    assert.equal((await explain(own, body, 'moderate')).granted, true);
  });

  test('an act of revocation that is a draft revokes from when it is numbered, also in a session already open', async () => {
    const { body, desk } = await bodyOf('cassino');
    const person = await body.addPerson({ powers: ['see'] });
    const own = await tested.signIn(body, person);
    const [{ id: authorisationId }] = await authorisationsOf(desk, person);
    const draft = await body.addDraft('Revoca');
    const revoked = await desk.ok('revokeAuthorisation', { params: { authorisationId }, body: { actId: draft } });
    assert.equal(revoked.state, 'in-force');
    await own.ok('readQueue');
    await number(body, draft, '45');
    await own.refused('readQueue', 403);
    assert.match((await explain(own, body, 'see')).because.it, /revocata con Decreto n\. 45/);
  });
});

async function authorisationsOf(desk: TestClient, person: TestPerson) {
  const { authorisations } = await desk.ok('listAuthorisations', { query: { personId: person.id } });
  const [first, ...others] = authorisations;
  assert.ok(first);
  return [first, ...others] as const;
}

describe('revoking', () => {
  test('what an act has revoked is not revoked again, and the act it rests on cannot revoke it', async () => {
    const { body, desk } = await bodyOf('cassino');
    const act = await body.addAct('7');
    const person = await body.addPerson({ powers: ['see'], actId: act });
    const [{ id: authorisationId }] = await authorisationsOf(desk, person);
    const revoke = (actId: string) => ({ params: { authorisationId }, body: { actId } });
    assert.match((await desk.refused('revokeAuthorisation', 400, revoke(act))).detailIt ?? '', /si regge/);
    const other = await body.addAct('8');
    assert.equal((await desk.ok('revokeAuthorisation', revoke(other))).state, 'revoked');
    await desk.refused('revokeAuthorisation', 409, revoke(await body.addAct('9')));
  });
});

describe('temporary authorisations', () => {
  test('Novi: a third party works only from when they have accepted the policy, and to the minute', async () => {
    const { body, desk } = await bodyOf('novi-di-modena');
    const helper = await addSomebody(body, 'civil-protection', 'volunteer');
    const act = await body.addAct('7', authorisation);
    const granted = await desk.ok(
      'grantAuthorisation',
      granting(helper, [act], {
        powers: ['see', 'draft', 'publish'],
        from: clock.now().toISOString(),
        to: inHalfHours(1).toISOString(),
        temporaryReason: 'Allerta meteo',
      }),
    );
    assert.deepEqual([granted.state, granted.acceptance], ['awaiting-acceptance', 'awaiting']);
    const own = await tested.signIn(body, helper);
    await own.refused('readQueue', 403);
    const { policy } = await own.ok('readOwnAuthorisations');
    assert.ok(policy);
    const accepting = (sha256: string) => ({
      params: { authorisationId: granted.id },
      body: { version: policy.version, sha256 },
    });
    await own.refused('acceptAuthorisation', 409, accepting('0'.repeat(64)));
    await desk.refused('acceptAuthorisation', 404, accepting(policy.sha256));
    await own.ok('acceptAuthorisation', accepting(policy.sha256));
    await own.ok('readQueue');
    clock.advance(HALF_HOUR_MS - 1);
    await own.ok('readQueue');
    clock.advance(1);
    await own.refused('readQueue', 403);
    assert.match((await explain(own, body, 'publish')).because.it, /è scaduta/);
  });

  test('Novi: without the head’s authorisation no third party is let in, not even for an hour', async () => {
    const { body, desk } = await bodyOf('novi-di-modena');
    const helper = await addSomebody(body, 'civil-protection', 'volunteer');
    const input = granting(helper, [await body.addAct('7')], {
      to: inHalfHours(2).toISOString(),
      temporaryReason: 'Allerta meteo',
    });
    await assertAgainst(desk, input, ['NOV-4.10']);
  });

  test('an outside subject at Novi waits for their acknowledgement, whatever acts they have', async () => {
    const { body } = await bodyOf('novi-di-modena');
    const outsider = await body.addPerson({ role: 'pro-loco', kind: 'external', powers: ['see'] });
    const own = await tested.signIn(body, outsider);
    await own.refused('readQueue', 403);
    const answer = await explain(own, body, 'see');
    assert.deepEqual([answer.missing, answer.cites], ['acknowledgement', ['NOV-2.6']]);
  });
});

describe('asked who could', () => {
  test('another’s reasons are told to whoever governs, and to nobody else', async () => {
    const { body, desk } = await bodyOf('cassino');
    const person = await body.addPerson({ powers: ['see'] });
    const query = { power: 'publish' as const, accountId: body.account.id, personId: person.id };
    assert.match((await desk.ok('explainAuthority', { query })).because.it, /Nessun atto/);
    const own = await tested.signIn(body, person);
    await own.refused('explainAuthority', 403, { query: { ...query, personId: body.moderator.id } });
  });

  test('who could publish on a day is answered from the acts, grants and revocations of then', async () => {
    const { body, desk } = await bodyOf('cassino');
    const [early, late] = [await body.addPerson({ powers: [] }), await body.addPerson({ powers: [] })];
    const act = await body.addAct('7');
    const first = await desk.ok('grantAuthorisation', granting(early, [act], { from: clock.now().toISOString() }));
    const atFirst = clock.now();
    clock.advance(HALF_HOUR_MS);
    await desk.ok('grantAuthorisation', granting(late, [act], { from: clock.now().toISOString() }));
    const between = clock.now();
    clock.advance(HALF_HOUR_MS);
    const draft = await body.addDraft('Revoca');
    await desk.ok('revokeAuthorisation', { params: { authorisationId: first.id }, body: { actId: draft } });
    clock.advance(96 * HALF_HOUR_MS);
    await number(body, draft, '45');
    const later = await tested.signIn(body);
    const who = async (at: Date) => {
      const query = { power: 'publish' as const, accountId: body.account.id, at: at.toISOString() };
      return (await later.ok('whoCould', { query })).holders.map(({ person }) => person.id).toSorted();
    };
    assert.deepEqual(await who(new Date(atFirst.getTime() - 1)), []);
    assert.deepEqual(await who(atFirst), [early.id]);
    assert.deepEqual(await who(between), [early.id, late.id].toSorted());
    assert.deepEqual(await who(clock.now()), [late.id]);
    const then = await later.ok('whatCould', { params: { personId: early.id }, query: { at: between.toISOString() } });
    assert.deepEqual(
      then.powers.map(({ powers }) => powers),
      [['publish']],
    );
  });

  test('what was written down only afterwards is marked as such', async () => {
    const { body, desk } = await bodyOf('cassino');
    const person = await body.addPerson({ powers: [] });
    const then = clock.now();
    clock.advance(HALF_HOUR_MS);
    const input = granting(person, [await body.addAct('7')], { from: then.toISOString() });
    await desk.ok('grantAuthorisation', input);
    const query = { power: 'publish' as const, accountId: body.account.id, at: then.toISOString() };
    const { holders } = await desk.ok('whoCould', { query });
    assert.deepEqual(
      holders.map(({ recordedLater }) => recordedLater),
      [true],
    );
  });

  test('of the future nothing is answered', async () => {
    const { body, desk } = await bodyOf('cassino');
    const query = { power: 'publish' as const, accountId: body.account.id, at: inHalfHours(2).toISOString() };
    assert.match((await desk.refused('whoCould', 400, { query })).detailIt ?? '', /nel futuro/);
  });
});
