// SPDX-License-Identifier: EUPL-1.2
import type { MeetingView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { meetingsQuery } from './calendar-queries.ts';
import { CalendarTabs } from './calendar-tabs.tsx';
import { dayOf } from './days.ts';
import { PlanSign } from './plan-signs.tsx';
import { useDayWords } from './use-calendar-words.ts';

const MEETINGS = '/redazione/calendario/riunioni';

/** Every meeting with what it decided, and when the next one is. */
export function MeetingsScreen() {
  const { words } = useWords();
  const text = words.calendar.meetings;
  const meetings = useQuery(meetingsQuery);
  const writes = useMay('draft');
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <CalendarTabs />
      {meetings.isPending && <Loading />}
      {meetings.error && <ProblemAlert error={meetings.error} onRetry={() => void meetings.refetch()} />}
      {meetings.data && (
        <>
          <Asked {...meetings.data} />
          {writes ? (
            <div className="buttons">
              <Link className="btn btn-primary btn-sm" to={`${MEETINGS}/nuova`}>
                {text.add}
              </Link>
            </div>
          ) : (
            <p className="quiet">{text.mayNotWrite}</p>
          )}
          {meetings.data.rows.length === 0 ? (
            <EmptyRoom title={text.none} help={text.noneHelp} icon="it-user" />
          ) : (
            meetings.data.rows.map((meeting) => <Meeting key={meeting.id} meeting={meeting} writes={writes} />)
          )}
        </>
      )}
    </>
  );
}

type AskedProps = {
  asks: { meetings: string | null; meetingFirst: string | null };
  nextOn: string | null;
  rows: unknown[];
};

function Asked({ asks, nextOn, rows }: AskedProps) {
  const { words } = useWords();
  const text = words.calendar.meetings;
  const say = useDayWords();
  const late = nextOn !== null && nextOn < dayOf(new Date());
  return (
    <div className={late ? 'notice notice-warning' : 'plan-asks'}>
      {asks.meetings && <p>{text.asksPeriodic(asks.meetings)}</p>}
      {asks.meetingFirst && <p>{text.asksFirst(asks.meetingFirst)}</p>}
      {nextOn !== null && <p>{late ? text.nextLate(say.whole(nextOn)) : text.next(say.whole(nextOn))}</p>}
      {nextOn === null && rows.length > 0 && <p>{text.noNext}</p>}
    </div>
  );
}

function Meeting({ meeting, writes }: { meeting: MeetingView; writes: boolean }) {
  const { words, moment } = useWords();
  const text = words.calendar.meetings;
  const say = useDayWords();
  const { id, heldAt, agenda, decisions, people, plans } = meeting;
  const title = text.held(moment(heldAt));
  return (
    <section className="account-part meeting" aria-label={title}>
      <h2>{title}</h2>
      <dl className="plan-facts">
        <dt>{text.agenda}</dt>
        <dd className="plan-goals">{agenda}</dd>
        <dt>{text.decisions}</dt>
        <dd className="plan-goals">{decisions === '' ? text.noDecisions : decisions}</dd>
        <dt>{text.people}</dt>
        <dd>{people.map(({ name }) => name).join(', ')}</dd>
        <dt>{text.plans}</dt>
        <dd>
          {plans.length === 0 && text.noPlans}
          {plans.length > 0 && (
            <ul className="plain-list">
              {plans.map((plan) => (
                <li key={plan.id}>
                  <Link to={`/redazione/calendario/piani/${plan.id}`}>
                    {words.calendar.plans.name(plan.account.name)}
                  </Link>
                  , {words.calendar.period(say.short(plan.from), say.short(plan.to))} <PlanSign state={plan.state} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
      {writes && (
        <Link
          className="btn btn-outline-primary btn-sm"
          to={`${MEETINGS}/${id}`}
          aria-label={`${text.change}: ${title}`}
        >
          {text.change}
        </Link>
      )}
    </section>
  );
}
