// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export const dataProtectionQuery = queryOptions({
  queryKey: ['data-protection'],
  queryFn: ({ signal }) => call(routes.readDataProtection, {}, signal),
});

/** A change of what the notice and the register are made from; both are read again. */
export function useProtectionDeed<Given>(write: (given: Given) => Promise<unknown>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    async onSuccess() {
      await client.invalidateQueries({ queryKey: ['data-protection'] });
      onDone();
    },
  });
}
