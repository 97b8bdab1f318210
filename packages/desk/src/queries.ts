// SPDX-License-Identifier: EUPL-1.2
// What is asked of the server, under which key it is kept, and for how long it is fresh.
import type { QueryInput } from '@arengo/contract';
import type { Action, Category, Gravity } from '@arengo/policy';
import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import { call, routes } from './client.ts';
import { Problem } from './problem.ts';

export type QueueFilters = Omit<QueryInput<typeof routes.readQueue>, 'cursor' | 'limit'>;
export type AuditFilters = Omit<QueryInput<typeof routes.readAudit>, 'cursor' | 'limit'>;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < 2 && !(error instanceof Problem && error.document.status >= 400),
      },
    },
  });
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call(routes.readSession, {}, signal),
  staleTime: 300_000,
});

export const bodiesQuery = queryOptions({
  queryKey: ['bodies'],
  queryFn: ({ signal }) => call(routes.listBodies, {}, signal),
  staleTime: 300_000,
});

export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => call(routes.readToday, {}, signal),
});

export const queueQuery = (filters: QueueFilters) =>
  infiniteQueryOptions({
    queryKey: ['queue', filters],
    queryFn: ({ signal, pageParam }) =>
      call(routes.readQueue, { query: { ...filters, limit: 50, ...(pageParam && { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId],
    queryFn: ({ signal }) => call(routes.readCase, { params: { caseId } }, signal),
  });

export type Question = {
  categories: Category[];
  gravity: Gravity;
  /** A ground outside an open list. */
  otherGround?: boolean;
  /** The measures in mind: the notice is drafted for them. */
  measures?: Action[];
};

/** What would be lawful in a case with these grounds; kept, since the same question is asked again and again. */
export const rulingQuery = (caseId: string, itemVersion: number, question: Question) =>
  queryOptions({
    queryKey: ['ruling', caseId, itemVersion, question],
    queryFn: ({ signal }) => call(routes.askRuling, { params: { caseId }, body: question }, signal),
    staleTime: 60_000,
  });

export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: ({ signal }) => call(routes.readPolicy, {}, signal),
  staleTime: 300_000,
});

export const auditQuery = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: ['audit', filters],
    queryFn: ({ signal, pageParam }) =>
      call(routes.readAudit, { query: { ...filters, limit: 50, ...(pageParam && { cursor: pageParam }) } }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => call(routes.listAccounts, {}, signal),
});
