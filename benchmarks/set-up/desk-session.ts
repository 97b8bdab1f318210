// SPDX-License-Identifier: EUPL-1.2
// A signed-in session over real HTTP, on connections kept open, as a browser's are.
import { Agent, request } from 'node:http';

export type Answer = { status: number; ms: number; body: string };
export type DeskSession = { get(path: string): Promise<Answer>; close(): void };

// The server counts requests by address: a benchmark asks in a second what a person asks in an hour, so it takes turns.
const ADDRESSES = 200;

export async function openSession(
  origin: string,
  who: { body?: string; email: string; password: string },
): Promise<DeskSession> {
  const agents = Array.from(
    { length: ADDRESSES },
    (_, number) => new Agent({ keepAlive: true, localAddress: `127.0.0.${number + 2}` }),
  );
  let turn = 0;
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ body: who.body, email: who.email, password: who.password }),
  });
  if (!answer.ok) throw new Error(`Could not sign in: ${await answer.text()}`);
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return {
    get: (path) => ask(`${origin}${path}`, { agent: agents[turn++ % ADDRESSES], headers: { cookie } }),
    close: () => {
      for (const agent of agents) agent.destroy();
    },
  };
}

type Asked = { method?: string; agent?: Agent; headers: Record<string, string> };

/** One request; the answer with the milliseconds until its last byte. */
export function ask(url: string, options: Asked, sent?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const call = request(url, options, (response) => {
      response.setEncoding('utf8');
      let body = '';
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - start, body }));
    });
    call.on('error', reject);
    call.end(sent);
  });
}
