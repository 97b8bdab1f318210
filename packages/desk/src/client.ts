// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, ParamsOf, QueryInput, ReplyOf, Route } from '@arengo/contract';
import { addressOf } from './address.ts';
import { NO_CONNECTION, Problem, problemOf } from './problem.ts';

export { routes } from 'virtual:route-table';

type Part<R, K extends string, T> = K extends keyof R ? { [key in K]: T } : { [key in K]?: undefined };
type RequestOf<R> = Part<R, 'params', ParamsOf<R>> & Part<R, 'body', BodyInput<R>> & { query?: QueryInput<R> };
type ArgumentsOf<R> =
  Record<string, never> extends RequestOf<R>
    ? [request?: RequestOf<R>, signal?: AbortSignal]
    : [request: RequestOf<R>, signal?: AbortSignal];

/** Says `ended` when an answer shows that the session is over. */
export const sessionEnd = new EventTarget();

/**
 * Calls a route of the contract and gives back what it replies (nothing for a 204).
 * @throws Problem with what the server answered, or of type `NO_CONNECTION` when it did not answer.
 */
export async function call<R extends Route>(route: R, ...[request, signal]: ArgumentsOf<R>): Promise<ReplyOf<R>> {
  const { params, query, body } = (request ?? {}) as { params?: object; query?: object; body?: unknown };
  const address = addressOf(route.path, { ...params }, { ...query });
  const response = await send(address, route.method, body, signal);
  const text = await response.text();
  if (response.status === 401 && !route.path.endsWith('/session')) sessionEnd.dispatchEvent(new Event('ended'));
  if (!response.ok) throw problemOf(response.status, text);
  return (text === '' ? undefined : JSON.parse(text)) as ReplyOf<R>;
}

async function send(address: string, method: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const content =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  try {
    return await fetch(address, {
      method,
      credentials: 'same-origin',
      signal: signal ?? null,
      // What is given back when one leaves the page must outlive it.
      keepalive: method === 'DELETE',
      ...content,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem({ type: NO_CONNECTION, title: 'No answer', status: 0, detail: '' });
  }
}
