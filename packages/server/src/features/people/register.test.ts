// SPDX-License-Identifier: EUPL-1.2
// The register of people and offices: what each is, who may write it, and how somebody leaves.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { PERSON_KINDS, type PersonKind } from '@arengo/contract';
import { createTestApp } from '../../testing/test-app.ts';
import { leavePerson } from './leave-person.ts';
import { contractOver, gapsOf, partyOf } from './person.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
const entry = {
  name: 'Bice Prova',
  email: 'bice.prova@comune.example',
  kind: 'employee' as PersonKind,
  role: 'editor',
  officeId: null,
  contractEnd: null as string | null,
  competence: '',
  signsIn: true,
};
const office = { name: 'Comunicazione', slug: 'communication', headId: null, email: null, phone: null, hours: null };

describe('what a person is', () => {
  const parties: [PersonKind, string][] = [
    ['employee', 'staff'],
    ['collaborator', 'staff'],
    ['volunteer', 'staff'],
    ['elected', 'elected'],
    ['supplier', 'supplier'],
    ['external', 'external'],
  ];
  test('staff are employees, collaborators and volunteers, and nobody else', () => {
    assert.deepEqual(
      PERSON_KINDS.map((kind) => [kind, partyOf(kind)]),
      PERSON_KINDS.map((kind) => parties.find(([one]) => one === kind)),
    );
  });

  const described = { kind: 'employee' as PersonKind, email: 'a@b.example', contractEnd: null, signsIn: true };
  const rows: { what: string; person: Parameters<typeof gapsOf>[0]; wrong: string[] }[] = [
    { what: 'an employee with an address', person: described, wrong: [] },
    { what: 'somebody who signs in without an address', person: { ...described, email: null }, wrong: ['email'] },
    { what: 'somebody without an address', person: { ...described, email: null, signsIn: false }, wrong: [] },
    { what: 'a supplier without a contract', person: { ...described, kind: 'supplier' }, wrong: ['contractEnd'] },
    {
      what: 'a supplier under contract',
      person: { ...described, kind: 'supplier', contractEnd: '2026-12-31' },
      wrong: [],
    },
    {
      what: 'a mayor under contract',
      person: { ...described, kind: 'elected', contractEnd: '2026-12-31' },
      wrong: ['contractEnd'],
    },
    {
      what: 'a consultant under contract',
      person: { ...described, kind: 'collaborator', contractEnd: '2026-12-31' },
      wrong: [],
    },
  ];
  for (const { what, person, wrong } of rows) {
    test(`${what}: ${wrong.length === 0 ? 'may be entered' : `wrong: ${wrong.join(', ')}`}`, () => {
      assert.deepEqual(
        gapsOf(person).map(({ field }) => field),
        wrong,
      );
    });
  }

  test('a contract holds to the end of its last day in Rome', () => {
    assert.equal(contractOver('2026-06-30', new Date('2026-06-30T21:59:59Z')), false);
    assert.equal(contractOver('2026-06-30', new Date('2026-06-30T22:00:00Z')), true);
    assert.equal(contractOver(null, new Date('2099-01-01T00:00:00Z')), false);
  });
});

