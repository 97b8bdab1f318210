// SPDX-License-Identifier: EUPL-1.2
import { useKeys } from '../../../keys/use-keys.tsx';

const ROWS = '[data-row]';

/** J and K go from one row of a list to the next; the link that then has the focus opens with Enter, as any link. */
export function useRowSteps(): void {
  const step = (by: 1 | -1) => {
    const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = at === -1 ? rows[0] : rows[at + by];
    next?.querySelector('a')?.focus();
  };
  useKeys({ next: () => step(1), previous: () => step(-1) });
}
