// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

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

/** A step of a case; what is shown of cases, and what is due, is read again. A control that goes with it leaves the focus to its part. */
export function useCaseStep<Given, Answer>(
  write: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onMutate: () => ({ part: document.activeElement?.closest('section') ?? null }),
    async onSuccess(answer, _given, { part }) {
      await client.invalidateQueries({ queryKey: ['impersonation'] });
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
