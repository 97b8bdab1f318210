// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Loading } from '../../../elements/loading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { differenceQuery } from '../rules-queries.ts';
import { DifferenceList } from './difference-list.tsx';

/** What changes with a version, against the one before it. */
export function DifferenceSection({ version }: { version: number }) {
  const { words } = useWords();
  const text = words.ruleMaking.difference;
  const difference = useQuery(differenceQuery(version));
  const from = difference.data?.from ?? null;
  return (
    <section aria-labelledby="differenze">
      <h2 id="differenze">
        {text.title} {from !== null && text.against(from)}
      </h2>
      {difference.isPending && <Loading />}
      {difference.error && <ProblemAlert error={difference.error} />}
      {difference.data && (from === null ? <p>{text.first}</p> : <DifferenceList difference={difference.data} />)}
    </section>
  );
}
