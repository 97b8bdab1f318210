// SPDX-License-Identifier: EUPL-1.2
import type { CalendarReply } from '@arengo/contract';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';
import { lastDay } from './day-notes.tsx';
import { dayOf } from './days.ts';
import { useDayWords } from './use-calendar-words.ts';

/** What holds in these weeks: plans, elections, freezes, the meetings. */
export function AroundPanel({ calendar }: { calendar: CalendarReply }) {
  const { words, moment } = useWords();
  const text = words.calendar;
  const say = useDayWords();
  const { plans, electionPeriods, freezes, nextMeeting } = calendar;
  if (plans.length + electionPeriods.length + freezes.length === 0 && nextMeeting === null) return null;
  return (
    <section className="account-part" aria-label={text.around}>
      <h2>{text.around}</h2>
      <ul className="account-list">
        {electionPeriods.map(({ what, from, to }) => (
          <li key={`${what} ${from}`}>
            <p>{text.elections(what)}</p>
            <p className="quiet">{text.period(say.short(dayOf(from)), say.short(lastDay(to)))}</p>
          </li>
        ))}
        {freezes.map(({ id, reason, begunAt, endedAt }) => (
          <li key={id}>
            <p>{endedAt === null ? text.freeze(reason) : text.freezeEnded(reason, moment(endedAt))}</p>
            <p className="quiet">{text.since(moment(begunAt))}</p>
          </li>
        ))}
        {plans.map(({ id, account, from, to, state }) => (
          <li key={id}>
            <p>
              <Link to={`/redazione/calendario/piani/${id}`}>{text.plans.name(account.name)}</Link>
            </p>
            <p className="quiet">
              {text.period(say.short(from), say.short(to))} · {text.planStates[state]}
            </p>
          </li>
        ))}
        {nextMeeting !== null && (
          <li>
            <Link to="/redazione/calendario/riunioni">{text.meetings.next(say.short(nextMeeting))}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}
