// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Loading } from '../../elements/loading.tsx';
import { PageHeading } from '../../elements/page-heading.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { todayQuery } from '../../queries.ts';
import { useSession } from '../../session.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.tsx';
import { EmergencyToday } from '../newsroom/emergency/emergency-today.tsx';
import { AccountList } from './account-list.tsx';
import { Duties } from './duties.tsx';
import { DutyState } from './duty-state.tsx';
import { SetupList } from './setup-list.tsx';
import { ToSeeTo } from './to-see-to.tsx';
import { TodayPosts } from './today-posts.tsx';

/** What needs me now, whether we are on duty, and how the accounts are. */
export function TodayRoom() {
  const { words } = useWords();
  const { person } = useSession();
  const today = useQuery(todayQuery);
  useNow(30_000);
  return (
    <div className="page">
      <PageHeading title={words.today.title}>
        <p className="page-lead">{words.today.greeting(person.name.split(' ')[0] ?? person.name)}</p>
      </PageHeading>
      <SetupList place="first" />
      {today.isPending && <Loading />}
      {today.error && <ProblemAlert error={today.error} onRetry={() => void today.refetch()} />}
      {today.data && (
        <>
          <DutyState today={today.data} />
          <Duties today={today.data} />
          <ToSeeTo />
          <EmergencyToday />
          <TodayPosts />
          <SetupList place="after" />
          <AccountList accounts={today.data.accounts} />
        </>
      )}
    </div>
  );
}
