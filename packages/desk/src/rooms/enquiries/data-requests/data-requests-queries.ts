// SPDX-License-Identifier: EUPL-1.2
import type { DataRequestList } from '@arengo/contract';
import { queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';
import { type Deed, useStep } from '../../../use-step.ts';

export const dataRequestsQuery = (list: DataRequestList) =>
  queryOptions({
    queryKey: ['data-requests', list],
    queryFn: ({ signal }) => call(routes.listDataRequests, { query: { list } }, signal),
  });

export const dataRequestQuery = (dataRequestId: string) =>
  queryOptions({
    queryKey: ['data-requests', 'one', dataRequestId],
    queryFn: ({ signal }) => call(routes.readDataRequest, { params: { dataRequestId } }, signal),
  });

/** A step of a request. */
export const useRequestStep = <Given, Answer>(...step: Deed<Given, Answer>) => useStep('data-requests', ...step);
