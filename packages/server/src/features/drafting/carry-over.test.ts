// SPDX-License-Identifier: EUPL-1.2
// A decree takes the place of another: what stays is not interrupted, what does not stay ends.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';
import { findAccount, stateOfAccount } from '../accounts/index.ts';
import { citeAct, draftAct, numberAct, registerAct, supersedeAct } from '../acts/index.ts';
import {
  askAuthority,
  authorisationsOf,
  grantAuthorisation,
  type NewAuthorisation,
  type Power,
} from '../authority/index.ts';

const tested = await createTestApp({ after });
const NOW = '2026-03-10T12:00:00+01:00';
const START = new Date('2026-03-01T00:00:00+01:00');
/** The new decree has effect from its day; it is numbered in the afternoon. */
const CHANGE = new Date('2026-03-12T00:00:00+01:00');
const NUMBERED = '2026-03-12T15:00:00+01:00';
const BEFORE = new Date(CHANGE.getTime() - 1);
const LATER = new Date(CHANGE.getTime() + 1);

type Town = {
  body: TestBody;
  desk: TestClient;
  /** The decree in force, an account that it opens, and the draft that is to replace it. */
  old: string;
  accountId: string;
  draft: string;
  opening(network: string, name: string): Promise<string>;
  give(grant?: Partial<NewAuthorisation>): Promise<{ id: string; name: string }>;
};

let made = 0;
const by = () => ({ actor: { kind: 'administrator' as const }, at: tested.app.clock.now() });
const DECREE = { organ: 'mayor', kind: 'decree' };

async function open(): Promise<Town> {
  tested.clock.set(NOW);
  const body = await tested.addBody({ pack: 'cassino' });
  const desk = await tested.signIn(body);
  const numbered = { ...DECREE, subject: 'Elenco', number: '7', date: '2026-03-01' };
  const old = await body.inBody((tx) => registerAct(tx, numbered, by()));
  const opening = async (network: string, name: string) => {
    made += 1;
    const account = { kind: 'main' as const, network, address: `${network}.com/ripresa${made}`, name, actId: old };
    return (await desk.ok('openAccount', { body: account })).id;
  };
  const accountId = await opening('facebook', 'Comune di Prova');
  const draft = await body.inBody((tx) => draftAct(tx, { ...DECREE, subject: 'Nuovo elenco' }, by()));
  await body.inBody((tx) => supersedeAct(tx, old, draft, by()));
  const give = async (grant: Partial<NewAuthorisation> = {}) => {
    const person = await body.addPerson({ powers: [] });
    const powers: Power[] = ['publish'];
    const whole = { personId: person.id, actId: old, accountId, powers, from: START, to: null, ...grant };
    await body.inBody((tx) => grantAuthorisation(tx, whole, by()));
    return person;
  };
  return { body, desk, old, accountId, draft, opening, give };
}

const carry = ({ desk, draft }: Town) => desk.ok('carryOver', { params: { actId: draft } });

async function number({ body, draft }: Town): Promise<void> {
  tested.clock.set(NUMBERED);
  await body.inBody((tx) => numberAct(tx, draft, { number: '9', date: '2026-03-12' }, by()));
}

type Request = { power?: Power; accountId?: string };

/** Just before the change, at it and just after: the act by which the person may, or null. */
async function around(town: Town, personId: string, { power = 'publish', accountId = town.accountId }: Request = {}) {
  const answers: (string | null)[] = [];
  for (const at of [BEFORE, CHANGE, LATER]) {
    const answer = await town.body.inBody((tx) => askAuthority(tx, personId, { power, accountId, at }));
    answers.push(answer.granted ? citeAct(answer.act) : null);
  }
  return answers;
}

async function stateAround({ body }: Town, accountId: string): Promise<string[]> {
  return body.inBody(async (tx) => {
    const account = await findAccount(tx, accountId);
    assert.ok(account);
    const states = [];
    for (const at of [BEFORE, CHANGE, LATER]) states.push(await stateOfAccount(tx, account, at));
    return states;
  });
}

const OLD = 'Decreto n. 7 del 1 marzo 2026';
const NEW = 'Decreto n. 9 del 12 marzo 2026';

