// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export const conductQuery = queryOptions({
  queryKey: ['conduct'],
  queryFn: ({ signal }) => call(routes.readConduct, {}, signal),
});

export const conductCaseQuery = (conductCaseId: string) =>
  queryOptions({
    queryKey: ['conduct', conductCaseId],
    queryFn: ({ signal }) => call(routes.readConductCase, { params: { conductCaseId } }, signal),
  });

/** The account of a case on the coat of arms or the image of the body; of any other there is none. */
export const staffImageQuery = (conductCaseId: string) =>
  queryOptions({
    queryKey: ['conduct', conductCaseId, 'account'],
    queryFn: ({ signal }) => call(routes.readStaffImage, { params: { conductCaseId } }, signal),
  });

/** A write about cases; what is shown of them is read again. */
export function useConductDeed<Given>(write: (given: Given) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    async onSuccess() {
      await client.invalidateQueries({ queryKey: ['conduct'] });
      onDone?.();
    },
  });
}
