// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';

export type Deed<Given, Answer> = [write: (given: Given) => Promise<Answer>, onDone?: (answer: Answer) => void];

/**
 * A step of what is kept under `kind`; what is shown of it, and what is due, is read again. A control that goes with
 * its step leaves the focus to its part.
 */
export function useStep<Given, Answer>(kind: string, ...[write, onDone]: Deed<Given, Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onMutate: () => ({ part: document.activeElement?.closest('section') ?? null }),
    async onSuccess(answer, _given, { part }) {
      await client.invalidateQueries({ queryKey: [kind] });
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
  const heading = part.querySelector<HTMLElement>('h2, h3');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
