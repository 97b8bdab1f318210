// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, GivenFile, ParamsOf, QueryInput, ReplyOf, Route, Upload } from '@arengo/contract';
import { addressOf } from './address.ts';
import { NO_CONNECTION, Problem, problemOf } from './problem.ts';

export { routes } from 'virtual:route-table';

type Part<R, K extends string, T> = K extends keyof R ? { [key in K]: T } : { [key in K]?: undefined };
type BodyPart<R> = R extends { upload: Upload } ? { body: GivenFile } : Part<R, 'body', BodyInput<R>>;
type RequestOf<R> = Part<R, 'params', ParamsOf<R>> & BodyPart<R> & { query?: QueryInput<R> };
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
  const content = route.upload ? { body: formOf(body as GivenFile) } : jsonOf(body);
  const response = await send(address, { method: route.method, ...content }, signal);
  const text = await response.text();
  // Not to be let in is no end of a session.
  if (response.status === 401 && !/\/session(\/passkey)?$/.test(route.path))
    sessionEnd.dispatchEvent(new Event('ended'));
  if (!response.ok) throw problemOf(response.status, text);
  return (text === '' ? undefined : JSON.parse(text)) as ReplyOf<R>;
}

type Content = { body?: string | FormData; headers?: Record<string, string> };

const jsonOf = (body: unknown): Content =>
  body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };

function formOf({ name, bytes }: GivenFile): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return form;
}

async function send(address: string, request: Content & { method: string }, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      ...request,
      credentials: 'same-origin',
      signal: signal ?? null,
      // What is given back when one leaves the page must outlive it.
      keepalive: request.method === 'DELETE',
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem({ type: NO_CONNECTION, title: 'No answer', status: 0, detail: '' });
  }
}
