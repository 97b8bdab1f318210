// SPDX-License-Identifier: EUPL-1.2
import type { QueryInput } from '@arengo/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export type PeopleFilters = Omit<QueryInput<typeof routes.listPeople>, 'cursor' | 'limit'>;

export const peopleQuery = (filters: PeopleFilters, limit = 50) =>
  infiniteQueryOptions({
    queryKey: ['people', filters, limit],
    queryFn: ({ signal, pageParam }) =>
      call(routes.listPeople, { query: { ...filters, limit, ...(pageParam && { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  });

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId],
    queryFn: ({ signal }) => call(routes.readPerson, { params: { personId } }, signal),
  });

export const officesQuery = queryOptions({
  queryKey: ['offices'],
  queryFn: ({ signal }) => call(routes.listOffices, {}, signal),
});

export const providerQuery = queryOptions({
  queryKey: ['provider'],
  queryFn: ({ signal }) => call(routes.readProvider, {}, signal),
});
