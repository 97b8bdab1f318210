// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, routes } from '../../client.ts';

export const versionsQuery = queryOptions({
  queryKey: ['policy', 'versions'],
  queryFn: ({ signal }) => call(routes.listVersions, {}, signal),
});

export const versionQuery = (version: number) =>
  queryOptions({
    queryKey: ['policy', 'version', version],
    queryFn: ({ signal }) => call(routes.readVersion, { query: { version } }, signal),
  });

export const differenceQuery = (version: number, from?: number) =>
  queryOptions({
    queryKey: ['policy', 'difference', version, from ?? null],
    queryFn: ({ signal }) => call(routes.compareVersions, { query: { version, ...(from && { from }) } }, signal),
  });

export const acknowledgementQuery = (version: number | null) =>
  queryOptions({
    queryKey: ['policy', 'acknowledgement', version],
    queryFn: ({ signal }) => call(routes.readAcknowledgement, { query: version === null ? {} : { version } }, signal),
  });

export const registerQuery = (version: number) =>
  queryOptions({
    queryKey: ['policy', 'register', version],
    queryFn: ({ signal }) => call(routes.listAcknowledgements, { query: { version } }, signal),
  });

export const packsQuery = queryOptions({
  queryKey: ['policy', 'packs'],
  queryFn: ({ signal }) => call(routes.listPacks, {}, signal),
  staleTime: 300_000,
});

export const draftsQuery = queryOptions({
  queryKey: ['policy', 'drafts'],
  queryFn: ({ signal }) => call(routes.listPolicyDrafts, {}, signal),
});

export const draftQuery = (policyDraftId: string) =>
  queryOptions({
    queryKey: ['policy', 'draft', policyDraftId],
    queryFn: ({ signal }) => call(routes.readPolicyDraft, { params: { policyDraftId } }, signal),
    // What is being written is here: it is not read again under one's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const suggestionsQuery = queryOptions({
  queryKey: ['policy', 'suggestions'],
  queryFn: ({ signal }) => call(routes.listSuggestions, {}, signal),
});

export const clarityQuery = queryOptions({
  queryKey: ['policy', 'clarity'],
  queryFn: ({ signal }) => call(routes.readClarity, {}, signal),
});

/** A write of the rules; what they say is asked again everywhere. */
export function useRulesDeed<Given, Answer>(
  write: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer, given: Given) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    async onSuccess(answer, given) {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'draft' });
      onDone?.(answer, given);
    },
  });
}
