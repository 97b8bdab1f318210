// SPDX-License-Identifier: EUPL-1.2
// The HTTP server with what every page and route shares: headers, limits, origin check, and errors as problem+json.
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { refuseForeignOrigin } from './foreign-origin.ts';
import { pathToLog } from './path-to-log.ts';
import { problemOf } from './problem.ts';

export type ServerOptions = {
  publicUrl: string;
  logLevel: string;
  /** Proxies whose `x-forwarded-for` is believed; null = none. */
  trustedProxies: string | null;
  /** Requests that one address may make in a minute. */
  perMinute: number;
};

const BODY_LIMIT = 1024 * 1024;

export async function createServer({
  publicUrl,
  logLevel,
  trustedProxies,
  perMinute,
}: ServerOptions): Promise<FastifyInstance> {
  const fastify = Fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedProxies ?? false,
    logger: { level: logLevel, serializers: { req: withoutPersonalData } },
    logController: new LogController({ disableRequestLogging: logLevel !== 'debug' && logLevel !== 'trace' }),
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read never reaches a route.
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
  });
  acceptEmptyJson(fastify);
  await fastify.register(cookie);
  // Read only where a route takes a file, within that route's limits.
  await fastify.register(multipart);
  await fastify.register(helmet, helmetOptions(publicUrl));
  await fastify.register(rateLimit, { max: perMinute, timeWindow: '1 minute' });
  fastify.addHook('onRequest', async (request) => refuseForeignOrigin(request));
  fastify.setErrorHandler(sendProblem);
  fastify.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('application/problem+json').send({
      type: 'urn:arengo:problem:not-found',
      title: 'Not found',
      status: 404,
      detail: 'There is nothing at this address.',
      detailIt: 'A questo indirizzo non c’è nulla.',
    }),
  );
  return fastify;
}

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const document = problemOf(error);
  if (document.status >= 500) request.log.error({ err: error }, 'request failed');
  const instance = `urn:arengo:request:${request.id}`;
  return reply
    .code(document.status)
    .type('application/problem+json')
    .send({ ...document, instance });
}

/** An order without a body may still say that it is JSON. `__proto__` and the like are refused. */
function acceptEmptyJson(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body.trim() === '') done(null, undefined);
    else parse(request, body, done);
  });
}

function helmetOptions(publicUrl: string) {
  const secure = publicUrl.startsWith('https://');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' as const },
  };
}

// No address, no query, no cookie: a log is not a register of people.
function withoutPersonalData(request: { method: string; url: string; routeOptions?: { url?: string | undefined } }) {
  return { method: request.method, path: pathToLog(request.url, request.routeOptions?.url) };
}
