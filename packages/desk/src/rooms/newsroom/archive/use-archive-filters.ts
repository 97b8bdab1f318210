// SPDX-License-Identifier: EUPL-1.2
// The filters of the archive stand in its address: a search can be sent to a colleague, and is there on the way back.
import { CONTENT_SOURCES, STANDINGS } from '@arengo/contract';
import { useSearchParams } from 'react-router';
import type { ArchiveFilters } from './archive-queries.ts';

const NAMES = {
  text: 'cerca',
  accountId: 'account',
  category: 'categoria',
  purpose: 'finalita',
  licence: 'licenza',
  source: 'fonte',
  authorId: 'autore',
  standing: 'stato',
  from: 'dal',
  to: 'al',
} as const;
export type FilterName = keyof typeof NAMES;
export type Filters = Record<FilterName, string>;

const FILTERS: readonly FilterName[] = [
  'text',
  'accountId',
  'category',
  'purpose',
  'licence',
  'source',
  'authorId',
  'standing',
  'from',
  'to',
];

export function useArchiveFilters() {
  const [params, setParams] = useSearchParams();
  const inAddress = (name: FilterName) => params.get(NAMES[name]) ?? '';
  const filters: Filters = {
    text: inAddress('text'),
    accountId: inAddress('accountId'),
    category: inAddress('category'),
    purpose: inAddress('purpose'),
    licence: inAddress('licence'),
    source: inAddress('source'),
    authorId: inAddress('authorId'),
    standing: inAddress('standing'),
    from: inAddress('from'),
    to: inAddress('to'),
  };
  const setFilters = (change: Partial<Filters>) => {
    const next = { ...filters, ...change };
    const named = FILTERS.map((name): [string, string] => [NAMES[name], next[name]]);
    setParams(
      named.filter(([, value]) => value !== ''),
      { replace: true },
    );
  };
  const clear = () => setParams([], { replace: true });
  return { filters, setFilters, clear, narrowed: FILTERS.some((name) => filters[name] !== '') };
}

/** What is asked of the server: a half-written day is not asked yet. */
export function askedOf(filters: Filters): ArchiveFilters {
  const given = (value: string) => value || undefined;
  const day = (value: string) => (/^[12]\d{3}-\d\d-\d\d$/.test(value) ? value : undefined);
  return {
    text: given(filters.text.trim()),
    accountId: given(filters.accountId),
    category: given(filters.category),
    purpose: given(filters.purpose),
    licence: given(filters.licence),
    source: CONTENT_SOURCES.find((one) => one === filters.source),
    authorId: given(filters.authorId),
    standing: STANDINGS.find((one) => one === filters.standing),
    from: day(filters.from),
    to: day(filters.to),
  };
}
