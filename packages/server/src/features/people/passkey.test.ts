// SPDX-License-Identifier: EUPL-1.2
// Passkeys: enrolled by whoever is signed in, enough to sign in alone, and worth nothing copied, replayed or from elsewhere.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createSoftwarePasskey, type Lies, type SoftwarePasskey } from '../../testing/software-passkey.ts';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';
import { leavePerson } from './leave-person.ts';
import { looksCopied, readUserHandle, userHandle } from './passkey.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
const MINUTE = 60_000;

async function enrol(desk: TestClient, passkey: SoftwarePasskey, { name = 'Telefono', lies = {} as Lies } = {}) {
  const { attempt, options } = await desk.ok('startPasskey');
  return desk.send('addPasskey', { body: { attempt, name, credential: passkey.create(options, lies) } });
}

async function enter(passkey: SoftwarePasskey, lies: Lies = {}) {
  const { attempt, options } = await tested.stranger().ok('startPasskeySignIn');
  return tested.stranger().send('signInWithPasskey', { body: { attempt, credential: passkey.get(options, lies) } });
}

async function enrolled() {
  const body = await tested.addBody();
  const desk = await tested.signIn(body);
  const passkey = createSoftwarePasskey();
  assert.equal((await enrol(desk, passkey)).status, 204);
  return { body, desk, passkey };
}

const idOf = async (desk: TestClient) => (await desk.ok('readAccess')).passkeys[0]?.id ?? '';

describe('a passkey', () => {
  test('lets its person in without an address, a password or a code, at whichever body they are of', async () => {
    const { body, passkey } = await enrolled();
    await tested.addBody();
    const answer = await enter(passkey);
    assert.equal(answer.status, 200, answer.text);
    assert.equal(JSON.parse(answer.text).person.id, body.moderator.id);
    const [cookie] = answer.cookies;
    const { sessions } = await tested.stranger(`${cookie?.name}=${cookie?.value}`).ok('readAccess');
    assert.deepEqual(sessions.find(({ current }) => current)?.way, 'passkey');
  });

  test('is named, shown with its last use, and removed; then it opens nothing', async () => {
    const { desk, passkey } = await enrolled();
    await enter(passkey);
    const { passkeys } = await desk.ok('readAccess');
    assert.deepEqual([passkeys[0]?.name, passkeys[0]?.lastUsedAt], ['Telefono', clock.now().toISOString()]);
    await desk.ok('removePasskey', { params: { passkeyId: await idOf(desk) } });
    assert.equal((await enter(passkey)).status, 401);
    assert.deepEqual((await desk.ok('readAccess')).passkeys, []);
  });

  test('may be one of several, each its own', async () => {
    const { desk, passkey } = await enrolled();
    const second = createSoftwarePasskey();
    await enrol(desk, second, { name: 'Chiave' });
    await desk.ok('removePasskey', { params: { passkeyId: await idOf(desk) } });
    assert.deepEqual([(await enter(passkey)).status, (await enter(second)).status], [401, 200]);
  });

  test('is asked for with a key that finds itself and looks at who holds it, and never twice the same', async () => {
    const { desk, passkey } = await enrolled();
    const { options } = await desk.ok('startPasskey');
    assert.deepEqual(options.authenticatorSelection, {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    });
    assert.deepEqual(
      options.excludeCredentials.map(({ id }) => id),
      [passkey.id],
    );
    assert.equal((await enrol(desk, passkey)).status, 400, 'one that is there already');
  });

  test('is not enrolled when it comes from another origin, or did not look at who holds it', async () => {
    const desk = await tested.signIn(await tested.addBody());
    for (const lies of [{ origin: 'https://malevolo.example' }, { userVerified: false }]) {
      assert.equal((await enrol(desk, createSoftwarePasskey(), { lies })).status, 400);
    }
    assert.deepEqual((await desk.ok('readAccess')).passkeys, []);
  });

  test('is not removed when it is the only way in', async () => {
    const { body, desk } = await enrolled();
    await tested.administer('update person set password_hash = null where person_id = $1', [body.moderator.id]);
    await desk.refused('removePasskey', 409, { params: { passkeyId: await idOf(desk) } });
  });

  test('is nobody else’s to remove', async () => {
    const { body, desk } = await enrolled();
    const other = await tested.signIn(body, await body.addPerson({ powers: ['see'] }));
    await other.refused('removePasskey', 404, { params: { passkeyId: await idOf(desk) } });
  });
});

