// SPDX-License-Identifier: EUPL-1.2
// The one way out to the networks. node:http rather than the built-in fetch, because we must know whether a request had
// left when it broke, and choose the address that a socket goes to.
import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { failureOfBreak, failureOfStatus, type Stage } from './http-failure.ts';
import { NetworkRefused } from './network.ts';
import { createGuardedLookup, type Resolve, refusePrivateLiteral } from './public-address.ts';

export type OutgoingFetch = typeof globalThis.fetch;

export type OutgoingOptions = {
  /** Origins (`http://localhost:2583`) that may be private and unencrypted, because the configuration names them. */
  allowedOrigins: readonly string[];
  /** For the whole exchange, redirects and body included. */
  timeoutMs: number;
  /** The largest body of an answer. */
  maxBytes: number;
  /** Replaces the system's resolver in tests. */
  resolve?: Resolve;
};

type Exchange = {
  url: URL;
  method: string;
  headers: Headers;
  body: Uint8Array | null;
  signal: AbortSignal;
  /** A request that changes nothing: safe to send twice. */
  harmless: boolean;
  /** The origin whose answer sent us here. */
  cameFrom: string | null;
};
type Way = { lookup: LookupFunction | undefined; agent: HttpAgent | false };
type Roads = { open(exchange: Exchange): Way; maxBytes: number };

const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const bodilessStatuses = new Set([204, 205, 304]);
const mostRedirects = 5;

/**
 * A `fetch` that reaches public addresses over HTTPS and the allowed origins only. Answers any status below 500 but 429.
 * @throws NetworkRefused('forbidden' | 'invalid') for a forbidden place, a redirected order or too large an answer.
 * @throws NetworkBusy when nothing left or nothing was changed; NetworkOutcomeUnknown when an order may have taken effect.
 */
export function createOutgoingFetch(options: OutgoingOptions): OutgoingFetch {
  const roads = createRoads(options);
  return async (input, init) => {
    const request = new Request(input, init);
    const body = request.body ? new Uint8Array(await request.arrayBuffer()) : null;
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(options.timeoutMs)]);
    const harmless = request.method === 'GET' || request.method === 'HEAD';
    const { method, headers } = request;
    let exchange: Exchange = { url: new URL(request.url), method, headers, body, signal, harmless, cameFrom: null };
    for (let hops = 0; ; hops++) {
      const response = await send(exchange, roads);
      const location = redirectStatuses.has(response.status) ? response.headers.get('location') : null;
      if (location === null) return response;
      exchange = redirect(exchange, location, hops);
    }
  };
}

function createRoads({ allowedOrigins, maxBytes, resolve }: OutgoingOptions): Roads {
  const allowed = new Set(allowedOrigins.map((origin) => new URL(origin).origin));
  const guarded = createGuardedLookup(resolve);
  const agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) };
  return {
    maxBytes,
    open({ url, harmless, cameFrom }) {
      if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw new NetworkRefused('invalid', `${url.protocol} is not a protocol of the web`);
      }
      // A stranger's redirect does not reach what only the configuration may name.
      const named = allowed.has(url.origin) && (cameFrom === null || allowed.has(cameFrom));
      if (!named) {
        refusePrivateLiteral(url.hostname);
        if (url.protocol === 'http:') {
          throw new NetworkRefused('forbidden', `${url.origin} is not encrypted: no request goes there`);
        }
      }
      // An order takes a fresh connection: one that the server had quietly closed would leave its outcome in doubt.
      return { lookup: named ? undefined : guarded, agent: harmless ? agents[url.protocol] : false };
    },
  };
}

function redirect(exchange: Exchange, location: string, hops: number): Exchange {
  const url = new URL(location, exchange.url);
  if (!exchange.harmless) throw new NetworkRefused('invalid', `${exchange.url.origin} redirects an order to elsewhere`);
  if (hops >= mostRedirects) throw new NetworkRefused('invalid', `${exchange.url.origin} redirects without end`);
  const headers = new Headers(exchange.headers);
  if (url.origin !== exchange.url.origin) {
    for (const name of ['authorization', 'cookie', 'proxy-authorization']) headers.delete(name);
  }
  return { ...exchange, url, headers, cameFrom: exchange.url.origin };
}

async function send(exchange: Exchange, roads: Roads): Promise<Response> {
  const { url, harmless } = exchange;
  const way = roads.open(exchange);
  const progress: { stage: Stage; reused: boolean } = { stage: 'connecting', reused: false };
  try {
    const message = await start(exchange, way, progress);
    const headers = headersOf(message);
    const status = message.statusCode ?? 0;
    const body = await collect(message, roads.maxBytes, harmless);
    const failure = failureOfStatus(url.origin, status, headers, harmless, Date.now());
    if (failure) throw failure;
    return new Response(bodilessStatuses.has(status) ? null : body, { status, headers });
  } catch (error) {
    const closedWhileIdle = progress.reused && progress.stage === 'sent' && isReset(error);
    if (closedWhileIdle && harmless) return send(exchange, { ...roads, open: () => ({ ...way, agent: false }) });
    throw failureOfBreak(url.origin, progress.stage, harmless, exchange.signal.aborted ? whyAborted(exchange) : error);
  }
}

function start(
  exchange: Exchange,
  { lookup, agent }: Way,
  progress: { stage: Stage; reused: boolean },
): Promise<IncomingMessage> {
  const { url, method, body, signal } = exchange;
  const headers: Record<string, string> = { ...Object.fromEntries(exchange.headers), 'accept-encoding': 'identity' };
  if (body) headers['content-length'] = String(body.byteLength);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((answered, broke) => {
    const sending = request(url, { method, headers, signal, agent, ...(lookup && { lookup }) });
    sending.on('error', broke);
    sending.on('response', (message) => {
      progress.stage = 'answered';
      answered(message);
    });
    noteDeparture(sending, url, progress);
    sending.end(body);
  });
}

function noteDeparture(sending: ClientRequest, url: URL, progress: { stage: Stage; reused: boolean }): void {
  sending.on('socket', (socket) => {
    const leave = () => {
      progress.stage = 'sent';
    };
    progress.reused = sending.reusedSocket;
    if (progress.reused) leave();
    else socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', leave);
  });
}

async function collect(
  message: IncomingMessage,
  maxBytes: number,
  harmless: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new NetworkRefused('invalid', `The answer is larger than ${maxBytes} bytes`);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of message as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > maxBytes) {
      message.destroy();
      // An order whose answer we would not read was carried out or not: that is for `look` to tell.
      throw harmless ? tooLarge() : new Error(tooLarge().message);
    }
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function headersOf(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

function isReset(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

function whyAborted({ signal }: Exchange): unknown {
  return signal.reason instanceof Error && signal.reason.name === 'TimeoutError'
    ? new Error('no answer in time')
    : (signal.reason ?? new Error('given up'));
}
