// SPDX-License-Identifier: EUPL-1.2
import { queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../../client.ts';

/** Where I may write, and what a post is held against while it is written. */
export const composerQuery = queryOptions({
  queryKey: ['composer'],
  queryFn: ({ signal }) => call(routes.readComposer, undefined, signal),
  staleTime: 60_000,
});
