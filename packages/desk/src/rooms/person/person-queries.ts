// SPDX-License-Identifier: EUPL-1.2
import { queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../client.ts';

/** One's own ways in and sessions. */
export const accessQuery = queryOptions({
  queryKey: ['access'],
  queryFn: ({ signal }) => call(routes.readAccess, {}, signal),
});
