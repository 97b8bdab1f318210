// SPDX-License-Identifier: EUPL-1.2
import type { PlanView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { plansQuery } from './calendar-queries.ts';
import { CalendarTabs } from './calendar-tabs.tsx';
import { PlanAsksLine, PlanSign } from './plan-signs.tsx';
import { useDayWords } from './use-calendar-words.ts';

/** The plans of every account, the latest first, and the way to write one. */
export function PlansList() {
  const { words } = useWords();
  const text = words.calendar.plans;
  const plans = useQuery(plansQuery);
  const writes = useMay('draft');
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <CalendarTabs />
      {plans.isPending && <Loading />}
      {plans.error && <ProblemAlert error={plans.error} onRetry={() => void plans.refetch()} />}
      {plans.data && (
        <>
          <PlanAsksLine asks={plans.data.asks} />
          {writes ? (
            <div className="buttons">
              <Link className="btn btn-primary btn-sm" to="/redazione/calendario/piani/nuovo">
                {text.add}
              </Link>
            </div>
          ) : (
            <p className="quiet">{text.mayNotWrite}</p>
          )}
          {plans.data.rows.length === 0 ? (
            <EmptyRoom title={text.none} help={text.noneHelp} icon="it-calendar" />
          ) : (
            <ul className="account-list">
              {plans.data.rows.map((plan) => (
                <Line key={plan.id} plan={plan} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

function Line({ plan }: { plan: PlanView }) {
  const { words } = useWords();
  const text = words.calendar.plans;
  const say = useDayWords();
  const { id, account, from, to, rhythm, state, authors } = plan;
  return (
    <li>
      <p className="record-head">
        <Link to={`/redazione/calendario/piani/${id}`}>{text.name(account.name)}</Link> <PlanSign state={state} />
      </p>
      <p>
        {text.span(say.whole(from), say.whole(to))} · {rhythm === null ? text.noRhythm : text.rhythm(rhythm)}
      </p>
      <p className="quiet">{text.by(authors.map(({ name }) => name).join(', '))}</p>
    </li>
  );
}
