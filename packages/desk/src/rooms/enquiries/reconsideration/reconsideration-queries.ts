// SPDX-License-Identifier: EUPL-1.2
import type { ReconsiderationList } from '@arengo/contract';
import { queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export const reconsiderationsQuery = (list: ReconsiderationList) =>
  queryOptions({
    queryKey: ['reconsiderations', list],
    queryFn: ({ signal }) => call(routes.listReconsiderations, { query: { list } }, signal),
  });

export const reconsiderationQuery = (reconsiderationId: string) =>
  queryOptions({
    queryKey: ['reconsideration', reconsiderationId],
    queryFn: ({ signal }) => call(routes.readReconsideration, { params: { reconsiderationId } }, signal),
  });

export const reasonsPageQuery = (decisionId: string) =>
  queryOptions({
    queryKey: ['reasons-page', decisionId],
    queryFn: ({ signal }) => call(routes.readReasonsPage, { params: { decisionId } }, signal),
  });

export const rightToAskQuery = (decisionId: string) =>
  queryOptions({
    queryKey: ['right-to-ask', decisionId],
    queryFn: ({ signal }) => call(routes.readRightToAsk, { params: { decisionId } }, signal),
  });
