// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { bilingual, id, instant } from './shared.ts';

/** A month of the calendar, as it is in Rome. */
const month = z.string().regex(/^(19|[2-9]\d)\d\d-(0[1-9]|1[0-2])$/, 'a month such as 2026-03');

/** Both months whole; without an account, on all of them. */
export const statisticsQuery = z.object({ from: month, to: month, accountId: id.optional() });
export const statisticsTableQuery = statisticsQuery.extend({ table: z.string().regex(/^[a-z-]{1,40}$/) });
export const statisticsReportQuery = z.object({ from: month, to: month, form: z.enum(['docx', 'pdf']) });

/** Null where there was nothing to measure. Times are in seconds. */
const figure = z.number().nullable();
const table = z.object({
  id: z.string(),
  title: bilingual,
  /** What a row is. */
  head: bilingual,
  columns: z.array(z.object({ key: z.string(), label: bilingual, unit: z.enum(['count', 'time']) })),
  rows: z.array(z.object({ key: z.string(), label: bilingual, cells: z.array(figure) })),
  /** Of each column; null where the rows do not add up. */
  total: z.array(figure).nullable(),
});
export type StatisticsTable = z.infer<typeof table>;

export const statistics = z.object({
  from: month,
  to: month,
  /** The first month in which anything was done; null where nothing was. */
  firstMonth: month.nullable(),
  countedAt: instant,
  accounts: z.array(z.object({ id, name: z.string(), network: z.string() })),
  sections: z.array(z.object({ id: z.string(), title: bilingual, sentence: bilingual, tables: z.array(table) })),
  /** Of the policy, in force at some time in these months. */
  versions: z.array(z.object({ version: z.number().int(), from: instant, until: instant.nullable() })),
});
export type Statistics = z.infer<typeof statistics>;
