// SPDX-License-Identifier: EUPL-1.2
import type { DataRequestList } from '@arengo/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

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

/** A step of a request; what is shown is read again, and a control that goes with it leaves the focus to its part. */
export function useRequestStep<Given, Answer>(
  write: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onMutate: () => ({ part: document.activeElement?.closest('section') ?? null }),
    async onSuccess(answer, _given, { part }) {
      await client.invalidateQueries({ queryKey: ['data-requests'] });
      void client.invalidateQueries({ queryKey: ['duties'] });
      onDone?.(answer);
      afterPaint(() => keepFocusIn(part));
    },
  });
}

// What unfolds gives the focus back in the next frame: only the one after shows whether it was lost.
const afterPaint = (work: () => void) => requestAnimationFrame(() => requestAnimationFrame(work));

function keepFocusIn(part: HTMLElement | null): void {
  if (document.activeElement !== document.body || !part?.isConnected) return;
  const heading = part.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
