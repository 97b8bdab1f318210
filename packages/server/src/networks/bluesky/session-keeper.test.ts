// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { NetworkBusy, NetworkOutcomeUnknown, type NetworkSession } from '../network.ts';
import { createConverse } from './conversation.ts';
import { createSessionKeeper } from './session-keeper.ts';

const did = 'did:plc:body';
const session: NetworkSession = {
  accountId: 'account',
  remoteId: did,
  handle: 'comune.example',
  origin: 'https://pds.example',
  credentials: { identifier: 'comune.example', appPassword: 'aaaa-bbbb' },
  signal: new AbortController().signal,
};

/** A server that gives out numbered tokens, and takes those that it has not let expire. */
let calls: string[] = [];
let issued = 0;
let valid = { access: '', refresh: '' };
let accountOfPassword = did;
let signInFailure: Error | null = null;

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const expired = () => json(400, { error: 'ExpiredToken', message: 'Token has expired' });

const server: typeof fetch = async (input, init) => {
  const method = new URL(String(input)).pathname.split('.').at(-1) ?? '';
  calls.push(method);
  const token = new Headers(init?.headers).get('authorization');
  if (method === 'refreshSession') return token === `Bearer ${valid.refresh}` ? issue(did) : expired();
  if (method !== 'createSession') {
    return token === `Bearer ${valid.access}` ? json(200, { did: 'did:plc:someone' }) : expired();
  }
  if (signInFailure) throw signInFailure;
  const body = await new Response(init?.body).text();
  if (JSON.parse(body).password === 'aaaa-bbbb') return issue(accountOfPassword);
  return json(401, { error: 'AuthenticationRequired', message: 'Invalid identifier or password' });
};

function issue(account: string): Response {
  issued += 1;
  valid = { access: `access-${issued}`, refresh: `refresh-${issued}` };
  return json(200, { did: account, handle: 'comune.example', accessJwt: valid.access, refreshJwt: valid.refresh });
}

beforeEach(() => {
  calls = [];
  issued = 0;
  accountOfPassword = did;
  signInFailure = null;
});

function open() {
  const converse = createConverse(server, createSessionKeeper(server), () => new Date(0));
  return (some: NetworkSession = session) =>
    converse(some).ask((agent) => agent.com.atproto.identity.resolveHandle({ handle: 'someone.example' }));
}

const count = (method: string) => calls.filter((call) => call === method).length;

describe('sign-ins', () => {
  it('one serves all conversations of an account, also when they begin at once', async () => {
    const ask = open();
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    assert.equal(count('createSession'), 1);
    assert.equal(count('resolveHandle'), 4);
  });

  it('another password is another sign-in', async () => {
    const ask = open();
    await ask();
    const changed = { ...session, credentials: { ...session.credentials, appPassword: 'wrong' } };
    await assert.rejects(ask(changed), { name: 'NetworkRefused', code: 'credentials' });
    await ask();
    assert.equal(count('createSession'), 2);
  });

  it('expired tokens are renewed once, whoever asks meanwhile', async () => {
    const ask = open();
    await ask();
    calls = [];
    valid.access = 'expired';
    await Promise.all([ask(), ask(), ask()]);
    assert.deepEqual([count('refreshSession'), count('createSession'), count('resolveHandle')], [1, 0, 6]);
  });

  it('where the renewal is refused too, the password signs in again', async () => {
    const ask = open();
    await ask();
    calls = [];
    valid = { access: 'expired', refresh: 'expired' };
    await Promise.all([ask(), ask(), ask()]);
    assert.deepEqual([count('refreshSession'), count('createSession'), count('resolveHandle')], [1, 1, 6]);
  });

  it('a password that opens another account is refused', async () => {
    accountOfPassword = 'did:plc:another';
    await assert.rejects(open()(), { name: 'NetworkRefused', code: 'credentials', message: /did:plc:another/ });
  });

  it('no password is refused without asking the network', async () => {
    await assert.rejects(open()({ ...session, credentials: {} }), { name: 'NetworkRefused', code: 'credentials' });
    assert.deepEqual(calls, []);
  });

  it('a sign-in that got no answer ordered nothing: it is busy, and is tried again', async () => {
    const ask = open();
    signInFailure = new NetworkOutcomeUnknown('lost');
    await assert.rejects(ask(), NetworkBusy);
    signInFailure = null;
    await ask();
  });
});
