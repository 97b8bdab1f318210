// SPDX-License-Identifier: EUPL-1.2
// Signing in through the body's own provider of identities, against a real one (oidc-provider) on loopback.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp, type TestBody, type TestPerson } from '../../testing/test-app.ts';
import { leavePerson } from './leave-person.ts';
import { startTestProvider, type TestProvider } from './provider.fixture.ts';

const REDIRECT = 'http://localhost/sign-in/oidc/callback';
const provider = await startTestProvider(REDIRECT);
const talkative = await startTestProvider(REDIRECT, { conform: false });
const tested = await createTestApp({ after }, { privateOrigins: [provider.issuer, talkative.issuer] });
after(async () => {
  await provider.close();
  await talkative.close();
});
const { clock } = tested;

const settingsOf = ({ issuer, clientId, clientSecret }: TestProvider) => ({
  name: 'Identità dell’ente',
  issuer,
  clientId,
  clientSecret,
});

async function bodyWithProvider(at = provider): Promise<{ body: TestBody; person: TestPerson }> {
  const body = await tested.addBody();
  const desk = await tested.signIn(body);
  await desk.ok('setProvider', { body: settingsOf(at) });
  const person = await body.addPerson({ powers: ['see'] });
  at.people.set(person.id, { email: person.email, email_verified: true });
  return { body, person };
}

type Left = { to: string; cookie: string };

async function leave(body: TestBody): Promise<Left> {
  const answer = await tested.fastify.inject({ url: `/sign-in/oidc/${body.slug}` });
  assert.equal(answer.statusCode, 303);
  const [cookie] = answer.cookies;
  assert.deepEqual([cookie?.httpOnly, cookie?.sameSite, cookie?.path], [true, 'Lax', '/sign-in/oidc']);
  return { to: String(answer.headers.location), cookie: `${cookie?.name}=${cookie?.value}` };
}

async function comeBack(url: URL, cookie: string) {
  const answer = await tested.fastify.inject({ url: `${url.pathname}${url.search}`, headers: { cookie } });
  assert.equal(answer.statusCode, 303, answer.payload);
  const session = answer.cookies.find(({ name }) => name === 'arengo_session');
  return { to: String(answer.headers.location), cookie: session ? `${session.name}=${session.value}` : null };
}

async function signIn(body: TestBody, subject: string, at = provider) {
  const { to, cookie } = await leave(body);
  return comeBack(await at.answer(to, subject), cookie);
}

describe('signing in by the provider', () => {
  test('lets in whoever is in the register with the verified address, and says so on the sign-in page', async () => {
    const { body, person } = await bodyWithProvider();
    const { bodies } = await tested.stranger().ok('listBodies');
    assert.equal(bodies.find(({ slug }) => slug === body.slug)?.provider, 'Identità dell’ente');
    const arrived = await signIn(body, person.id);
    assert.equal(arrived.to, '/desk/');
    const theirs = tested.stranger(arrived.cookie ?? '');
    assert.equal((await theirs.ok('readSession')).person.id, person.id);
    const { sessions, provider: bound } = await theirs.ok('readAccess');
    assert.deepEqual([sessions[0]?.way, bound], ['oidc', 'Identità dell’ente']);
  });

  test('goes with PKCE, a state and a nonce of its own each time', async () => {
    const { body } = await bodyWithProvider();
    const [one, other] = [new URL((await leave(body)).to).searchParams, new URL((await leave(body)).to).searchParams];
    assert.deepEqual([one.get('code_challenge_method'), one.get('response_type')], ['S256', 'code']);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      assert.ok((one.get(name) ?? '').length >= 43, name);
      assert.notEqual(one.get(name), other.get(name));
    }
  });

  test('knows the subject from then on, also under another address', async () => {
    const { body, person } = await bodyWithProvider();
    await signIn(body, person.id);
    provider.people.set(person.id, { email: 'sposata@comune.example', email_verified: true });
    assert.ok((await signIn(body, person.id)).cookie);
  });

  test('does not let in another subject who comes later with the same address, until the tie is removed', async () => {
    const { body, person } = await bodyWithProvider();
    await signIn(body, person.id);
    provider.people.set('successore', { email: person.email, email_verified: true });
    assert.deepEqual(await signIn(body, 'successore'), { to: '/desk/?accesso=not-known', cookie: null });
    const desk = await tested.signIn(body);
    await desk.ok('removeIdentity', { params: { personId: person.id } });
    assert.ok((await signIn(body, 'successore')).cookie);
  });

  test('takes the address from the token where it is there, as from the provider’s own page where it is not', async () => {
    const { body, person } = await bodyWithProvider(talkative);
    assert.ok((await signIn(body, person.id, talkative)).cookie);
  });

  test('is another way in for the same person: the password still holds', async () => {
    const { body, person } = await bodyWithProvider();
    await signIn(body, person.id);
    await tested.signIn(body, person);
  });
});

