// SPDX-License-Identifier: EUPL-1.2
import type { QueryInput } from '@arengo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export type RequestList = NonNullable<QueryInput<typeof routes.listRequests>['list']>;

export const requestDeskQuery = queryOptions({
  queryKey: ['request-desk'],
  queryFn: ({ signal }) => call(routes.readRequestDesk, {}, signal),
});

/** A page of requests at a time, the open ones by their day. */
export const requestsQuery = (list: RequestList) =>
  infiniteQueryOptions({
    queryKey: ['requests', list],
    queryFn: ({ signal, pageParam }) =>
      call(routes.listRequests, { query: { list, limit: 30, ...(pageParam && { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });

export const requestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['request', requestId],
    queryFn: ({ signal }) => call(routes.readRequest, { params: { requestId } }, signal),
  });

export const replacementsQuery = queryOptions({
  queryKey: ['replacements'],
  queryFn: ({ signal }) => call(routes.listReplacements, {}, signal),
});
