// SPDX-License-Identifier: EUPL-1.2
// The three ways in which a body's pages answer: to anybody, to whoever has the address, and to a form without a script.
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kept } from './kept-pages.ts';
import type { BodyVisit, Visit } from './portal-pages/visit.ts';
import type { BodySeen } from './read-portal.ts';
import { type ReadyPage, readyPage, sendPage, sendPrivately, sendTrouble } from './send-page.ts';

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
export function bodyPages(
  fastify: FastifyInstance,
  visitOf: (request: FastifyRequest) => Visit,
  kept: Kept<ReadyPage>,
): BodyPages {
  const enterBy = (visit: Visit) => (body: BodySeen) => ({ ...visit, body });
  const answer = async (request: FastifyRequest, reply: FastifyReply, render: Render) => {
    const visit = visitOf(request);
    const make = async (before: ReadyPage | null) => {
      const rendered = await render(request.params as PageParams, enterBy(visit), request.query);
      if (typeof rendered === 'string') return readyPage(visit.language, rendered, before);
      throw new MissingPage(rendered.missing);
    };
    try {
      // What a page shows comes from its address and its language, and from nothing else of a request.
      const page = await kept.page(`${visit.language} ${addressKept(request.url)}`, make);
      return await sendPage(request, reply, page);
    } catch (error) {
      if (error instanceof MissingPage) return sendTrouble(reply, 404, visit.language, error.page);
      throw error;
    }
  };
  return {
    page(url, render) {
      fastify.get(url, (request, reply) => answer(request, reply, render));
    },
    privatePage(url, render) {
      fastify.get(url, { config: TRIES }, async (request, reply) => {
        const visit = visitOf(request);
        const rendered = await render(request.params as PageParams, enterBy(visit), request.query);
        if (typeof rendered === 'string') return sendPrivately(request, reply, visit.language, rendered);
        return sendTrouble(reply, 404, visit.language, rendered.missing);
      });
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

const TRACKING = /^(utm_.*|fbclid|gclid|igsh|igshid|mibextid|ttclid|twclid)$/;

/** The address without what networks add to a link so as to follow who opens it: no page of ours reads that. */
export function addressKept(url: string): string {
  const [path = '', search] = url.split('?', 2);
  if (search === undefined) return path;
  const asked = search.split('&').filter((one) => !TRACKING.test(one.split('=', 1)[0] ?? ''));
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
}

/** A page that says that there is none is not kept. */
class MissingPage extends Error {
  readonly page: string;
  constructor(page: string) {
    super('There is no such page');
    this.page = page;
  }
}

function fieldsOf(body: unknown): Fields {
  const sent = Object.entries(typeof body === 'object' && body !== null ? body : {});
  return Object.fromEntries(sent.filter((field): field is [string, string] => typeof field[1] === 'string'));
}
