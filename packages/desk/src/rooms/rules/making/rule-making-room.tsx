// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { RulesTabs } from '../rules-tabs.tsx';
import { DraftRoom } from './draft-room.tsx';
import { DraftsRoom } from './drafts-room.tsx';

/** Where a policy is written and adopted. */
export function RuleMakingRoom() {
  if (!useMay('govern')) return <Forbidden />;
  return (
    <Routes>
      <Route index element={<DraftsRoom />} />
      <Route path=":policyDraftId" element={<DraftRoom />} />
    </Routes>
  );
}

function Forbidden() {
  const { words } = useWords();
  return (
    <div className="page">
      <PageHeading title={words.ruleMaking.title} />
      <RulesTabs />
      <p className="notice notice-info">{words.ruleMaking.forbidden}</p>
    </div>
  );
}
