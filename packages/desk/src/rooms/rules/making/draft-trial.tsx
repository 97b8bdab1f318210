// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../../../words/use-words.tsx';
import { TrialDesk } from '../trial-desk.tsx';
import type { Draft } from './use-draft.ts';

/** *Prova una regola* on the text as it is now. */
export function DraftTrial({ draft }: { draft: Draft }) {
  const { words } = useWords();
  const text = words.ruleMaking.trialOfDraft;
  if (!draft.reading.ok) return <p className="notice notice-info">{text.broken}</p>;
  return (
    <>
      <p className="page-lead">{text.intro}</p>
      <TrialDesk draft={draft.source} />
    </>
  );
}
