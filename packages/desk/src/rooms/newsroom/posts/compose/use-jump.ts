// SPDX-License-Identifier: EUPL-1.2

import { afterDrawing } from './focus.ts';
import type { Where } from './points.ts';
import type { Composing } from './use-compose.ts';

/** Brings whoever writes to the place that a check speaks of: its tab, its group, its field, its words. */
export function useJump(
  { draft, tab, setTab }: Composing,
  openGroupOf: (field: string) => void,
): (where: Where) => void {
  return (where) => {
    if (where.kind === 'text') {
      const target = where.accountId ?? (followsAll(draft.variants, tab) ? tab : 'all');
      setTab(target);
      afterDrawing(() => selectWords(where.span));
      return;
    }
    if (where.kind === 'media') {
      afterDrawing(() => focusWithin(`[data-media="${where.fileId}"]`));
      return;
    }
    if (where.accountId !== null) setTab(where.accountId);
    openGroupOf(where.field);
    afterDrawing(() => focusWithin(`[data-field="${where.field}"]`));
  };
}

const followsAll = (variants: Composing['draft']['variants'], tab: string) =>
  variants.some(({ accountId, text }) => accountId === tab && text === null);

function selectWords(span: readonly [number, number] | null): void {
  const area = document.querySelector<HTMLTextAreaElement>('[data-field="text"] textarea');
  if (!area) return;
  area.focus();
  if (span) area.setSelectionRange(span[0], span[1]);
}

function focusWithin(selector: string): void {
  const place = document.querySelector<HTMLElement>(selector);
  const control = place?.querySelector<HTMLElement>('input, select, textarea, button') ?? place;
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
