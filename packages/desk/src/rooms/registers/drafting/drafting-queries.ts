// SPDX-License-Identifier: EUPL-1.2
import { queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export const documentQuery = (actId: string) =>
  queryOptions({
    queryKey: ['act-document', actId],
    queryFn: ({ signal }) => call(routes.readDocument, { params: { actId } }, signal),
  });

export const restingQuery = (actId: string) =>
  queryOptions({
    queryKey: ['act-resting', actId],
    queryFn: ({ signal }) => call(routes.readResting, { params: { actId } }, signal),
  });

export const carryOverQuery = (actId: string) =>
  queryOptions({
    queryKey: ['act-carry-over', actId],
    queryFn: ({ signal }) => call(routes.readCarryOver, { params: { actId } }, signal),
  });

export const proposalsQuery = queryOptions({
  queryKey: ['act-proposals'],
  queryFn: ({ signal }) => call(routes.proposeActs, undefined, signal),
});
