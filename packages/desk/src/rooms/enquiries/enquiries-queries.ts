// SPDX-License-Identifier: EUPL-1.2
import type { EnquiryList } from '@arengo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../client.ts';

export const enquiriesQuery = (list: EnquiryList) =>
  infiniteQueryOptions({
    queryKey: ['enquiries', list],
    queryFn: ({ signal, pageParam }) =>
      call(routes.listEnquiries, { query: { list, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
  });

export const enquiryQuery = (enquiryId: string) =>
  queryOptions({
    queryKey: ['enquiry', enquiryId],
    queryFn: ({ signal }) => call(routes.readEnquiry, { params: { enquiryId } }, signal),
  });

export const readyQuery = queryOptions({
  queryKey: ['ready-answers'],
  queryFn: ({ signal }) => call(routes.listReadyAnswers, {}, signal),
});

/** Advice on what is being written; asked once the writing rests. */
export const adviceQuery = (text: string, accountOf: string) =>
  queryOptions({
    queryKey: ['answer-advice', accountOf, text],
    queryFn: ({ signal }) => call(routes.checkAnswer, { body: { text } }, signal),
    enabled: text !== '',
    staleTime: 60_000,
  });
