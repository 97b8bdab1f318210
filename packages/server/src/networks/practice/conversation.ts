// SPDX-License-Identifier: EUPL-1.2
// Speaking to the practice network's API: one request, its answer in the expected shape, or one of the network errors.
import { z } from 'zod';
import type { OutgoingFetch } from '../http.ts';
import { failureOfBreak, failureOfStatus } from '../http-failure.ts';
import { NetworkOutcomeUnknown, NetworkRefused, type NetworkSession, type Order } from '../network.ts';

type Method = 'GET' | 'POST' | 'DELETE';
type Sent = { body?: unknown; key?: string };

type Conversation = {
  /** Reads. @throws NetworkRefused, NetworkBusy. */
  look<S extends z.ZodType>(path: string, answer: S): Promise<z.output<S>>;
  /** Orders. @throws NetworkRefused, NetworkBusy, and NetworkOutcomeUnknown when it may have taken effect. */
  order<S extends z.ZodType>(method: Method, path: string, answer: S, sent?: Sent): Promise<z.output<S>>;
};
export type Converse = (session: NetworkSession) => Conversation;

/** The order's key in characters that a header carries; the same wherever the order is sent or looked for. */
export function keyOf({ key }: Pick<Order, 'key'>): string {
  return encodeURIComponent(key);
}

/** For orders whose answer says nothing. */
export const nothing = z.unknown();

export function createConverse(fetch: OutgoingFetch, now: () => Date): Converse {
  return (session) => {
    const exchange = async <S extends z.ZodType>(method: Method, path: string, answer: S, sent: Sent = {}) => {
      const { origin } = session;
      const harmless = method === 'GET';
      const broken = (error: unknown) => failureOfBreak(origin, 'sent', harmless, error);
      const url = `${origin.replace(/\/+$/, '')}/api/v1${path}`;
      const response = await fetch(url, requestOf(session, method, sent)).catch((error: unknown) => {
        throw broken(error);
      });
      const failure = failureOfStatus(origin, response.status, response.headers, harmless, now().getTime());
      if (failure) throw failure;
      const text = await response.text().catch((error: unknown) => {
        throw broken(error);
      });
      if (!response.ok) throw refusalOf(response.status, text);
      const read = answer.safeParse(parseJson(text));
      if (read.success) return read.data;
      const misread = `${origin} answered ${response.status} with something else than its API promises`;
      throw harmless ? new NetworkRefused('invalid', misread) : new NetworkOutcomeUnknown(misread);
    };
    return { look: (path, answer) => exchange('GET', path, answer), order: exchange };
  };
}

function requestOf({ credentials, signal }: NetworkSession, method: Method, { body, key }: Sent): RequestInit {
  const headers = new Headers({ authorization: `Bearer ${credentials.token ?? ''}`, accept: 'application/json' });
  if (key !== undefined) headers.set('idempotency-key', key);
  if (body === undefined) return { method, signal, headers };
  headers.set('content-type', 'application/json');
  return { method, signal, headers, body: JSON.stringify(body) };
}

const refusalBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

function refusalOf(status: number, text: string): NetworkRefused {
  const read = refusalBody.safeParse(parseJson(text));
  const message = read.success ? read.data.error.message : `HTTP ${status}`;
  if (status === 401) return new NetworkRefused('credentials', message);
  if (status === 403) return new NetworkRefused('forbidden', message);
  // A 404 that the API did not write comes from another server: the address is wrong, and nothing is known to be gone.
  if (status === 410 || (status === 404 && read.success && read.data.error.code === 'not-found')) {
    return new NetworkRefused('gone', message);
  }
  return new NetworkRefused('invalid', message);
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
