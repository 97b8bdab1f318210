// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export const reportsQuery = queryOptions({
  queryKey: ['violation-reports'],
  queryFn: ({ signal }) => call(routes.listViolationReports, {}, signal),
});

export const noticesQuery = queryOptions({
  queryKey: ['agcom-notices'],
  queryFn: ({ signal }) => call(routes.listNotices, {}, signal),
});

/** Days are `YYYY-MM-DD`, both included. */
export type Days = { from: string; to: string };

export const newsroomAccountQuery = (days: Days) =>
  queryOptions({
    queryKey: ['newsroom-account', days],
    queryFn: ({ signal }) => call(routes.readNewsroomAccount, { query: days }, signal),
  });

/** What the policy advises on an answer; forgotten with the page. */
export const adviceQuery = (text: string, accountId: string | null) =>
  queryOptions({
    queryKey: ['answer-advice', accountId, text],
    // With the very words that it is about: the next ones may be written already.
    queryFn: async ({ signal }) => ({
      text,
      ...(await call(routes.checkAnswer, { body: { text, accountId } }, signal)),
    }),
    staleTime: 60_000,
    gcTime: 0,
  });

const SHOWN_IN = ['violation-reports', 'agcom-notices', 'duties'];

/** A write of this room. What it shows is read again, also when it fails: often somebody else was faster. */
export function useOversightDeed<Given, Answer>(write: (given: Given) => Promise<Answer>, onDone?: () => void) {
  const client = useQueryClient();
  const readAgain = () => Promise.all(SHOWN_IN.map((kind) => client.invalidateQueries({ queryKey: [kind] })));
  return useMutation({
    mutationFn: write,
    async onSuccess() {
      await readAgain();
      onDone?.();
    },
    onError: () => void readAgain(),
  });
}
