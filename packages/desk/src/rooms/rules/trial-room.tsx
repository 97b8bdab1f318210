// SPDX-License-Identifier: EUPL-1.2
import { PageHeading } from '../../elements/page-heading.tsx';
import { useWords } from '../../words/use-words.tsx';
import { RulesTabs } from './rules-tabs.tsx';
import { TrialDesk } from './trial-desk.tsx';

/** The same text and situation under each policy. */
export function TrialRoom() {
  const { words } = useWords();
  return (
    <div className="page page-wide">
      <PageHeading title={words.trial.title} />
      <RulesTabs />
      <p className="page-lead">{words.trial.intro}</p>
      <TrialDesk />
    </div>
  );
}
