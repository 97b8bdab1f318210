// SPDX-License-Identifier: EUPL-1.2
// Transparency and open data of a body: pages, tables and the catalogue.
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../foundation/context.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { type ShownTable, tableCsv, tableJson } from '../statistics/index.ts';
import type { BodyPages } from './body-pages.ts';
import { catalogueJsonLd, catalogueTurtle, datasetsOf } from './open-data.ts';
import { openDataPage } from './portal-pages/open-data-page.ts';
import { statisticsPage } from './portal-pages/statistics-page.ts';
import { keepYears, type ReadYear, type YearSeen } from './published-statistics.ts';
import { sendOpenly } from './send-openly.ts';

type Needs = Pick<Context, 'database' | 'clock'> & { publicUrl: string };
type Params = { body?: string; year?: string; file?: string };

export function statisticsPages(fastify: FastifyInstance, { page }: BodyPages, needs: Needs): void {
  const readYear = keepYears(needs);
  page('/:body/trasparenza', async ({ body }, enter, query) => {
    const { anno } = query as { anno?: unknown };
    const known = await readYear(body, anno);
    return statisticsPage(enter(known.body), known);
  });
  page('/:body/dati', async ({ body }, enter) => {
    const known = await readYear(body, undefined);
    return openDataPage(enter(known.body), known.seen, datasetsOf(known));
  });
  catalogueRoutes(fastify, readYear, needs.publicUrl);
  tableRoutes(fastify, readYear, needs.publicUrl);
}

const CATALOGUES = [
  ['catalogo.jsonld', 'application/ld+json; charset=utf-8', catalogueJsonLd],
  ['catalogo.ttl', 'text/turtle; charset=utf-8', catalogueTurtle],
] as const;

function catalogueRoutes(fastify: FastifyInstance, readYear: ReadYear, publicUrl: string): void {
  for (const [path, type, write] of CATALOGUES) {
    fastify.get<{ Params: Params }>(`/:body/dati/${path}`, async (request, reply) => {
      const latest = await readYear(request.params.body, undefined);
      const years = await Promise.all(latest.years.slice(1).map((year) => readYear(request.params.body, year)));
      const [statistics, ...others] = datasetsOf(latest);
      const earlier = years.flatMap((year) => datasetsOf(year).slice(0, 1));
      const datasets = [...(statistics ? [statistics] : []), ...earlier, ...others];
      const modified = statistics?.modified ?? '';
      return sendOpenly(request, reply, type, write({ body: latest.body, datasets, modified, publicUrl }));
    });
  }
}

function tableRoutes(fastify: FastifyInstance, readYear: ReadYear, publicUrl: string): void {
  fastify.get<{ Params: Params }>('/:body/dati/statistiche/:year/:file', async (request, reply) => {
    const [, id, form] = /^([a-z0-9-]+)\.(csv|json)$/.exec(request.params.file ?? '') ?? [];
    const known = await readYear(
      request.params.body,
      /^\d{4}$/.test(request.params.year ?? '') ? request.params.year : '',
    );
    const table = known.sections.flatMap(({ tables }) => tables).find((one) => one.id === id);
    if (!table) throw new NotFoundError({ it: 'Questa tabella', en: 'This table' });
    if (form === 'csv') return sendOpenly(request, reply, 'text/csv; charset=utf-8; header=present', tableCsv(table));
    return sendOpenly(request, reply, 'application/json; charset=utf-8', jsonOf(table, known, publicUrl));
  });
}

function jsonOf(table: ShownTable, { body, span, year }: YearSeen, publicUrl: string): string {
  const page = `${publicUrl}/enti/${body.slug}/trasparenza?anno=${year}`;
  return tableJson(table, { body: body.name, ...span, page });
}