test('a decree that replaces another carries over who may publish, without an instant between', async () => {
  const town = await open();
  const publisher = await town.give();
  const governor = await town.give({ accountId: null, powers: ['see', 'manage'] });
  const told = await carry(town);
  assert.deepEqual(
    new Set(told.authorisations.map(({ person }) => person.name)),
    new Set([publisher.name, governor.name]),
  );
  assert.deepEqual(told.leftOut, []);
  await number(town);
  assert.deepEqual(await around(town, publisher.id), [OLD, NEW, NEW]);
  assert.deepEqual(await around(town, governor.id, { power: 'manage' }), [OLD, NEW, NEW]);
  const desk = await tested.signIn(town.body);
  for (const [at, cited] of [
    [BEFORE, OLD],
    [CHANGE, NEW],
    [LATER, NEW],
  ] as const) {
    const query = { power: 'publish' as const, accountId: town.accountId, at: at.toISOString() };
    const { holders } = await desk.ok('whoCould', { query });
    const acts = holders.flatMap((one) => (one.person.id === publisher.id ? one.acts : []));
    assert.deepEqual(
      acts.map(({ citation }) => citation),
      [cited],
    );
  }
});

test('a decree that replaces another keeps the accounts open that it confirms, and those that it does not confirm close', async () => {
  const town = await open();
  await carry(town);
  const later = await town.opening('instagram', 'Aperto dopo la ripresa');
  const { accounts, already } = await town.desk.ok('readCarryOver', { params: { actId: town.draft } });
  assert.deepEqual([accounts.map(({ id }) => id), already], [[later], 1]);
  await number(town);
  assert.deepEqual(await stateAround(town, town.accountId), ['open', 'open', 'open']);
  assert.deepEqual(await stateAround(town, later), ['open', 'closed', 'closed']);
});

test('a decree that replaces another ends what was not carried at the same instant', async () => {
  const town = await open();
  await carry(town);
  const late = await town.give();
  await number(town);
  assert.deepEqual(await around(town, late.id), [OLD, null, null]);
});

test('a decree that replaces another keeps person, powers, accounts, networks, position, end and what was accepted', async () => {
  const town = await open();
  const to = new Date('2026-06-30T22:00:00Z');
  const grant = { networks: ['facebook'], role: 'account-manager', temporaryReason: 'Sostituzione', to };
  const person = await town.give({ ...grant, powers: ['publish', 'moderate'], acceptanceNeeded: true });
  const accepted = new Date('2026-03-02T09:00:00Z');
  await tested.administer('update authorisation set accepted_at = $1 where person_id = $2', [accepted, person.id]);
  await carry(town);
  await number(town);
  const [was, is, more] = await town.body.inBody((tx) => authorisationsOf(tx, person.id));
  assert.ok(was && is && more === undefined);
  const { authorisationId: _, acts, recordedAt: __, ...same } = is;
  const { authorisationId: ___, acts: ____, recordedAt: _____, ...expected } = was;
  assert.deepEqual(same, expected);
  assert.deepEqual(
    acts.map(({ actId }) => actId),
    [town.draft],
  );
  assert.deepEqual(await around(town, person.id), [OLD, NEW, NEW]);
});

test('a decree that replaces another takes the place of the old one alone: the other acts stay, and are still needed', async () => {
  const town = await open();
  const delegation = await town.body.addAct('3', { organ: 'mayor', kind: 'delegation' });
  const person = await town.give({ actId: [town.old, delegation] });
  await carry(town);
  await number(town);
  const [, is] = await town.body.inBody((tx) => authorisationsOf(tx, person.id));
  assert.deepEqual(new Set(is?.acts.map(({ actId }) => actId)), new Set([town.draft, delegation]));
});

test('a decree that replaces another doubles nothing that the draft has already, however often it is asked', async () => {
  const town = await open();
  const once = await town.give();
  const wider = await town.give();
  const grant = { personId: wider.id, actId: town.draft, accountId: null, from: START, to: null };
  await town.body.inBody((tx) => grantAuthorisation(tx, { ...grant, powers: ['publish', 'draft'] }, by()));
  const first = await carry(town);
  assert.deepEqual([first.authorisations.map(({ person }) => person.id), first.already], [[once.id], 1]);
  const second = await carry(town);
  assert.deepEqual([second.authorisations, second.accounts, second.already], [[], [], 3]);
  assert.equal((await town.body.inBody((tx) => authorisationsOf(tx, once.id))).length, 2);
});

