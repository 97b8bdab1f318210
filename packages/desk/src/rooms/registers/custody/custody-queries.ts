// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';

export const custodyQuery = queryOptions({
  queryKey: ['custody'],
  queryFn: ({ signal }) => call(routes.readCustody, {}, signal),
});

export type Deed = { busy: boolean; error: unknown; run: (work: () => Promise<void>) => Promise<void> };

/**
 * Something that is done with secrets. It is no mutation of the query client, which would keep what it was given; only that it
 * failed, and how, is kept.
 */
export function useCustodyDeed(): Deed {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    busy,
    error,
    async run(work) {
      setBusy(true);
      setError(null);
      try {
        await work();
      } catch (problem) {
        setError(problem);
      } finally {
        setBusy(false);
        await client.invalidateQueries({ queryKey: custodyQuery.queryKey });
      }
    },
  };
}
