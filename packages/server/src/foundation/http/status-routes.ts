// SPDX-License-Identifier: EUPL-1.2
import { openApi } from '@arengo/contract';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Context } from '../context.ts';

/** `/status` says whether the service works, `/openapi.json` what it offers; `/metrics` is for Prometheus on the same machine. */
export function statusRoutes(
  fastify: FastifyInstance,
  { database, config }: Context & { config: { publicUrl: string } },
): void {
  const document = openApi(config.publicUrl);
  fastify.get('/openapi.json', (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(document),
  );
  fastify.get('/status', async (_request, reply) => {
    const works = await database
      .acrossBodies((tx) => sql`select 1`.execute(tx.kysely))
      .then(
        () => true,
        () => false,
      );
    const problem = {
      type: 'urn:arengo:problem:unavailable',
      title: 'Unavailable',
      status: 503,
      detail: 'The database does not answer.',
    };
    if (!works) return reply.code(503).header('retry-after', '5').type('application/problem+json').send(problem);
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });
  metricsRoute(fastify, database);
}

function metricsRoute(fastify: FastifyInstance, database: Context['database']): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'arengo_http_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  });
  new Gauge({
    name: 'arengo_jobs_waiting',
    help: 'Jobs that wait to run',
    registers: [registry],
    async collect() {
      const rows = await database.acrossBodies((tx) =>
        sql<{ count: string }>`select count(*) from graphile_worker.jobs where locked_at is null`.execute(tx.kysely),
      );
      this.set(Number(rows.rows[0]?.count ?? 0));
    },
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  fastify.get('/metrics', async (request, reply) => {
    // Behind a proxy the address is the proxy's, so a forwarded request is never local.
    const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip) && !request.headers['x-forwarded-for'];
    if (!local) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