describe('a sign-in with a passkey is refused, in the same words,', () => {
  const lies: [what: string, lies: Lies][] = [
    ['from another origin', { origin: 'https://malevolo.example' }],
    ['without looking at who holds it', { userVerified: false }],
    ['with a handle that is nobody’s', { userHandle: 'AAAA' }],
  ];
  for (const [what, lie] of lies) {
    test(what, async () => {
      const { passkey } = await enrolled();
      const answer = await enter(passkey, lie);
      assert.equal(answer.status, 401);
      assert.match(answer.text, /wrong-credentials/);
      assert.equal((await enter(passkey)).status, 200);
    });
  }

  test('with the handle of another person or of another body', async () => {
    const { body, passkey } = await enrolled();
    const other = await body.addPerson({ powers: ['see'] });
    const elsewhere = await tested.addBody();
    const handleOf = (bodyId: string, personId: string) =>
      Buffer.from(userHandle({ bodyId, personId })).toString('base64url');
    for (const handle of [handleOf(body.id, other.id), handleOf(elsewhere.id, body.moderator.id)]) {
      assert.equal((await enter(passkey, { userHandle: handle })).status, 401);
    }
  });

  test('when it was never enrolled', async () => {
    const { body } = await enrolled();
    const stranger = createSoftwarePasskey();
    const handle = Buffer.from(userHandle({ bodyId: body.id, personId: body.moderator.id })).toString('base64url');
    assert.equal((await enter(stranger, { userHandle: handle })).status, 401);
  });

  test('when its answer comes a second time, or after five minutes', async () => {
    const { passkey } = await enrolled();
    const { attempt, options } = await tested.stranger().ok('startPasskeySignIn');
    const input = { body: { attempt, credential: passkey.get(options) } };
    assert.equal((await tested.stranger().send('signInWithPasskey', input)).status, 200);
    assert.equal((await tested.stranger().send('signInWithPasskey', input)).status, 401);
    const late = await tested.stranger().ok('startPasskeySignIn');
    clock.advance(5 * MINUTE);
    const answer = { body: { attempt: late.attempt, credential: passkey.get(late.options) } };
    assert.equal((await tested.stranger().send('signInWithPasskey', answer)).status, 401);
  });

  test('when it answers to another question than the one that was asked', async () => {
    const { passkey } = await enrolled();
    const [one, other] = [
      await tested.stranger().ok('startPasskeySignIn'),
      await tested.stranger().ok('startPasskeySignIn'),
    ];
    const body = { attempt: one.attempt, credential: passkey.get(other.options) };
    assert.equal((await tested.stranger().send('signInWithPasskey', { body })).status, 401);
  });

  test('when the person has left', async () => {
    const { body, passkey } = await enrolled();
    await body.inBody((tx) => leavePerson(tx, body.moderator.id, clock.now()));
    assert.equal((await enter(passkey)).status, 401);
  });
});

describe('a copy of a passkey', () => {
  const rows: [kept: number, shown: number, copied: boolean][] = [
    [0, 0, false],
    [0, 1, false],
    [5, 6, false],
    [5, 5, true],
    [5, 4, true],
    [5, 0, true],
  ];
  for (const [kept, shown, copied] of rows) {
    test(`is ${copied ? '' : 'not '}suspected when the counter goes from ${kept} to ${shown}`, () => {
      assert.equal(looksCopied(kept, shown), copied);
    });
  }

  test('betrays itself: from then on neither it nor the original opens anything, and it is on record', async () => {
    const { desk, body, passkey } = await enrolled();
    assert.equal((await enter(passkey, { counter: 7 })).status, 200);
    assert.equal((await enter(passkey, { counter: 7 })).status, 401);
    assert.equal((await enter(passkey, { counter: 8 })).status, 401, 'the original too');
    const [shown] = (await desk.ok('readAccess')).passkeys;
    assert.equal(shown?.suspect, true);
    const { records } = await desk.ok('readAudit', { query: { subjectId: body.moderator.id } });
    assert.ok(records.some(({ event }) => event === 'person.passkey-suspected'));
  });
});

test('an enrolment belongs to whoever began it', async () => {
  const body: TestBody = await tested.addBody();
  const desk = await tested.signIn(body);
  const other = await tested.signIn(body, await body.addPerson({ powers: ['see'] }));
  const { attempt, options } = await desk.ok('startPasskey');
  const input = { body: { attempt, name: 'Rubata', credential: createSoftwarePasskey().create(options) } };
  assert.equal((await other.send('addPasskey', input)).status, 409);
  assert.equal((await desk.send('addPasskey', input)).status, 409, 'and is used up');
});

test('a handle names the body and the person, and nothing that is no handle names anybody', () => {
  const who = { bodyId: '0190a0b0-0000-7000-8000-000000000001', personId: '0190a0b0-0000-7000-8000-000000000002' };
  assert.deepEqual(readUserHandle(Buffer.from(userHandle(who)).toString('base64url')), who);
  for (const wrong of ['', 'AAAA', '!'.repeat(43), 'A'.repeat(1000)]) assert.equal(readUserHandle(wrong), null);
});
