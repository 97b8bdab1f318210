// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { AuthorisationLine } from './authorisation-line.tsx';
import { misfitsQuery } from './authority-queries.ts';
import { AuthorityTabs } from './authority-tabs.tsx';
import { Objections } from './policy-asks.tsx';

/** Authorisations that the policy in force would not let be granted today, each with what it objects. */
export function MisfitsScreen() {
  const { words } = useWords();
  const text = words.authority.misfits;
  const found = useQuery(misfitsQuery);
  const { data } = found;
  return (
    <>
      <PageHeading title={words.authority.tabs.misfits}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <RegistersTabs />
      <AuthorityTabs />
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {data && data.policy === null && <EmptyRoom title={text.noPolicy} help={text.noPolicyHelp} icon="it-file" />}
      {data?.policy && data.misfits.length === 0 && (
        <EmptyRoom title={text.none} help={text.noneHelp} icon="it-check-circle" />
      )}
      {data?.misfits.map(({ authorisation, objections }) => (
        <div key={authorisation.id} className="misfit">
          <ul className="authorisations">
            <AuthorisationLine authorisation={authorisation} />
          </ul>
          <Objections objections={objections} />
        </div>
      ))}
    </>
  );
}
