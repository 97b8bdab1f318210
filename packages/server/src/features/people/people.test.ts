// SPDX-License-Identifier: EUPL-1.2
// Signing in, what a session lives on and dies of, and the second factor.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, describe, test } from 'node:test';
import { TOTP } from 'otpauth';
import { createTestApp, type TestBody, type TestPerson } from '../../testing/test-app.ts';
import { PASSWORD } from '../../testing/test-body.ts';
import { leavePerson } from './leave-person.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
const MINUTE = 60_000;

const credentials = (body: TestBody, person: TestPerson = body.moderator, change: object = {}) => ({
  body: { body: body.slug, email: person.email, password: PASSWORD, ...change },
});
const tryIn = (body: TestBody, change: object = {}) =>
  tested.stranger().send('signIn', credentials(body, body.moderator, change));

describe('signing in', () => {
  test('answers who one is, by which powers, and sets a cookie that scripts and other sites can’t use', async () => {
    const body = await tested.addBody();
    const answer = await tested.fastify.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: credentials(body).body,
    });
    assert.equal(answer.statusCode, 200);
    const session = answer.json();
    assert.deepEqual([session.person.email, session.body.slug], [body.moderator.email, body.slug]);
    assert.deepEqual(session.powers.toSorted(), ['answer', 'govern', 'manage', 'moderate', 'read-messages', 'see']);
    assert.ok(!answer.payload.includes('argon2'), 'no hash leaves the server');
    const [cookie] = answer.cookies;
    assert.deepEqual(
      [cookie?.httpOnly, cookie?.sameSite, cookie?.path, cookie?.secure],
      [true, 'Strict', '/', undefined],
    );
    const rows = await tested.administer<{ session_hash: Buffer }>(
      'select session_hash from session where body_id = $1',
      [body.id],
    );
    const secret = cookie?.value.split('.')[1] ?? '';
    const kept = rows.map(({ session_hash: hash }) => hash.toString('hex'));
    assert.deepEqual(kept, [createHash('sha256').update(secret).digest('hex')], 'only the hash is kept');
  });

  test('accepts the address in capitals', async () => {
    const body = await tested.addBody();
    assert.equal((await tryIn(body, { email: body.moderator.email.toUpperCase() })).status, 200);
  });

  const wrong = { password: { password: 'sbagliata' }, address: { email: 'nessuno@comune.example' } };
  for (const [what, change] of Object.entries(wrong)) {
    test(`with a wrong ${what} is refused in the same words`, async () => {
      const body = await tested.addBody();
      const problem = await tested.stranger().refused('signIn', 401, credentials(body, body.moderator, change));
      assert.equal(problem.detail, 'Address, password or code do not match. Check and try again.');
      assert.match(problem.type, /wrong-credentials$/);
    });
  }

  test('to a body where one is not known, or that does not exist, is refused in the same words', async () => {
    const [body, other] = [await tested.addBody(), await tested.addBody()];
    for (const slug of [other.slug, 'nessun-comune']) {
      const problem = await tested.stranger().refused('signIn', 401, credentials(body, body.moderator, { body: slug }));
      assert.match(problem.type, /wrong-credentials$/);
    }
    await tested.stranger().refused('signIn', 400, credentials(body, body.moderator, { body: undefined }));
  });

  test('slows down after five failures in a row, for that address only, and forgets them at a success', async () => {
    const body = await tested.addBody();
    for (let nth = 0; nth < 5; nth += 1) assert.equal((await tryIn(body, { password: 'no' })).status, 401);
    assert.equal((await tryIn(body)).status, 429, 'the right password waits too');
    const other = await body.addPerson({ powers: ['see'] });
    assert.equal((await tested.stranger().send('signIn', credentials(body, other))).status, 200);
    clock.advance(5000);
    assert.equal((await tryIn(body)).status, 200);
    for (let nth = 0; nth < 4; nth += 1) assert.equal((await tryIn(body, { password: 'no' })).status, 401);
    assert.equal((await tryIn(body)).status, 200);
  });

  test('with many wrong passwords at once is slowed down all the same', async () => {
    const body = await tested.addBody();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, nth) => tryIn(body, { password: `no ${nth}` })));
    assert.equal(answers.filter(({ status }) => status === 401).length, 5, 'only five were tried');
    assert.equal(answers.filter(({ status }) => status === 429).length, 7);
  });
});

