// SPDX-License-Identifier: EUPL-1.2
import { queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';
import { type Deed, useStep } from '../../../use-step.ts';

export const privacyQuery = queryOptions({
  queryKey: ['privacy'],
  queryFn: ({ signal }) => call(routes.readPrivacy, {}, signal),
});

export const holdsQuery = (heldId: string) =>
  queryOptions({
    queryKey: ['privacy', 'holds', heldId],
    queryFn: ({ signal }) => call(routes.readHolds, { query: { heldId } }, signal),
  });

/** A write on the keeping of data. */
export const useKeeping = <Given, Answer>(...step: Deed<Given, Answer>) => useStep('privacy', ...step);
