// SPDX-License-Identifier: EUPL-1.2
// Every request with a page's token passes here: whose it is, how often it may come, and what is set to go wrong.
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { PracticeRefusal } from '../refusal.ts';
import type { Site } from '../site.ts';
import type { Fault, Page } from '../store/page-store.ts';

type Answer = { status: number; body?: unknown };
export type Handle = (page: Page, request: FastifyRequest) => Promise<Answer>;

/** The route of something that only looks. */
export function reading(site: Site, handle: Handle): RouteHandlerMethod {
  return (request, reply) => pass(site, false, handle, request, reply);
}

/** The route of something that changes the page. */
export function ordering(site: Site, handle: Handle): RouteHandlerMethod {
  return (request, reply) => pass(site, true, handle, request, reply);
}

async function pass(site: Site, isOrder: boolean, handle: Handle, request: FastifyRequest, reply: FastifyReply) {
  const page = await identify(site, request);
  const seconds = await site.store.pages.admit(page, site.clock.now());
  if (seconds !== null) throw new PracticeRefusal('busy', 'Too many requests for this page.', seconds);
  const fault = await site.store.pages.takeFault(page.id, isOrder);
  if (fault) refuseIfSet(fault);
  if (fault?.kind === 'drop') return cut(request, reply);
  const { status, body } = await handle(page, request);
  if (fault?.kind === 'lost') return cut(request, reply);
  if (fault?.kind === 'slow') await untilDueOrLeft(fault.delayMs, request);
  return body === undefined ? reply.code(status).send() : reply.code(status).send(body);
}

async function identify(site: Site, request: FastifyRequest): Promise<Page> {
  const token = /^Bearer ([\x21-\x7e]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  const page = token ? await site.store.pages.byToken(token) : null;
  if (!page) throw new PracticeRefusal('no-token', 'A bearer token of a page is needed.');
  return page;
}

function refuseIfSet(fault: Fault): void {
  if (fault.kind === 'forbidden')
    throw new PracticeRefusal('forbidden', 'The page may not do this (set by the director).');
  if (fault.kind === 'busy') {
    throw new PracticeRefusal('busy', 'The network is busy (set by the director).', fault.retryAfterSeconds);
  }
}

/** Breaks the connection without an answer. */
function cut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

async function untilDueOrLeft(milliseconds: number, request: FastifyRequest): Promise<void> {
  const left = new AbortController();
  const leave = () => left.abort();
  request.raw.socket.once('close', leave);
  try {
    await wait(milliseconds, undefined, { signal: left.signal });
  } catch (error) {
    if (!left.signal.aborted) throw error;
  } finally {
    request.raw.socket.off('close', leave);
  }
}