describe('nobody is let in by the provider', () => {
  const strangers: [what: string, claims: object][] = [
    ['who is not in the register', { email: 'nessuno@altrove.example', email_verified: true }],
    ['whose address is not verified', { email: 'MINE', email_verified: false }],
    ['whose address the provider does not say', {}],
  ];
  for (const [what, claims] of strangers) {
    test(`${what}, and nobody is created`, async () => {
      const { body, person } = await bodyWithProvider();
      const said = { ...claims, ...('email' in claims && claims.email === 'MINE' ? { email: person.email } : {}) };
      provider.people.set('estraneo', said);
      assert.deepEqual(await signIn(body, 'estraneo'), { to: '/desk/?accesso=not-known', cookie: null });
      const { rows } = await (await tested.signIn(body)).ok('listPeople', { query: { state: 'all' } });
      assert.equal(rows.length, 2);
    });
  }

  test('who has left, though they had signed in before', async () => {
    const { body, person } = await bodyWithProvider();
    await signIn(body, person.id);
    await body.inBody((tx) => leavePerson(tx, person.id, clock.now()));
    assert.deepEqual(await signIn(body, person.id), { to: '/desk/?accesso=not-known', cookie: null });
  });

  test('of another body', async () => {
    const { person } = await bodyWithProvider();
    const { body: other } = await bodyWithProvider();
    assert.deepEqual(await signIn(other, person.id), { to: '/desk/?accesso=not-known', cookie: null });
  });

  test('with a state that is not the one sent', async () => {
    const { body, person } = await bodyWithProvider();
    const { to, cookie } = await leave(body);
    const back = await provider.answer(to, person.id);
    back.searchParams.set('state', 'x'.repeat(43));
    assert.deepEqual(await comeBack(back, cookie), { to: '/desk/?accesso=attempt-over', cookie: null });
  });

  test('with a nonce that is not the one sent', async () => {
    const { body, person } = await bodyWithProvider();
    const { to, cookie } = await leave(body);
    const other = new URL(to);
    other.searchParams.set('nonce', 'x'.repeat(43));
    const redeemed = provider.redeemed();
    const arrived = await comeBack(await provider.answer(other.href, person.id), cookie);
    assert.deepEqual(arrived, { to: '/desk/?accesso=refused', cookie: null });
    assert.equal(provider.redeemed(), redeemed + 1, 'the provider was content; the nonce was not');
  });

  test('with a code that was made for another PKCE challenge', async () => {
    const { body, person } = await bodyWithProvider();
    const [mine, other] = [await leave(body), await leave(body)];
    const swapped = new URL(mine.to);
    swapped.searchParams.set('code_challenge', new URL(other.to).searchParams.get('code_challenge') ?? '');
    const arrived = await comeBack(await provider.answer(swapped.href, person.id), mine.cookie);
    assert.deepEqual(arrived, { to: '/desk/?accesso=refused', cookie: null });
  });

  test('with the same answer a second time, with or without the cookie of the first', async () => {
    const { body, person } = await bodyWithProvider();
    const { to, cookie } = await leave(body);
    const back = await provider.answer(to, person.id);
    assert.ok((await comeBack(back, cookie)).cookie);
    assert.deepEqual(await comeBack(back, cookie), { to: '/desk/?accesso=attempt-over', cookie: null });
    assert.deepEqual(await comeBack(back, ''), { to: '/desk/?accesso=attempt-over', cookie: null });
    const again = await leave(body);
    back.searchParams.set('state', new URL(again.to).searchParams.get('state') ?? '');
    assert.deepEqual(await comeBack(back, again.cookie), { to: '/desk/?accesso=refused', cookie: null });
  });

  test('in the browser of somebody else', async () => {
    const { body, person } = await bodyWithProvider();
    const back = await provider.answer((await leave(body)).to, person.id);
    const { cookie } = await leave(body);
    assert.deepEqual(await comeBack(back, cookie), { to: '/desk/?accesso=attempt-over', cookie: null });
  });

  test('after five minutes', async () => {
    const { body, person } = await bodyWithProvider();
    const { to, cookie } = await leave(body);
    const back = await provider.answer(to, person.id);
    clock.advance(5 * 60_000);
    assert.deepEqual(await comeBack(back, cookie), { to: '/desk/?accesso=attempt-over', cookie: null });
  });

  test('when the provider says no', async () => {
    const { body } = await bodyWithProvider();
    const { to, cookie } = await leave(body);
    const state = new URL(to).searchParams.get('state') ?? '';
    const back = new URL(`${REDIRECT}?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`);
    assert.deepEqual(await comeBack(back, cookie), { to: '/desk/?accesso=refused', cookie: null });
  });

  test('where there is no provider, or no such body', async () => {
    const body = await tested.addBody();
    for (const slug of [body.slug, 'nessun-comune']) {
      const answer = await tested.fastify.inject({ url: `/sign-in/oidc/${slug}` });
      assert.equal(answer.headers.location, '/desk/?accesso=no-provider');
    }
  });
});

