// SPDX-License-Identifier: EUPL-1.2
import { Agent } from '@atproto/api';
import type { OutgoingFetch } from '../http.ts';
import type { NetworkSession } from '../network.ts';
import { translateFailure } from './bluesky-failure.ts';
import type { SessionKeeper, Tokens } from './session-keeper.ts';

/** One account of the body talking with its server. Both ways throw the errors of network.ts alone. */
export type Conversation = {
  readonly did: string;
  readonly now: () => Date;
  /** For what changes nothing that anybody sees: whatever breaks may simply be tried again. */
  ask<T>(call: (agent: Agent) => Promise<{ data: T }>): Promise<T>;
  /** For what changes something: when it breaks after it left, its outcome is unknown. */
  order<T>(call: (agent: Agent) => Promise<{ data: T }>): Promise<T>;
};

export type Converse = (session: NetworkSession) => Conversation;

/** Opens conversations over one way out, with sign-ins kept by `keeper`. */
export function createConverse(fetch: OutgoingFetch, keeper: SessionKeeper, now: () => Date): Converse {
  return (session) => {
    const agent = new Agent((path, init) => sendSignedIn(fetch, keeper, session, path, init));
    const run = async <T>(call: (agent: Agent) => Promise<{ data: T }>, harmless: boolean) => {
      try {
        return (await call(agent)).data;
      } catch (error) {
        throw translateFailure(error, harmless);
      }
    };
    return { did: session.remoteId, now, ask: (call) => run(call, true), order: (call) => run(call, false) };
  };
}

async function sendSignedIn(
  fetch: OutgoingFetch,
  keeper: SessionKeeper,
  session: NetworkSession,
  path: string,
  init: RequestInit,
): Promise<Response> {
  const send = ({ accessJwt }: Tokens) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${accessJwt}`);
    return fetch(new URL(path, session.origin), { ...init, headers, signal: session.signal });
  };
  const tokens = await keeper.open(session);
  const response = await send(tokens);
  return (await isTokenRefused(response)) ? send(await keeper.renew(session, tokens)) : response;
}

async function isTokenRefused(response: Response): Promise<boolean> {
  if (response.status !== 400 && response.status !== 401) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const name = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  return name === 'ExpiredToken' || name === 'InvalidToken';
}
