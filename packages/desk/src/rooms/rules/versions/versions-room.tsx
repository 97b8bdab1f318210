// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { versionsQuery } from '../rules-queries.ts';
import { RulesTabs } from '../rules-tabs.tsx';
import { VersionCard } from './version-card.tsx';

/** Every version with its act and its dates, newest first. */
export function VersionsRoom() {
  const { words } = useWords();
  const text = words.ruleMaking.versions;
  const mayWrite = useMay('govern');
  const versions = useQuery(versionsQuery);
  return (
    <div className="page">
      <PageHeading title={text.title} />
      <RulesTabs />
      <p className="page-lead">{text.lead}</p>
      {versions.isPending && <Loading />}
      {versions.error && <ProblemAlert error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.data?.versions.length === 0 && (
        <EmptyRoom title={text.none} help={text.noneHelp} icon="it-files">
          {mayWrite && <Link to="/regole/scrivi">{text.begin}</Link>}
        </EmptyRoom>
      )}
      <ol className="plain versions">
        {versions.data?.versions.map((row) => (
          <li key={row.version}>
            <VersionCard row={row} />
          </li>
        ))}
      </ol>
    </div>
  );
}
