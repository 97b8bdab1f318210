// SPDX-License-Identifier: EUPL-1.2
// Speaks to the API as the desk does: by the route table, with a session's cookie.
import assert from 'node:assert/strict';
import {
  type BodyInput,
  type ParamsOf,
  type ProblemDocument,
  problem,
  type QueryInput,
  type ReplyOf,
  type Route,
  type RouteName,
  routes,
} from '@arengo/contract';
import type { FastifyInstance } from 'fastify';

type RouteOf<N extends RouteName> = (typeof routes)[N];
export type Input<N extends RouteName> = {
  params?: ParamsOf<RouteOf<N>>;
  query?: QueryInput<RouteOf<N>>;
  body?: BodyInput<RouteOf<N>>;
};
export type Answer = { status: number; type: string; text: string; cookies: { name: string; value: string }[] };
/** A request that need not be right; for the tests of bad input. */
export type RawRequest = { url?: string; headers?: Record<string, string>; payload?: string };

export type TestClient = {
  cookie: string | null;
  /** Sends whatever is asked, right or wrong. */
  send(name: RouteName, input?: object, raw?: RawRequest): Promise<Answer>;
  /** The reply, held against the contract. Throws with the problem when it is refused. */
  ok<N extends RouteName>(name: N, input?: Input<N>): Promise<ReplyOf<RouteOf<N>>>;
  /** The problem, held against the contract. Throws when the call succeeds or the status is another. */
  refused<N extends RouteName>(name: N, status: number, input?: Input<N>): Promise<ProblemDocument>;
};

/** The address of a route with its parameters and query filled in. */
export function urlOf(route: Route, { params = {}, query = {} }: { params?: object; query?: object } = {}): string {
  const values = params as Record<string, string>;
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const asked = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked)}`;
}

export function createTestClient(fastify: FastifyInstance, cookie: string | null): TestClient {
  const send: TestClient['send'] = async (name, input = {}, raw = {}) => {
    const route: Route = routes[name];
    const { body } = input as { body?: unknown };
    const answer = await fastify.inject({
      method: route.method,
      url: raw.url ?? urlOf(route, input),
      headers: {
        ...(body === undefined && raw.payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie ? { cookie } : {}),
        ...raw.headers,
      },
      payload: raw.payload ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    assert.ok(answer.statusCode < 500, `${name} failed: ${answer.payload}`);
    const type = String(answer.headers['content-type'] ?? '');
    return { status: answer.statusCode, type, text: answer.payload, cookies: answer.cookies };
  };
  return {
    cookie,
    send,
    async ok(name, input) {
      const answer = await send(name, input);
      assert.ok(answer.status < 300, `${name} was refused: ${answer.status} ${answer.text}`);
      const { reply }: Route = routes[name];
      if (!reply) {
        assert.equal(answer.status, 204);
        return undefined as ReplyOf<RouteOf<typeof name>>;
      }
      return reply.parse(JSON.parse(answer.text)) as ReplyOf<RouteOf<typeof name>>;
    },
    async refused(name, status, input) {
      const answer = await send(name, input);
      assert.equal(answer.status, status, `${name}: ${answer.text}`);
      return problemIn(answer);
    },
  };
}

/** The problem document of an answer, in both languages. */
export function problemIn(answer: Answer): ProblemDocument {
  assert.match(answer.type, /^application\/problem\+json/, answer.text);
  const document = problem.parse(JSON.parse(answer.text));
  assert.equal(document.status, answer.status);
  assert.ok(document.detail.length > 0 && document.detailIt, 'a problem speaks both languages');
  return document;
}
