// SPDX-License-Identifier: EUPL-1.2
import { ACT_KINDS, ORGANS, sayActKind, sayOrgan } from '@arengo/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';
import { useWords } from '../../../words/use-words.tsx';

const vocabularyQuery = queryOptions({
  queryKey: ['act-vocabulary'],
  queryFn: ({ signal }) => call(routes.readActVocabulary, undefined, signal),
});

const USUAL = { organs: Object.keys(ORGANS), kinds: Object.keys(ACT_KINDS) };

/** Organs and kinds of act to choose among: the usual ones, and those that the policies of the body name. */
export function useActOptions() {
  const { locale } = useWords();
  const { organs, kinds } = useQuery(vocabularyQuery).data ?? USUAL;
  return {
    organs: organs.map((value) => ({ value, label: sayOrgan(value, locale) })),
    kinds: kinds.map((value) => ({ value, label: sayActKind(value, locale) })),
  };
}
