// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../../../words/use-words.tsx';
import { DayNotes } from './day-notes.tsx';
import { dayOf } from './days.ts';
import { EntryCard } from './entry-card.tsx';
import { Ghost } from './ghost.tsx';
import { entriesOn, type ViewProps } from './month-view.tsx';
import { useDayWords } from './use-calendar-words.ts';
import { dropOn } from './use-drop.ts';

/** Day after day, those on which there is something, and today. */
export function ListView({ days, today, calendar, moving, onOpen }: ViewProps) {
  const { words } = useWords();
  const say = useDayWords();
  const target = moving.lifted ? dayOf(moving.lifted.target.at) : null;
  const noted = (day: string) =>
    calendar.nextMeeting === day || calendar.meetings.some(({ heldAt }) => dayOf(heldAt) === day);
  const shown = days.filter(
    (day) => day === today || day === target || noted(day) || entriesOn(calendar, day).length > 0,
  );
  return (
    <ol className="day-list">
      {shown.map((day) => {
        const entries = entriesOn(calendar, day);
        return (
          <li key={day} className={day === today ? 'day-list-today' : ''} data-day={day} {...dropOn(moving, day)}>
            <h3>
              {say.withWeekday(day)}
              {day === today && <span className="today-word"> {words.calendar.isToday}</span>}
            </h3>
            <DayNotes day={day} calendar={calendar} />
            {entries.length === 0 && <p className="quiet">{words.calendar.noneOn}</p>}
            <ol className="entries">
              {entries.map((entry) => (
                <li key={entry.variantId}>
                  <EntryCard entry={entry} clashes={calendar.clashes} moving={moving} onOpen={onOpen} />
                </li>
              ))}
            </ol>
            <Ghost day={day} moving={moving} />
          </li>
        );
      })}
    </ol>
  );
}
