// SPDX-License-Identifier: EUPL-1.2
// Speaks to the API as the desk does: by the route table, with a session's cookie.
import assert from 'node:assert/strict';
import {
  type BodyInput,
  type GivenFile,
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
export type Answer = {
  status: number;
  type: string;
  text: string;
  bytes: Buffer;
  headers: Record<string, unknown>;
  cookies: { name: string; value: string }[];
};
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
    const { body, headers } = payloadOf(route, (input as { body?: unknown }).body);
    const answer = await fastify.inject({
      method: route.method,
      url: raw.url ?? urlOf(route, input),
      headers: {
        ...(body === undefined && raw.payload === undefined ? {} : headers),
        ...(cookie ? { cookie } : {}),
        ...raw.headers,
      },
      payload: raw.payload ?? body,
    });
    assert.ok(answer.statusCode < 500, `${name} failed: ${answer.payload}`);
    const type = String(answer.headers['content-type'] ?? '');
    const { statusCode: status, payload: text, cookies, rawPayload: bytes } = answer;
    return { status, type, text, bytes, headers: answer.headers, cookies };
  };
  return {
    cookie,
    send,
    async ok(name, input) {
      const answer = await send(name, input);
      assert.ok(answer.status < 300, `${name} was refused: ${answer.status} ${answer.text}`);
      const { reply, download }: Route = routes[name];
      if (download) {
        const file = { name: fileNameIn(answer), mediaType: answer.type, bytes: answer.bytes };
        return file as ReplyOf<RouteOf<typeof name>>;
      }
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

/** JSON, or the form that carries a file where the route takes one. */
function payloadOf(
  route: Route,
  body: unknown,
): { body: string | Buffer | undefined; headers: Record<string, string> } {
  if (!route.upload) {
    return {
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    };
  }
  const { name = '', bytes = new Uint8Array() } = (body ?? {}) as Partial<GivenFile>;
  const boundary = 'the-boundary-of-a-test';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

function fileNameIn({ headers }: Answer): string {
  const [, encoded] = /filename\*=UTF-8''(\S+)/.exec(String(headers['content-disposition'])) ?? [];
  return decodeURIComponent(encoded ?? '');
}

/** The problem document of an answer, in both languages. */
export function problemIn(answer: Answer): ProblemDocument {
  assert.match(answer.type, /^application\/problem\+json/, answer.text);
  const document = problem.parse(JSON.parse(answer.text));
  assert.equal(document.status, answer.status);
  assert.ok(document.detail.length > 0 && document.detailIt, 'a problem speaks both languages');
  return document;
}
