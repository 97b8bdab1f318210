// SPDX-License-Identifier: EUPL-1.2
import { useSearchParams } from 'react-router';
import type { View } from './days.ts';

const VIEWS: readonly View[] = ['month', 'week', 'list'];
const NARROW = '(max-width: 767px)';

/** The view, its day and the account, in the page's address: what one comes back to. On a phone a list comes first. */
export function useView(today: string) {
  const [query, setQuery] = useSearchParams();
  const asked = VIEWS.find((view) => view === query.get('view'));
  const day = query.get('day') ?? '';
  const change = (changes: Record<string, string>) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  return {
    view: asked ?? (window.matchMedia(NARROW).matches ? 'list' : 'month'),
    day: /^2\d{3}-(0\d|1[0-2])-([0-2]\d|3[01])$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : today,
    accountId: query.get('account') ?? '',
    change,
  };
}
