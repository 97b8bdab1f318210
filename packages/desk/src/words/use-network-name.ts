// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { accountsQuery } from '../queries.ts';
import { useWords } from './use-words.tsx';

/** The name of a network as people know it. */
export function useNetworkName(): (network: string) => string {
  const { words } = useWords();
  const known = useQuery(accountsQuery).data?.networks ?? [];
  return (network) => words.networks[network] ?? known.find((one) => one.id === network)?.name ?? network;
}
