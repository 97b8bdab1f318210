// SPDX-License-Identifier: EUPL-1.2
import type { DataProtectionView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { ContactsPanel } from './contacts-panel.tsx';
import { dataProtectionQuery } from './data-protection-queries.ts';
import { NoticePanel } from './notice-panel.tsx';
import { RegisterPanel } from './register-panel.tsx';
import { VersionsPanel } from './versions-panel.tsx';

/** The register of processing activities and the notices, with what they are made from. */
export function DataProtectionRoom() {
  const { words } = useWords();
  const found = useQuery(dataProtectionQuery);
  return (
    <div className="page">
      <RegistersTabs />
      <PageHeading title={words.dataProtection.title}>
        <p className="page-lead">{words.dataProtection.intro}</p>
      </PageHeading>
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Loaded view={found.data} />}
    </div>
  );
}

function Loaded({ view }: { view: DataProtectionView }) {
  const { words, pick } = useWords();
  return (
    <>
      {view.missing.length > 0 && (
        <div className="notice">
          <p className="notice-title">{words.dataProtection.missing}</p>
          <ul>
            {view.missing.map((one) => (
              <li key={one.it}>{pick(one)}</li>
            ))}
          </ul>
        </div>
      )}
      <ContactsPanel view={view} />
      <NoticePanel view={view} />
      <RegisterPanel view={view} />
      <VersionsPanel view={view} />
    </>
  );
}
