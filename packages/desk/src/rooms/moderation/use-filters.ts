// SPDX-License-Identifier: EUPL-1.2
import { CATEGORIES } from '@arengo/policy';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { QueueFilters } from '../../queries.ts';

const VIEWS = ['to-decide', 'mine', 'to-approve', 'by-hand', 'decided', 'all'] as const;
export type View = (typeof VIEWS)[number];

/** The filters of the queue live in the address, so that a link or a reload finds them again. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo<QueueFilters>(
    () => ({
      view: VIEWS.find((view) => view === params.get('mostra')) ?? 'to-decide',
      network: params.get('rete') ?? undefined,
      category: CATEGORIES.find((category) => category === params.get('categoria')),
      accountId: params.get('account') ?? undefined,
    }),
    [params],
  );
  const setFilters = (next: QueueFilters) => {
    const all = { mostra: next.view, rete: next.network, categoria: next.category, account: next.accountId };
    const set = Object.entries(all).flatMap(([key, value]) => (value ? [[key, value] as [string, string]] : []));
    setParams(set, { replace: true });
  };
  const search = params.size === 0 ? '' : `?${params}`;
  return { filters, search, setFilters };
}