describe('the provider', () => {
  test('is set by whoever governs; its secret is sealed, never shown, and stays when it is left out', async () => {
    const { body, person } = await bodyWithProvider();
    await (await tested.signIn(body, person)).refused('readProvider', 403);
    const desk = await tested.signIn(body);
    const shown = await desk.ok('readProvider');
    assert.equal(shown.redirectUri, REDIRECT);
    assert.ok(!JSON.stringify(shown).includes(provider.clientSecret));
    const { clientSecret: _, ...rest } = settingsOf(provider);
    await desk.ok('setProvider', { body: { ...rest, name: 'SPID dell’ente' } });
    assert.ok((await signIn(body, person.id)).cookie);
    const [row] = await tested.administer<{ client_secret: Buffer }>(
      'select client_secret from oidc_provider where body_id = $1',
      [body.id],
    );
    assert.ok(row && !row.client_secret.toString('latin1').includes(provider.clientSecret));
  });

  test('is refused without a secret the first time', async () => {
    const desk = await tested.signIn(await tested.addBody());
    const { clientSecret: _, ...rest } = settingsOf(provider);
    await desk.refused('setProvider', 400, { body: rest });
  });

  test('is checked: one that answers, and addresses that no request may go to', async () => {
    const { body } = await bodyWithProvider();
    const desk = await tested.signIn(body);
    assert.equal((await desk.ok('checkProvider')).reachable, true);
    const hidden = ['http://127.0.0.1:9', 'https://169.254.169.254', 'http://identita.example', 'https://10.0.0.1'];
    for (const issuer of hidden) {
      await desk.ok('setProvider', { body: { ...settingsOf(provider), issuer } });
      assert.equal((await desk.ok('checkProvider')).reachable, false, issuer);
      const answer = await tested.fastify.inject({ url: `/sign-in/oidc/${body.slug}` });
      assert.equal(answer.headers.location, '/desk/?accesso=unreachable');
    }
  });

  test('removed, lets nobody in any more', async () => {
    const { body, person } = await bodyWithProvider();
    const { to, cookie } = await leave(body);
    const back = await provider.answer(to, person.id);
    const desk = await tested.signIn(body);
    await desk.ok('removeProvider');
    assert.deepEqual(await comeBack(back, cookie), { to: '/desk/?accesso=attempt-over', cookie: null });
    const { bodies } = await tested.stranger().ok('listBodies');
    assert.equal(bodies.find(({ slug }) => slug === body.slug)?.provider, null);
    await desk.refused('removeProvider', 404);
  });
});