test('a decree that replaces another leaves out who has left and what has lapsed, and says so', async () => {
  const town = await open();
  const gone = await town.give();
  await town.desk.ok('recordLeaving', { params: { personId: gone.id }, body: { reason: 'reassignment' } });
  const lapsed = await town.give({ to: new Date('2026-03-05T00:00:00Z'), temporaryReason: 'Evento' });
  const { authorisations, leftOut } = await carry(town);
  assert.deepEqual(authorisations, []);
  const told = new Map(leftOut.map(({ what, because }) => [what, because.it]));
  assert.match(told.get(gone.name) ?? '', /Non è più dell’ente/);
  assert.match(told.get(lapsed.name) ?? '', /scaduta/);
});

test('a decree that replaces another leaves out what the policy would not grant by this act, with the clause', async () => {
  const town = await open();
  const person = await town.give();
  const { id: other } = await town.desk.ok('draftAct', {
    body: { organ: 'manager', kind: 'determination', subject: 'Elenco', note: null },
  });
  await town.desk.ok('withdrawActEnding', { params: { actId: town.old } });
  await town.desk.ok('supersedeAct', { params: { actId: town.old }, body: { byActId: other } });
  const { accounts, authorisations, leftOut } = await town.desk.ok('carryOver', { params: { actId: other } });
  assert.deepEqual([accounts, authorisations], [[], []]);
  const cites = (what: string) => leftOut.find((one) => one.what === what)?.cites ?? [];
  assert.match(cites(person.name).join(), /CAS-3/);
  assert.deepEqual(cites('Comune di Prova'), ['CAS-3.3']);
});

test('a decree that replaces another does not carry what another act revokes already', async () => {
  const town = await open();
  const person = await town.give();
  const { authorisations } = await town.desk.ok('listAuthorisations', { query: { personId: person.id } });
  const actId = await town.body.addDraft('Revoca');
  await town.desk.ok('revokeAuthorisation', {
    params: { authorisationId: authorisations[0]?.id ?? '' },
    body: { actId },
  });
  const { leftOut } = await carry(town);
  assert.match(
    leftOut.find(({ what }) => what === person.name)?.because.it ?? '',
    /revoca già Bozza di decreto: Revoca/,
  );
});

test('a decree that replaces another is written in the text of the draft, which takes nothing away any more', async () => {
  const town = await open();
  const person = await town.give();
  const changes = async () => {
    const document = await town.desk.ok('readDocument', { params: { actId: town.draft } });
    return document.changes.filter(({ what }) => what === person.name || what.startsWith('Comune di Prova'));
  };
  assert.deepEqual(
    (await changes()).map(({ change }) => change),
    ['removed', 'removed'],
  );
  await carry(town);
  assert.deepEqual(
    (await changes()).map(({ change }) => change),
    ['unchanged', 'unchanged'],
  );
});

test('a decree that replaces another leaves a record of what was carried and from which act', async () => {
  const town = await open();
  await town.give();
  await carry(town);
  const { records } = await town.desk.ok('readAudit', { query: { event: 'act.carried-over' } });
  assert.deepEqual(records[0]?.data.from, [town.old]);
  assert.deepEqual(records[0]?.data.accountIds, [town.accountId]);
  assert.ok(records[0]?.cites.includes(OLD));
});

test('an act that replaces none, or has its number already, has nothing to carry over', async () => {
  const town = await open();
  const alone = await town.body.addDraft('Da solo');
  await town.desk.refused('carryOver', 403, { params: { actId: alone } });
  await number(town);
  const desk = await tested.signIn(town.body);
  await desk.refused('carryOver', 403, { params: { actId: town.draft } });
});

test('each line that was carried can be taken off the draft, and ends then with the old act', async () => {
  const town = await open();
  const person = await town.give();
  await carry(town);
  const params = { actId: town.draft };
  const { authorisations, accounts } = await town.desk.ok('readResting', { params });
  for (const { id: restingId } of [...authorisations, ...accounts]) {
    await town.desk.ok('takeOffDraft', { params: { ...params, restingId } });
  }
  const resting = await town.desk.ok('readResting', { params });
  assert.deepEqual([resting.authorisations, resting.accounts], [[], []]);
  await town.desk.refused('takeOffDraft', 404, { params: { ...params, restingId: authorisations[0]?.id ?? '' } });
  await town.desk.refused('takeOffDraft', 403, { params: { actId: town.old, restingId: town.accountId } });
  await number(town);
  assert.deepEqual(await around(town, person.id), [OLD, null, null]);
  assert.deepEqual(await stateAround(town, town.accountId), ['open', 'closed', 'closed']);
});
