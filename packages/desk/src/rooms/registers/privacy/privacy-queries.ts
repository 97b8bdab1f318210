// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export const privacyQuery = queryOptions({
  queryKey: ['privacy'],
  queryFn: ({ signal }) => call(routes.readPrivacy, {}, signal),
});

export const holdsQuery = (heldId: string) =>
  queryOptions({
    queryKey: ['privacy', 'holds', heldId],
    queryFn: ({ signal }) => call(routes.readHolds, { query: { heldId } }, signal),
  });

/** A write on the keeping of data; what is shown of it is read again. A control that goes leaves the focus to its part. */
export function useKeeping<Given>(write: (given: Given) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onMutate: () => ({ part: document.activeElement?.closest('section') ?? null }),
    async onSuccess(_answer, _given, { part }) {
      await client.invalidateQueries({ queryKey: ['privacy'] });
      void client.invalidateQueries({ queryKey: ['duties'] });
      onDone?.();
      requestAnimationFrame(() => requestAnimationFrame(() => keepFocusIn(part)));
    },
  });
}

function keepFocusIn(part: HTMLElement | null): void {
  if (document.activeElement !== document.body || !part?.isConnected) return;
  const heading = part.querySelector<HTMLElement>('h2, h3');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
