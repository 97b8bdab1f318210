// SPDX-License-Identifier: EUPL-1.2
import type { QueueRow } from '@arengo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { type QueueFilters, queueQuery } from '../../queries.ts';
import { mergeRows } from './merge-rows.ts';

export type Queue = {
  rows: readonly QueueRow[];
  /** Rows that would come first, and wait below the one in hand. */
  late: number;
  waiting: number;
  pending: boolean;
  error: unknown;
  more: (() => void) | null;
  loadingMore: boolean;
  refetch: () => void;
  /** Puts the list in its own order, the one in hand included. */
  reorder: () => void;
};

/** The queue under some filters, which never moves what lies above the case in hand. */
export function useQueue(filters: QueueFilters, inHand: string | null): Queue {
  const query = useInfiniteQuery(queueQuery(filters));
  const pages = query.data?.pages;
  const name = JSON.stringify(filters);
  const shown = useRef<{ name: string; rows: readonly QueueRow[] }>({ name, rows: [] });
  const [ordered, setOrdered] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ordered` asks for the fresh order on purpose
  const merged = useMemo(() => {
    const fresh = distinct(pages?.flatMap((page) => page.rows) ?? []);
    const before = shown.current.name === name ? shown.current.rows : [];
    const next = mergeRows(before, fresh, inHand);
    shown.current = { name, rows: next.rows };
    return next;
  }, [pages, name, inHand, ordered]);
  return {
    rows: merged.rows,
    late: merged.late,
    waiting: pages?.[0]?.waiting ?? 0,
    pending: query.isPending,
    error: query.error,
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    loadingMore: query.isFetchingNextPage,
    refetch: () => void query.refetch(),
    reorder: () => {
      shown.current = { name, rows: [] };
      setOrdered(ordered + 1);
    },
  };
}

/** A row that moved between two pages while they were read stands once. */
function distinct(rows: readonly QueueRow[]): QueueRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