describe('the register of people', () => {
  test('keeps each kind, suppliers with the end of their contract, and says whether they are staff', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    for (const kind of PERSON_KINDS) {
      const contractEnd = kind === 'supplier' ? '2027-06-30' : null;
      const email = `${kind}@comune.example`;
      const { id } = await desk.ok('addPerson', { body: { ...entry, kind, contractEnd, email } });
      const read = await desk.ok('readPerson', { params: { personId: id } });
      assert.deepEqual([read.kind, read.party, read.contractEnd], [kind, partyOf(kind), contractEnd]);
    }
    const { rows } = await desk.ok('listPeople', { query: { kind: 'volunteer' } });
    assert.deepEqual(
      rows.map((row) => row.email),
      ['volunteer@comune.example'],
    );
  });

  test('refuses a supplier without a contract, naming the field', async () => {
    const desk = await tested.signIn(await tested.addBody());
    const problem = await desk.refused('addPerson', 400, { body: { ...entry, kind: 'supplier' } });
    assert.equal(problem.errors?.[0]?.pointer, '/contractEnd');
  });

  test('keeps why a person is competent for the role', async () => {
    const desk = await tested.signIn(await tested.addBody());
    const competence = 'Iscritta all’albo dei giornalisti, dieci anni di ufficio stampa.';
    const { id } = await desk.ok('addPerson', { body: { ...entry, role: 'social-media-manager', competence } });
    assert.equal((await desk.ok('readPerson', { params: { personId: id } })).competence, competence);
  });

  test('has an address once, in capitals too, and again when whoever had it has left', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { id } = await desk.ok('addPerson', { body: entry });
    const again = { ...entry, email: entry.email.toUpperCase() };
    assert.match((await desk.refused('addPerson', 409, { body: again })).type, /address-taken$/);
    await body.inBody((tx) => leavePerson(tx, id, clock.now()));
    await desk.ok('addPerson', { body: again });
  });

  test('is found by part of a name or address, in pages, and shows who left only when asked', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const names = ['Zoe Alfa', 'anna Alfa', 'Bruno Alfa', '100% Alfa', 'Altro'];
    for (const [at, name] of names.entries()) {
      await desk.ok('addPerson', { body: { ...entry, name, email: `p${at}@comune.example` } });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await desk.ok('listPeople', { query: { search: 'alfa', limit: 3, ...(cursor ? { cursor } : {}) } });
      seen.push(...page.rows.map(({ name }) => name));
      cursor = page.cursor ?? undefined;
    } while (cursor);
    assert.deepEqual(seen, ['100% Alfa', 'anna Alfa', 'Bruno Alfa', 'Zoe Alfa']);
    const named = async (query: object) => (await desk.ok('listPeople', { query })).rows.map(({ name }) => name);
    assert.deepEqual(await named({ search: '%' }), ['100% Alfa'], 'a percent sign is a percent sign');
    assert.deepEqual(await named({ search: 'p4@' }), ['Altro']);
    const [zoe] = (await desk.ok('listPeople', { query: { search: 'Zoe' } })).rows;
    await body.inBody((tx) => leavePerson(tx, zoe?.id ?? '', clock.now()));
    assert.deepEqual(await named({ search: 'Zoe' }), []);
    assert.deepEqual(await named({ state: 'left' }), ['Zoe Alfa']);
  });

  test('is written by whoever governs the body only, and each deed cites the act', async () => {
    const body = await tested.addBody();
    const plain = await tested.signIn(body, await body.addPerson({ powers: ['see', 'moderate', 'publish'] }));
    await plain.refused('addPerson', 403, { body: entry });
    const bound = await body.addPerson({ powers: ['manage'], accountId: body.account.id });
    await (await tested.signIn(body, bound)).refused('addPerson', 403, { body: entry });
    const desk = await tested.signIn(body);
    const { id } = await desk.ok('addPerson', { body: entry });
    await desk.ok('changePerson', { params: { personId: id }, body: { ...entry, kind: 'volunteer' } });
    const { records } = await desk.ok('readAudit', { query: { subjectId: id } });
    assert.deepEqual(
      records.map(({ event, data }) => [event, data.kind]),
      [
        ['person.changed', ['employee', 'volunteer']],
        ['person.added', 'employee'],
      ],
    );
    for (const { cites } of records) assert.match(cites.join(), /Decreto n\. 1 /);
  });

  test('shows how somebody signs in to whoever governs only', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const plain = await tested.signIn(body, await body.addPerson({ powers: ['see'] }));
    const params = { personId: body.moderator.id };
    assert.equal((await plain.ok('readPerson', { params })).access, null);
    const { access } = await desk.ok('readPerson', { params });
    assert.deepEqual(access, {
      password: true,
      authenticator: false,
      passkeys: 0,
      identity: false,
      invitedUntil: null,
    });
  });
});

