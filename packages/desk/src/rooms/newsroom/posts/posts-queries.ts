// SPDX-License-Identifier: EUPL-1.2
import type { QueryInput } from '@arengo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export type PostFilters = Omit<QueryInput<typeof routes.listPosts>, 'cursor' | 'limit'>;
export type DeliveryFilters = QueryInput<typeof routes.listDeliveries>;

/** A page of posts at a time, the last changed first. */
export const postsQuery = (filters: PostFilters) =>
  infiniteQueryOptions({
    queryKey: ['posts', filters],
    queryFn: ({ signal, pageParam }) =>
      call(routes.listPosts, { query: { ...filters, limit: 30, ...(pageParam && { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });

export const postQuery = (postId: string) =>
  queryOptions({
    queryKey: ['post', postId],
    queryFn: ({ signal }) => call(routes.readPost, { params: { postId } }, signal),
  });

export const deliveriesQuery = (filters: DeliveryFilters) =>
  queryOptions({
    queryKey: ['deliveries', filters],
    queryFn: ({ signal }) => call(routes.listDeliveries, { query: filters }, signal),
  });
