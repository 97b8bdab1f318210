// SPDX-License-Identifier: EUPL-1.2
import type { QueryInput } from '@arengo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export type ActFilters = Omit<QueryInput<typeof routes.listActs>, 'cursor' | 'limit'>;

export const actsQuery = (filters: ActFilters, limit = 25) =>
  infiniteQueryOptions({
    queryKey: ['acts', filters, limit],
    queryFn: ({ signal, pageParam }) =>
      call(routes.listActs, { query: { ...filters, limit, ...(pageParam && { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });

export const actQuery = (actId: string) =>
  queryOptions({
    queryKey: ['act', actId],
    queryFn: ({ signal }) => call(routes.readAct, { params: { actId } }, signal),
  });
