// SPDX-License-Identifier: EUPL-1.2
// A password is chosen by whoever uses it: by a link that opens once, or in one's own room.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { TOTP } from 'otpauth';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';
import { PASSWORD } from '../../testing/test-body.ts';
import { gapOfPassword } from './new-password.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
const DAY = 24 * 3_600_000;
const MINE = 'una frase soltanto mia';

const context = {
  email: 'bice.prova@comune.example',
  name: 'Bice Prova',
  bodyName: 'Comune di Valdoria',
  bodySlug: 'valdoria',
};
const passwords: [password: string, good: boolean][] = [
  ['undici car.', false],
  ['dodici carat', true],
  ['àèìòù àèìòù ù', true],
  ['aaaaaaaaaaaaaaaa', false],
  ['abababababab', false],
  ['123456789012', false],
  ['abcdefghijklmn', false],
  ['bice.prova@comune.example', false],
  ['BiceProva2026!', false],
  ['Comune di Valdoria', false],
  ['valdoria-2026-bice', false],
  ['il gatto di Bice dorme', true],
  ['passwordarengo1', false],
];
for (const [password, good] of passwords) {
  test(`«${password}» is ${good ? 'a password' : 'refused as a password'}`, () => {
    assert.equal(gapOfPassword(password, context) === null, good);
  });
}

const invite = async (desk: TestClient, personId: string, renewsAll = false) => {
  const { url } = await desk.ok('invitePerson', {
    params: { personId },
    body: { renews: renewsAll ? 'all' : 'password' },
  });
  assert.match(
    url,
    /^http:\/\/localhost\/desk\/invito#/,
    'the secret is after the #, where no server and no log sees it',
  );
  return url.split('#')[1] ?? '';
};
const accept = (token: string, password = MINE) =>
  tested.stranger().send('acceptPersonInvitation', { body: { token, password } });
const signIn = (body: TestBody, email: string, password: string, code?: string) =>
  tested.stranger().send('signIn', { body: { body: body.slug, email, password, ...(code ? { code } : {}) } });

async function invited(renewsAll = false) {
  const body = await tested.addBody();
  const desk = await tested.signIn(body);
  const person = await body.addPerson({ powers: ['see'] });
  return { body, desk, person, token: await invite(desk, person.id, renewsAll) };
}

describe('an invitation', () => {
  test('lets a person who never had a password choose one, once', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const added = { name: 'Bice Prova', email: 'bice@comune.example', kind: 'employee' as const, role: 'editor' };
    const { id } = await desk.ok('addPerson', { body: { ...added, officeId: null, contractEnd: null } });
    assert.equal((await signIn(body, added.email, MINE)).status, 401);
    const token = await invite(desk, id);
    const shown = await tested.stranger().ok('readPersonInvitation', { body: { token } });
    assert.deepEqual([shown.person, shown.email, shown.again], [added.name, added.email, false]);
    assert.equal((await accept(token)).status, 204);
    assert.equal((await signIn(body, added.email, MINE)).status, 200);
    assert.equal((await accept(token, 'un’altra frase mia')).status, 403, 'it opens once');
    assert.equal((await signIn(body, added.email, MINE)).status, 200);
  });

  test('opens once also for two who use it at the same time', async () => {
    const { token } = await invited();
    const answers = await Promise.all([accept(token, `${MINE} uno`), accept(token, `${MINE} due`)]);
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [204, 403]);
  });

  test('holds for seven days, and only the last one made', async () => {
    const { desk, person, token } = await invited();
    const later = await invite(desk, person.id);
    assert.equal((await accept(token)).status, 403);
    clock.advance(7 * DAY - 1);
    await tested.stranger().ok('readPersonInvitation', { body: { token: later } });
    clock.advance(1);
    await tested.stranger().refused('readPersonInvitation', 403, { body: { token: later } });
    assert.equal((await accept(later)).status, 403);
  });

  test('withdrawn, opens nothing; and there is then none to withdraw', async () => {
    const { desk, person, token } = await invited();
    await desk.ok('withdrawInvitation', { params: { personId: person.id } });
    assert.equal((await accept(token)).status, 403);
    await desk.refused('withdrawInvitation', 404, { params: { personId: person.id } });
  });

  test('is kept as a hash only, and the record does not hold it', async () => {
    const { body, token } = await invited();
    const secret = token.split('.')[1] ?? '';
    const kept = await tested.administer<{ text: string }>(
      `select i::text as text from invitation i where body_id = $1
       union all select content from audit_record where body_id = $1`,
      [body.id],
    );
    for (const { text } of kept) assert.ok(!text.includes(secret));
  });

  test('does not change the old password until it is used, then ends every session', async () => {
    const { body, person, token } = await invited();
    const theirs = await tested.signIn(body, person);
    await theirs.ok('readSession');
    assert.equal((await accept(token)).status, 204);
    await theirs.refused('readSession', 401);
    assert.equal((await signIn(body, person.email, PASSWORD)).status, 401);
  });

  test('leaves the authenticator unless it says that everything is renewed', async () => {
    const { body, desk, person } = await invited();
    const theirs = await tested.signIn(body, person);
    const { secret } = await theirs.ok('startTotp');
    const code = () => new TOTP({ secret }).generate({ timestamp: clock.now().getTime() });
    await theirs.ok('confirmTotp', { body: { code: code() } });
    clock.advance(30_000);
    await accept(await invite(desk, person.id));
    assert.equal((await signIn(body, person.email, MINE)).status, 401, 'a code is still asked for');
    assert.equal((await signIn(body, person.email, MINE, code())).status, 200);
    await accept(await invite(desk, person.id, true));
    assert.equal((await signIn(body, person.email, MINE)).status, 200);
  });

  test('refuses a weak password, and opens again for a better one', async () => {
    const { body, person, token } = await invited();
    const problem = await tested
      .stranger()
      .refused('acceptPersonInvitation', 400, { body: { token, password: person.email } });
    assert.match(problem.type, /weak-password$/);
    assert.equal((await accept(token)).status, 204);
    assert.equal((await signIn(body, person.email, MINE)).status, 200);
  });

  test('falls when the address in the register changes', async () => {
    const { desk, person, token } = await invited();
    const entry = { name: person.name, kind: 'employee' as const, role: 'editor', officeId: null, contractEnd: null };
    await desk.ok('changePerson', {
      params: { personId: person.id },
      body: { ...entry, email: 'altro@comune.example' },
    });
    assert.equal((await accept(token)).status, 403);
  });

  test('is not made for somebody who may not sign in', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const added = { name: 'Ciro Prova', email: null, kind: 'volunteer' as const, role: 'staff', signsIn: false };
    const { id } = await desk.ok('addPerson', { body: { ...added, officeId: null, contractEnd: null } });
    await desk.refused('invitePerson', 403, { params: { personId: id }, body: { renews: 'password' } });
  });

  test('made up, cut short or of another body, opens nothing', async () => {
    const { token } = await invited();
    const other = await tested.addBody();
    const secret = token.split('.')[1] ?? '';
    for (const wrong of ['x', token.slice(0, -1), `${other.id}.${secret}`, `${other.id}.${'A'.repeat(43)}`]) {
      assert.equal((await accept(wrong)).status, 403);
    }
  });
});

