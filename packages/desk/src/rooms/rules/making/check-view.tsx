// SPDX-License-Identifier: EUPL-1.2
import { completeness, differenceInWords, readPolicy } from '@arengo/policy';
import { useMemo } from 'react';
import { useWords } from '../../../words/use-words.tsx';
import { CompletenessList } from '../versions/completeness-list.tsx';
import { DifferenceList } from '../versions/difference-list.tsx';
import type { Draft } from './use-draft.ts';

/** What the text leaves open, and what it changes against the version in force. */
export function CheckView({ draft }: { draft: Draft }) {
  const { words } = useWords();
  const text = words.ruleMaking.check;
  const { reading, view } = draft;
  const inForce = useMemo(() => (view.inForce ? readPolicy(view.inForce.source) : null), [view.inForce]);
  if (!reading.ok) return <p className="notice notice-info">{text.broken}</p>;
  return (
    <>
      <section aria-labelledby="completeness">
        <h2 id="completeness">{text.complete}</h2>
        <CompletenessList found={completeness(reading.policy, view.known)} />
      </section>
      <section aria-labelledby="against">
        <h2 id="against">
          {view.inForce ? text.againstInForce(view.inForce.version) : words.ruleMaking.difference.title}
        </h2>
        {inForce?.ok ? (
          <DifferenceList difference={differenceInWords(inForce.policy, reading.policy)} />
        ) : (
          <p>{text.noneInForce}</p>
        )}
      </section>
    </>
  );
}