describe('whoever may not sign in', () => {
  const tryIn = (body: { slug: string }, person: { email: string }) =>
    tested.stranger().send('signIn', {
      body: { body: body.slug, email: person.email, password: 'una password di prova' },
    });

  test('is out at once when the register takes the sign-in away', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const person = await body.addPerson({ powers: ['see'] });
    const theirs = await tested.signIn(body, person);
    const changed = { ...entry, name: person.name, email: person.email, signsIn: false };
    await desk.ok('changePerson', { params: { personId: person.id }, body: changed });
    await theirs.refused('readSession', 401);
    assert.equal((await tryIn(body, person)).status, 401);
  });

  test('is out when the contract ends, also from a session already open', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const person = await body.addPerson({ powers: ['see'] });
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(clock.now());
    const supplier = { ...entry, name: person.name, email: person.email, kind: 'supplier' as const };
    await desk.ok('changePerson', { params: { personId: person.id }, body: { ...supplier, contractEnd: today } });
    const theirs = await tested.signIn(body, person);
    await theirs.ok('readSession');
    const midnight = new Date(`${today}T22:00:00Z`).getTime() + 3_600_000;
    // Kept awake until then, so that the session does not end of silence.
    while (clock.now().getTime() < midnight) {
      clock.advance(Math.min(1_800_000, midnight - clock.now().getTime()));
      await theirs.send('readSession');
    }
    await theirs.refused('readSession', 401);
    assert.equal((await tryIn(body, person)).status, 401);
  });

  test('leaves for good: sessions, links, passkeys and offices headed end with it', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const person = await body.addPerson({ powers: ['see'] });
    const params = { personId: person.id };
    const theirs = await tested.signIn(body, person);
    await desk.ok('addOffice', { body: { ...office, headId: person.id } });
    const { url } = await desk.ok('invitePerson', { params, body: { renews: 'password' } });
    await body.inBody((tx) => leavePerson(tx, person.id, clock.now()));
    await theirs.refused('readSession', 401);
    assert.equal((await tryIn(body, person)).status, 401);
    await tested.stranger().refused('readPersonInvitation', 403, { body: { token: url.split('#')[1] ?? '' } });
    assert.equal((await desk.ok('listOffices')).offices[0]?.head, null);
    assert.ok((await desk.ok('readPerson', { params })).leftAt);
    await assert.rejects(
      body.inBody((tx) => leavePerson(tx, person.id, clock.now())),
      /does not exist/,
    );
  });
});

describe('the register of offices', () => {
  test('keeps an office with its head, its contacts and the people who belong to it', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { id: headId } = await desk.ok('addPerson', { body: entry });
    const written = {
      ...office,
      headId,
      email: 'comunicazione@comune.example',
      phone: '0773 000000',
      hours: 'lun-ven',
    };
    const { id } = await desk.ok('addOffice', { body: written });
    await desk.ok('changePerson', { params: { personId: headId }, body: { ...entry, officeId: id } });
    const { offices } = await desk.ok('listOffices');
    assert.deepEqual(offices, [
      {
        id,
        name: 'Comunicazione',
        slug: 'communication',
        head: { id: headId, name: 'Bice Prova' },
        email: 'comunicazione@comune.example',
        phone: '0773 000000',
        hours: 'lun-ven',
        people: 1,
        closedAt: null,
      },
    ]);
    const person = await desk.ok('readPerson', { params: { personId: headId } });
    assert.deepEqual([person.office, person.heads], [{ id, name: 'Comunicazione' }, [{ id, name: 'Comunicazione' }]]);
  });

  test('refuses a name or a name of the policy that another open office has', async () => {
    const desk = await tested.signIn(await tested.addBody());
    const { id } = await desk.ok('addOffice', { body: office });
    await desk.refused('addOffice', 409, { body: { ...office, name: 'COMUNICAZIONE', slug: null } });
    await desk.refused('addOffice', 409, { body: { ...office, name: 'Altro' } });
    await desk.ok('changeOffice', { params: { officeId: id }, body: { ...office, phone: '1' } });
    await desk.ok('closeOffice', { params: { officeId: id } });
    await desk.ok('addOffice', { body: office });
  });

  test('closes an office only once nobody belongs to it, and nobody is assigned to a closed one', async () => {
    const desk = await tested.signIn(await tested.addBody());
    const { id: officeId } = await desk.ok('addOffice', { body: office });
    const { id: personId } = await desk.ok('addPerson', { body: { ...entry, officeId } });
    await desk.refused('closeOffice', 409, { params: { officeId } });
    await desk.ok('changePerson', { params: { personId }, body: entry });
    await desk.ok('closeOffice', { params: { officeId } });
    await desk.refused('changePerson', 404, { params: { personId }, body: { ...entry, officeId } });
    await desk.refused('closeOffice', 404, { params: { officeId } });
  });
});