describe('one’s own password', () => {
  test('is changed with the old one, and every other session ends', async () => {
    const body = await tested.addBody();
    const [desk, other] = [await tested.signIn(body), await tested.signIn(body)];
    await desk.ok('changePassword', { body: { current: PASSWORD, next: MINE } });
    await desk.ok('readSession');
    await other.refused('readSession', 401);
    assert.equal((await signIn(body, body.moderator.email, MINE)).status, 200);
    assert.equal((await signIn(body, body.moderator.email, PASSWORD)).status, 401);
  });

  test('is not changed with a wrong one, and whoever guesses is slowed down', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const wrong = { body: { current: 'non è questa', next: MINE } };
    for (let nth = 0; nth < 5; nth += 1) await desk.refused('changePassword', 400, wrong);
    await desk.refused('changePassword', 429, { body: { current: PASSWORD, next: MINE } });
    clock.advance(5000);
    await desk.ok('changePassword', { body: { current: PASSWORD, next: MINE } });
  });

  test('is not changed into a weak one', async () => {
    const desk = await tested.signIn(await tested.addBody());
    const problem = await desk.refused('changePassword', 400, { body: { current: PASSWORD, next: 'corta' } });
    assert.equal(problem.errors?.[0]?.pointer, '/next');
  });
});

describe('one’s own sessions', () => {
  test('are seen with the way in and the browser, and ended one by one', async () => {
    const body = await tested.addBody();
    const [desk, other] = [await tested.signIn(body), await tested.signIn(body)];
    const { sessions } = await desk.ok('readAccess');
    assert.deepEqual(sessions.map(({ way, current }) => [way, current]).toSorted(), [
      ['password', false],
      ['password', true],
    ]);
    assert.match(sessions[0]?.device ?? '', /lightMyRequest/);
    const ended = sessions.find(({ current }) => !current)?.id ?? '';
    await desk.ok('endSession', { params: { sessionId: ended } });
    await other.refused('readSession', 401);
    await desk.refused('endSession', 404, { params: { sessionId: ended } });
  });

  test('are nobody else’s to end', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const theirs = await tested.signIn(body, await body.addPerson({ powers: ['see'] }));
    const [own] = (await theirs.ok('readAccess')).sessions;
    await desk.refused('endSession', 404, { params: { sessionId: own?.id ?? '' } });
    await theirs.ok('readSession');
  });
});
