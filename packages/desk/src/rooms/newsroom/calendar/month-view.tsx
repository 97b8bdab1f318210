// SPDX-License-Identifier: EUPL-1.2
import type { CalendarEntry, CalendarReply } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';
import { DayNotes } from './day-notes.tsx';
import { dayOf } from './days.ts';
import { EntryCard } from './entry-card.tsx';
import { Ghost } from './ghost.tsx';
import { useDayWords } from './use-calendar-words.ts';
import { dropOn } from './use-drop.ts';
import type { Moving } from './use-moving.ts';

export type ViewProps = {
  days: readonly string[];
  calendar: CalendarReply;
  today: string;
  /** The day that the view is of: the others of its weeks are beside it. */
  day: string;
  moving: Moving;
  onOpen: (entry: CalendarEntry) => void;
};

export const entriesOn = ({ entries }: CalendarReply, day: string): CalendarEntry[] =>
  entries.filter(({ at }) => at !== null && dayOf(at) === day);

/** Whole weeks, a cell for each day. */
export function MonthView(props: ViewProps) {
  const { days, today, day: shown, calendar, moving, onOpen } = props;
  const { words } = useWords();
  const say = useDayWords();
  return (
    <>
      <ol className="month-heads" aria-hidden="true">
        {say.weekdays.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
      <ol className="month">
        {days.map((day) => {
          const entries = entriesOn(calendar, day);
          const beside = day.slice(0, 7) !== shown.slice(0, 7);
          const kind = `${beside ? ' month-beside' : ''}${day === today ? ' month-today' : ''}${entries.length === 0 ? ' month-empty' : ''}`;
          return (
            <li key={day} className={`month-day${kind}`} data-day={day} {...dropOn(moving, day)}>
              <h3 className="month-name">
                <span className="visually-hidden">{say.withWeekday(day)}</span>
                <span aria-hidden="true">
                  <span className="month-weekday">{say.withWeekday(day)}</span>
                  <span className="month-number">{Number(day.slice(8))}</span>
                </span>
                {day === today && <span className="today-word"> {words.calendar.isToday}</span>}
              </h3>
              <DayNotes day={day} calendar={calendar} />
              {entries.length > 0 && (
                <ol className="entries">
                  {entries.map((entry) => (
                    <li key={entry.variantId}>
                      <EntryCard entry={entry} clashes={calendar.clashes} moving={moving} onOpen={onOpen} />
                    </li>
                  ))}
                </ol>
              )}
              <Ghost day={day} moving={moving} />
            </li>
          );
        })}
      </ol>
    </>
  );
}
