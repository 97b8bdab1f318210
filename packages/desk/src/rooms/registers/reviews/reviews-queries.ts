// SPDX-License-Identifier: EUPL-1.2
import { queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export const reviewsQuery = queryOptions({
  queryKey: ['reviews'],
  queryFn: ({ signal }) => call(routes.readReviews, {}, signal),
});

export const reviewQuery = (reviewId: string) =>
  queryOptions({
    queryKey: ['review', reviewId],
    queryFn: ({ signal }) => call(routes.readReview, { params: { reviewId } }, signal),
  });

/** How many authorisations a campaign opened now would look at. */
export const livingQuery = queryOptions({
  queryKey: ['authorisations', 'living'],
  queryFn: async ({ signal }) => {
    const count = async (state: 'working' | 'waiting') =>
      (await call(routes.listAuthorisations, { query: { state, limit: 1 } }, signal)).total;
    return (await count('working')) + (await count('waiting'));
  },
});

/** What would end if the person left now; it is asked again each time that one looks. */
export const leavingQuery = (personId: string) =>
  queryOptions({
    queryKey: ['leaving', personId],
    queryFn: ({ signal }) => call(routes.previewLeaving, { params: { personId } }, signal),
    staleTime: 0,
    gcTime: 0,
  });

export const removalsQuery = queryOptions({
  queryKey: ['removals'],
  queryFn: ({ signal }) => call(routes.listRemovals, {}, signal),
});
