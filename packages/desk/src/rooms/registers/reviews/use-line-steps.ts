// SPDX-License-Identifier: EUPL-1.2
import { useKeys } from '../../../keys/use-keys.tsx';

const HEADINGS = '[data-review-line] h3';

/** J and K go from the heading of one line to that of the next; `focus` goes to a line that may not be drawn yet. */
export function useLineSteps() {
  const step = (by: 1 | -1) => {
    const headings = [...document.querySelectorAll<HTMLElement>(HEADINGS)];
    const line = document.activeElement?.closest('[data-review-line]');
    const at = headings.findIndex((heading) => line?.contains(heading));
    const next = at === -1 ? headings[0] : headings[at + by];
    next?.focus();
  };
  useKeys({ next: () => step(1), previous: () => step(-1) });
  return {
    focus(lineId: string | null) {
      if (lineId === null) return;
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-review-line="${lineId}"] h3`)?.focus());
    },
  };
}
