// SPDX-License-Identifier: EUPL-1.2
import type { QueryInput } from '@arengo/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../client.ts';

export type StatisticsAsked = QueryInput<typeof routes.readStatistics>;

export const statisticsQuery = (asked: StatisticsAsked) =>
  queryOptions({
    queryKey: ['statistics', asked],
    queryFn: ({ signal }) => call(routes.readStatistics, { query: asked }, signal),
    placeholderData: keepPreviousData,
  });

/** Whether a table says more than nothing. */
type Table = { rows: { cells: (number | null)[] }[] };
export const hasFigures = ({ rows }: Table) =>
  rows.some(({ cells }) => cells.some((cell) => cell !== null && cell > 0));
