// SPDX-License-Identifier: EUPL-1.2
import type { CalendarReply } from '@arengo/contract';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';
import { dayOf, hourOf } from './days.ts';

/** What else there is on a day: meetings, the first and last day of an election period, a freeze that begins. */
export function DayNotes({ day, calendar }: { day: string; calendar: CalendarReply }) {
  const { words } = useWords();
  const text = words.calendar;
  const held = calendar.meetings.filter(({ heldAt }) => dayOf(heldAt) === day);
  const next = calendar.nextMeeting === day;
  const begun = calendar.freezes.filter(({ begunAt }) => dayOf(begunAt) === day);
  const voting = calendar.electionPeriods.filter(({ from, to }) => dayOf(from) <= day && day <= lastDay(to));
  if (held.length + begun.length + voting.length === 0 && !next) return null;
  return (
    <ul className="day-notes">
      {voting.map(({ what }) => (
        <li key={what} className="day-note-election">
          {text.elections(what)}
        </li>
      ))}
      {held.map(({ id, heldAt }) => (
        <li key={id}>
          <Link to={`/redazione/calendario/riunioni/${id}`}>
            {hourOf(heldAt)} {text.meeting}
          </Link>
        </li>
      ))}
      {next && (
        <li>
          <Link to="/redazione/calendario/riunioni">{text.nextMeeting}</Link>
        </li>
      )}
      {begun.map(({ id, begunAt, reason }) => (
        <li key={id}>
          {hourOf(begunAt)} {text.freeze(reason)}
        </li>
      ))}
    </ul>
  );
}

/** The day of the last instant of a period. */
export const lastDay = (to: string): string => dayOf(new Date(Date.parse(to) - 1));
