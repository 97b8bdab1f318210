// SPDX-License-Identifier: EUPL-1.2
// A person who goes on deciding through the server's API, and tries again whenever the server is gone.
import { setTimeout as pause } from 'node:timers/promises';
import type { CaseView, DecisionView, QueueRow, RulingAnswer } from '@arengo/contract';

const PAUSE_MS = 40;
const AWAY_MS = 250;
const WANTED = ['warn', 'remove', 'block'] as const;

export type Moderator = {
  /** Decisions that the server acknowledged, by their id. */
  decided: Map<string, DecisionView>;
  /** Answers one request, or null when nobody answers. */
  ask<T>(method: string, path: string, body?: unknown): Promise<T | null>;
  /** Stops. */
  [Symbol.asyncDispose](): Promise<void>;
};

export async function startModerator(origin: string, who: { email: string; password: string }): Promise<Moderator> {
  const cookie = await signIn(origin, who);
  const ask = <T>(method: string, path: string, body?: unknown) =>
    send<T>(`${origin}/api/v1${path}`, method, cookie, body);
  const decided = new Map<string, DecisionView>();
  let going = true;
  const work = async () => {
    while (going) {
      const queue = await ask<{ rows: QueueRow[] }>('GET', '/queue?limit=10');
      for (const row of queue?.rows ?? []) {
        if (!going) return;
        const decision = await decideCase(ask, row.id);
        if (decision) decided.set(decision.id, decision);
        await pause(PAUSE_MS);
      }
      await pause(PAUSE_MS);
    }
  };
  const working = work();
  return {
    decided,
    ask,
    async [Symbol.asyncDispose]() {
      going = false;
      await working;
    },
  };
}

type Ask = Moderator['ask'];

/** Decides one case as the policy allows; null when the answer never came, or somebody was faster. */
async function decideCase(ask: Ask, caseId: string): Promise<DecisionView | null> {
  const found = await ask<CaseView>('GET', `/cases/${caseId}`);
  if (!found) return null;
  const categories = found.ruling.grounds.map(({ category }) => category);
  const question = { categories };
  const asked = await ask<RulingAnswer>('POST', `/cases/${caseId}/ruling`, question);
  if (!asked) return null;
  const measures = WANTED.filter((wanted) =>
    asked.ruling.measures.some((one) => one.action === wanted && one.lawful && !needsAnother(one.requires)),
  );
  const violation = categories.length > 0 && measures.length > 0;
  const decision = violation
    ? {
        outcome: 'violation',
        grounds: categories.map((category) => ({ category })),
        measures,
        reason: 'Prova.',
        notice: asked.notice.it,
      }
    : { outcome: 'no-violation' };
  const reply = await ask<{ decision: DecisionView }>('POST', `/cases/${caseId}/decisions`, {
    itemVersion: found.item.version,
    ...decision,
  });
  return reply?.decision ?? null;
}

const needsAnother = (requires: readonly string[]) =>
  requires.some((one) => one === 'second-person' || one.startsWith('co-approval'));

async function signIn(origin: string, who: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: who.email, password: who.password }),
  });
  if (!answer.ok) throw new Error(`Could not sign in: ${await answer.text()}`);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function send<T>(url: string, method: string, cookie: string, body?: unknown): Promise<T | null> {
  try {
    const headers = { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const sent = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await fetch(url, { ...sent, signal: AbortSignal.timeout(30_000) });
    const text = await answer.text();
    // Somebody was faster, too many requests, or PostgreSQL is away: the queue will say what is left to do.
    if ([409, 429].includes(answer.status) || answer.status >= 500) return null;
    if (!answer.ok) throw new RefusedRequest(`${method} ${url} was answered ${answer.status}: ${text}`);
    return JSON.parse(text) as T;
  } catch (error) {
    if (error instanceof RefusedRequest) throw error;
    // The server was killed.
    await pause(AWAY_MS);
    return null;
  }
}

class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
}
