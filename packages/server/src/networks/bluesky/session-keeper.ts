// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Agent } from '@atproto/api';
import type { OutgoingFetch } from '../http.ts';
import { NetworkRefused, type NetworkSession } from '../network.ts';
import { translateFailure } from './bluesky-failure.ts';

export type Tokens = { accessJwt: string; refreshJwt: string };

/** Keeps sign-ins open across conversations: the network admits few of them per account and day. */
export type SessionKeeper = {
  open(session: NetworkSession): Promise<Tokens>;
  /** New tokens in place of expired ones; many callers at once cause one renewal. */
  renew(session: NetworkSession, expired: Tokens): Promise<Tokens>;
};

/** @throws NetworkRefused('credentials') for a wrong app password, or one that opens another account. */
export function createSessionKeeper(fetch: OutgoingFetch): SessionKeeper {
  const kept = new Map<string, Promise<Tokens>>();
  const keep = (key: string, opening: Promise<Tokens>) => {
    kept.set(key, opening);
    opening.catch(() => kept.get(key) === opening && kept.delete(key));
    return opening;
  };
  return {
    open(session) {
      const key = keyOf(session);
      return kept.get(key) ?? keep(key, signIn(fetch, session));
    },
    async renew(session, expired) {
      const key = keyOf(session);
      const current = kept.get(key);
      if (current && (await current) !== expired) return current;
      if (kept.get(key) !== current) return this.open(session);
      return keep(key, refreshOrSignIn(fetch, session, expired));
    },
  };
}

function keyOf({ origin, credentials, remoteId }: NetworkSession): string {
  const secret = createHash('sha256')
    .update(credentials.appPassword ?? '')
    .digest('base64');
  return [origin, remoteId, credentials.identifier, secret].join(' ');
}

/** We stay at the configured origin, whatever the account's DID document says: it never chooses where a password goes. */
function agentAt(fetch: OutgoingFetch, { origin }: NetworkSession, authorization?: string): Agent {
  return new Agent((path, init) => {
    const headers = new Headers(init.headers);
    if (authorization) headers.set('authorization', authorization);
    return fetch(new URL(path, origin), { ...init, headers });
  });
}

async function signIn(fetch: OutgoingFetch, session: NetworkSession): Promise<Tokens> {
  const { identifier = session.handle, appPassword } = session.credentials;
  if (!appPassword) throw new NetworkRefused('credentials', 'The account has no app password');
  const { server } = agentAt(fetch, session).com.atproto;
  try {
    const { data } = await server.createSession({ identifier, password: appPassword });
    if (data.did !== session.remoteId) {
      throw new NetworkRefused('credentials', `The app password opens ${data.did}, not ${session.remoteId}`);
    }
    return { accessJwt: data.accessJwt, refreshJwt: data.refreshJwt };
  } catch (error) {
    throw translateFailure(error, true);
  }
}

async function refreshOrSignIn(fetch: OutgoingFetch, session: NetworkSession, expired: Tokens): Promise<Tokens> {
  const { server } = agentAt(fetch, session, `Bearer ${expired.refreshJwt}`).com.atproto;
  try {
    const { data } = await server.refreshSession();
    return { accessJwt: data.accessJwt, refreshJwt: data.refreshJwt };
  } catch (error) {
    const failure = translateFailure(error, true);
    if (failure instanceof NetworkRefused) return signIn(fetch, session);
    throw failure;
  }
}
