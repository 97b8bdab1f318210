// SPDX-License-Identifier: EUPL-1.2
import { CATEGORIES } from '@arengo/policy';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Choice } from '../../elements/field.tsx';
import { useKeys } from '../../keys/use-keys.tsx';
import { type QueueFilters, todayQuery } from '../../queries.ts';
import { useWords } from '../../words/use-words.tsx';
import type { View } from './use-filters.ts';

type Props = { filters: QueueFilters; onFilters: (filters: QueueFilters) => void };

/** Which cases to show: the view always, the other filters behind one press. */
export function QueueFiltersPanel({ filters, onFilters }: Props) {
  const { words, category } = useWords();
  const text = words.queue;
  const { data } = useQuery(todayQuery);
  const place = useRef<HTMLDetailsElement>(null);
  const set = (change: Partial<QueueFilters>) => onFilters({ ...filters, ...change });
  useKeys({
    filters: () => {
      if (place.current) place.current.open = true;
      place.current?.querySelector('select')?.focus();
    },
  });
  const accounts = data?.accounts ?? [];
  const networks = [...new Set(accounts.map((account) => account.network))];
  const on = [filters.network, filters.category, filters.accountId].filter(Boolean).length;
  const views = Object.entries(text.views).map(([value, label]) => ({ value, label }));
  const categories = CATEGORIES.map((id) => ({ value: id as string, label: category(id) }));
  return (
    <div className="queue-filters">
      <Choice
        label={text.view}
        value={filters.view ?? 'to-decide'}
        options={views}
        onChange={(view) => set({ view: view as View })}
      />
      <details ref={place} className="filters-more">
        <summary>
          {on > 0 ? text.filtersOn(on) : text.filters} <kbd>/</kbd>
        </summary>
        <Choice
          label={text.network}
          value={filters.network ?? ''}
          options={[
            { value: '', label: text.any },
            ...networks.map((id) => ({ value: id, label: words.networks[id] ?? id })),
          ]}
          onChange={(network) => set({ network: network || undefined })}
        />
        <Choice
          label={text.category}
          value={filters.category ?? ''}
          options={[{ value: '', label: text.any }, ...categories.sort((a, b) => a.label.localeCompare(b.label))]}
          onChange={(value) => set({ category: CATEGORIES.find((id) => id === value) })}
        />
        <Choice
          label={text.account}
          value={filters.accountId ?? ''}
          options={[
            { value: '', label: text.anyAccount },
            ...accounts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(accountId) => set({ accountId: accountId || undefined })}
        />
        {on > 0 && (
          <button type="button" className="link-button" onClick={() => onFilters({ view: filters.view })}>
            {text.clear}
          </button>
        )}
      </details>
    </div>
  );
}
