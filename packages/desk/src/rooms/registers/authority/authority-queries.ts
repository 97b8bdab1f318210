// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, QueryInput } from '@arengo/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export type AuthorisationFilters = Omit<QueryInput<typeof routes.listAuthorisations>, 'cursor' | 'limit'>;
export type WhyQuestion = QueryInput<typeof routes.explainAuthority>;
export type AppointmentQuestion = BodyInput<typeof routes.askAppointment>;

export const authorisationsQuery = (filters: AuthorisationFilters) =>
  infiniteQueryOptions({
    queryKey: ['authorisations', filters],
    queryFn: ({ signal, pageParam }) =>
      call(
        routes.listAuthorisations,
        { query: { ...filters, limit: 25, ...(pageParam && { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  });

export const authorisationQuery = (authorisationId: string) =>
  queryOptions({
    queryKey: ['authorisation', authorisationId],
    queryFn: ({ signal }) => call(routes.readAuthorisation, { params: { authorisationId } }, signal),
  });

export const ownAuthorisationsQuery = queryOptions({
  queryKey: ['authorisations', 'own'],
  queryFn: ({ signal }) => call(routes.readOwnAuthorisations, {}, signal),
});

export const misfitsQuery = queryOptions({
  queryKey: ['authorisations', 'misfits'],
  queryFn: ({ signal }) => call(routes.readMisfits, {}, signal),
});

/** What the policy asks, asked again at each choice; the answer before stays on the screen meanwhile. */
export const appointmentQuery = (question: AppointmentQuestion) =>
  queryOptions({
    queryKey: ['appointment', question],
    queryFn: ({ signal }) => call(routes.askAppointment, { body: question }, signal),
    placeholderData: keepPreviousData,
  });
