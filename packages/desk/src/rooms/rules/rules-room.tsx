// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Navigate, Route, Routes } from 'react-router';
import { Loading } from '../../elements/loading.tsx';
import { PageHeading } from '../../elements/page-heading.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { policyQuery } from '../../queries.ts';
import { useWords } from '../../words/use-words.tsx';
import { AcknowledgementsRoom } from './acknowledgements/acknowledgements-room.tsx';
import { ClarityRoom } from './clarity/clarity-room.tsx';
import { PolicyText } from './policy-text.tsx';
import { RulesTabs } from './rules-tabs.tsx';
import { SuggestionsRoom } from './suggestions/suggestions-room.tsx';
import { VersionRoom } from './versions/version-room.tsx';
import { VersionsRoom } from './versions/versions-room.tsx';

/** Regole: the policy in force, its versions, who has read it, what is suggested. */
export function RulesRoom() {
  return (
    <Routes>
      <Route index element={<InForceRoom />} />
      <Route path="versioni" element={<VersionsRoom />} />
      <Route path="versioni/:version" element={<VersionRoom />} />
      <Route path="prese-visione" element={<AcknowledgementsRoom />} />
      <Route path="suggerimenti" element={<SuggestionsRoom />} />
      <Route path="chiarezza" element={<ClarityRoom />} />
      <Route path="*" element={<Navigate to="/regole" replace />} />
    </Routes>
  );
}

/** The policy in force, section by section, and what it does not state. */
function InForceRoom() {
  const { words } = useWords();
  const policy = useQuery(policyQuery);
  return (
    <div className="page">
      <PageHeading title={words.rules.title} />
      <RulesTabs />
      {policy.isPending && <Loading />}
      {policy.error && <ProblemAlert error={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.data && <PolicyText policy={policy.data} />}
    </div>
  );
}
