// SPDX-License-Identifier: EUPL-1.2
import { queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';
import { type Deed, useStep } from '../../../use-step.ts';

export const impersonationQuery = queryOptions({
  queryKey: ['impersonation'],
  queryFn: ({ signal }) => call(routes.listImpersonation, {}, signal),
});

export const impersonationCaseQuery = (impersonationCaseId: string) =>
  queryOptions({
    queryKey: ['impersonation', impersonationCaseId],
    queryFn: ({ signal }) => call(routes.readImpersonationCase, { params: { impersonationCaseId } }, signal),
  });

/** An address and a name held against the register; nothing of it is kept. */
export const comparisonQuery = (seen: { address: string; name: string }) =>
  queryOptions({
    queryKey: ['impersonation-comparison', seen],
    queryFn: ({ signal }) => call(routes.compareWithRegister, { body: seen }, signal),
    enabled: seen.address.trim() !== '',
    placeholderData: (before) => before,
  });

/** A step of a case. */
export const useCaseStep = <Given, Answer>(...step: Deed<Given, Answer>) => useStep('impersonation', ...step);
