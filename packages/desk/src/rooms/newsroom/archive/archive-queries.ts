// SPDX-License-Identifier: EUPL-1.2
import type { QueryInput } from '@arengo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export type ArchiveFilters = Omit<QueryInput<typeof routes.searchArchive>, 'cursor' | 'limit'>;

export const archiveQuery = (filters: ArchiveFilters) =>
  infiniteQueryOptions({
    queryKey: ['archive', filters],
    queryFn: ({ signal, pageParam }) =>
      call(routes.searchArchive, { query: { ...filters, limit: 25, ...(pageParam && { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });

export const archiveChoicesQuery = queryOptions({
  queryKey: ['archive-choices'],
  queryFn: ({ signal }) => call(routes.readArchiveChoices, {}, signal),
});

export const publicationQuery = (variantId: string) =>
  queryOptions({
    queryKey: ['publication', variantId],
    queryFn: ({ signal }) => call(routes.readPublication, { params: { variantId } }, signal),
  });
