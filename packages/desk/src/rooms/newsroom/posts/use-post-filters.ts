// SPDX-License-Identifier: EUPL-1.2
import { POST_STAGES } from '@arengo/contract';
import { useSearchParams } from 'react-router';
import type { PostFilters } from './posts-queries.ts';

/** The filters stand in the address, so that a link or a reload finds them again. */
export function usePostFilters(): { filters: PostFilters; set: (change: Partial<PostFilters>) => void } {
  const [address, setAddress] = useSearchParams();
  const stage = POST_STAGES.find((one) => one === address.get('stato'));
  const [accountId, text] = [address.get('account'), address.get('cerca')];
  const filters: PostFilters = {
    ...(stage && { stage }),
    ...(accountId && { accountId }),
    ...(text && { text }),
    ...(address.get('miei') === 'si' && { mine: 'true' as const }),
  };
  const set = (change: Partial<PostFilters>) => {
    const next = { ...filters, ...change };
    const all = {
      stato: next.stage,
      account: next.accountId,
      cerca: next.text,
      miei: next.mine === 'true' ? 'si' : '',
    };
    const kept = Object.entries(all).flatMap(([key, value]) => (value ? [[key, value] as [string, string]] : []));
    setAddress(kept, { replace: true });
  };
  return { filters, set };
}