describe('a session', () => {
  test('ends by silence after an hour, and each sign of life prolongs it', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    for (let nth = 0; nth < 4; nth += 1) {
      clock.advance(59 * MINUTE);
      await desk.ok('readSession');
    }
    clock.advance(60 * MINUTE);
    await desk.refused('readSession', 401);
  });

  test('ends by age after twelve hours, however lively', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    for (let nth = 0; nth < 23; nth += 1) {
      clock.advance(30 * MINUTE);
      await desk.ok('readSession');
    }
    clock.advance(30 * MINUTE);
    await desk.refused('readSession', 401);
  });

  test('ends by signing out, also for whoever kept the cookie', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const other = await tested.signIn(body);
    await desk.ok('signOut');
    await desk.refused('readSession', 401);
    await other.ok('readSession');
  });

  test('ends when the person leaves', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    await body.inBody((tx) => leavePerson(tx, body.moderator.id, clock.now()));
    await desk.refused('readSession', 401);
    assert.equal((await tryIn(body)).status, 401);
  });

  test('is nobody’s with a cookie made up, cut short, or of another body', async () => {
    const [body, other] = [await tested.addBody(), await tested.addBody()];
    const desk = await tested.signIn(body);
    const secret = desk.cookie?.split('.')[1] ?? '';
    assert.equal(secret.length, 43);
    const cookies = [
      'x',
      '',
      `${body.id}.`,
      `${body.id}.${'A'.repeat(43)}`,
      `${other.id}.${secret}`,
      `${body.id}.${secret}x`,
      `${body.id.toUpperCase()}.${secret}`,
      "' or 1=1 --",
    ];
    for (const value of cookies) await tested.stranger(`arengo_session=${value}`).refused('readSession', 401);
    await desk.ok('readSession');
  });
});

describe('the second factor', () => {
  const codeOf = (secret: string) => new TOTP({ secret }).generate({ timestamp: clock.now().getTime() });

  async function enrolled() {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { secret, uri } = await desk.ok('startTotp');
    assert.match(uri, /^otpauth:\/\/totp\/Arengo/);
    await desk.ok('confirmTotp', { body: { code: codeOf(secret) } });
    return { body, desk, secret };
  }

  test('is asked for only once it is confirmed', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { secret } = await desk.ok('startTotp');
    await desk.refused('confirmTotp', 400, { body: { code: codeOf(secret) === '000000' ? '000001' : '000000' } });
    assert.equal((await tryIn(body)).status, 200);
    await desk.ok('confirmTotp', { body: { code: codeOf(secret) } });
    assert.equal((await desk.ok('readSession')).secondFactor, 'enrolled');
    const problem = await tested.stranger().refused('signIn', 401, credentials(body));
    assert.match(problem.type, /code-needed$/);
  });

  test('is not replaced silently once confirmed', async () => {
    const { desk, secret } = await enrolled();
    await desk.refused('startTotp', 409);
    clock.advance(60_000);
    await desk.refused('confirmTotp', 409, { body: { code: codeOf(secret) } });
  });

  test('accepts a code once: not again, not the one that confirmed it', async () => {
    const { body, secret } = await enrolled();
    assert.equal((await tryIn(body, { code: codeOf(secret) })).status, 401, 'the confirming code was used');
    clock.advance(30_000);
    const code = codeOf(secret);
    assert.equal((await tryIn(body, { code })).status, 200);
    assert.equal((await tryIn(body, { code })).status, 401);
  });

  test('accepts a code once also when it is sent five times at once', async () => {
    const { body, secret } = await enrolled();
    clock.advance(30_000);
    const code = codeOf(secret);
    const answers = await Promise.all(Array.from({ length: 5 }, () => tryIn(body, { code })));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 401, 401, 401, 401]);
  });

  test('a wrong code counts as a failure; a missing one does not', async () => {
    const { body, secret } = await enrolled();
    clock.advance(30_000);
    for (let nth = 0; nth < 6; nth += 1) assert.equal((await tryIn(body)).status, 401);
    const wrong = codeOf(secret) === '123456' ? '654321' : '123456';
    for (let nth = 0; nth < 5; nth += 1) assert.equal((await tryIn(body, { code: wrong })).status, 401);
    assert.equal((await tryIn(body, { code: codeOf(secret) })).status, 429);
  });

  test('its secret is kept sealed', async () => {
    const { body, secret } = await enrolled();
    const [row] = await tested.administer<{ totp_secret: Buffer }>(
      'select totp_secret from person where person_id = $1',
      [body.moderator.id],
    );
    assert.ok(row && !row.totp_secret.toString('latin1').includes(secret));
  });
});

test('the language chosen is kept', async () => {
  const body = await tested.addBody();
  const desk = await tested.signIn(body);
  await desk.ok('setPreferences', { body: { locale: 'en' } });
  assert.equal((await desk.ok('readSession')).person.locale, 'en');
});

test('behind https the cookie travels on https only', async (t) => {
  const secure = await createTestApp(t, { publicUrl: 'https://arengo.example' });
  const body = await secure.addBody();
  const answer = await secure.fastify.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { body: body.slug, email: body.moderator.email, password: PASSWORD },
  });
  assert.equal(answer.cookies[0]?.secure, true);
  assert.match(String(answer.headers['strict-transport-security']), /max-age=/);
});
