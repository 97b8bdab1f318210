// SPDX-License-Identifier: EUPL-1.2
// The three ways in which a body's pages answer: to anybody, to whoever has the address, and to a form without a script.
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BodyVisit, Visit } from './portal-pages/visit.ts';
import type { BodySeen } from './read-portal.ts';
import { sendPage, sendPrivately, sendTrouble } from './send-page.ts';

const FORM_LIMIT = 64 * 1024;
/** Forms that one address may send in a minute, and private addresses that it may try. */
const FORMS = { rateLimit: { max: 10, timeWindow: '1 minute' } };
const TRIES = { rateLimit: { max: 60, timeWindow: '1 minute' } };

export type PageParams = { body?: string; version?: string; accountId?: string; id?: string; key?: string };
type Enter = (body: BodySeen) => BodyVisit;
export type Render = (params: PageParams, enter: Enter, query: unknown) => Promise<string | { missing: string }>;
/** The fields of a form, each a text; one sent twice counts as not sent. */
export type Fields = Readonly<Record<string, string>>;
/** `goTo`: an address of ours to read next; `page`: the form again, with what has to be mended. */
export type Taken = { goTo: string } | { status: 200 | 400 | 409; page: string };
export type Take = (params: PageParams, enter: Enter, fields: Fields) => Promise<Taken>;

export type BodyPages = {
  /** A page that anybody may keep for a minute. */
  page(url: string, render: Render): void;
  /** A page for whoever has its address: kept nowhere, listed nowhere, and its address told to no other site. */
  privatePage(url: string, render: Render): void;
  /** Takes what a form of ours sends. Another site's form never gets here (`refuseForeignOrigin`). */
  form(url: string, take: Take): void;
};

/** `visitOf`: the visit that a request makes. */
export function bodyPages(fastify: FastifyInstance, visitOf: (request: FastifyRequest) => Visit): BodyPages {
  const enterBy = (visit: Visit) => (body: BodySeen) => ({ ...visit, body });
  const answer = async (request: FastifyRequest, reply: FastifyReply, render: Render, send: typeof sendPage) => {
    const visit = visitOf(request);
    const rendered = await render(request.params as PageParams, enterBy(visit), request.query);
    if (typeof rendered === 'string') return send(request, reply, visit.language, rendered);
    return sendTrouble(reply, 404, visit.language, rendered.missing);
  };
  return {
    page(url, render) {
      fastify.get(url, (request, reply) => answer(request, reply, render, sendPage));
    },
    privatePage(url, render) {
      fastify.get(url, { config: TRIES }, (request, reply) => answer(request, reply, render, sendPrivately));
    },
    form(url, take) {
      // Its own scope: only here are forms read, everywhere else they are refused.
      fastify.register(async (forms) => {
        await forms.register(formbody, { bodyLimit: FORM_LIMIT });
        forms.post(url, { config: FORMS }, async (request, reply) => {
          const visit = visitOf(request);
          const taken = await take(request.params as PageParams, enterBy(visit), fieldsOf(request.body));
          if ('goTo' in taken) return reply.redirect(taken.goTo, 303);
          return sendPrivately(request, reply.code(taken.status), visit.language, taken.page);
        });
      });
    },
  };
}

function fieldsOf(body: unknown): Fields {
  const sent = Object.entries(typeof body === 'object' && body !== null ? body : {});
  return Object.fromEntries(sent.filter((field): field is [string, string] => typeof field[1] === 'string'));
}
