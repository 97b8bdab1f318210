// SPDX-License-Identifier: EUPL-1.2
import type { CalendarEntry } from '@arengo/contract';
import { type CSSProperties, type DragEvent, useEffect, useRef } from 'react';
import { useWords } from '../../../words/use-words.tsx';
import { DayNotes } from './day-notes.tsx';
import { columnsOf, dayOf, hourOf, minuteOf } from './days.ts';
import { EntryCard } from './entry-card.tsx';
import { entriesOn, type ViewProps } from './month-view.tsx';
import { useDayWords } from './use-calendar-words.ts';
import { dropOn } from './use-drop.ts';
import type { Moving } from './use-moving.ts';

const DAY_MINUTES = 24 * 60;
/** As many minutes as a card is high: those nearer than that stand side by side. */
const CARD_MINUTES = 90;
const MORNING = 7;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

type Placing = CSSProperties & { '--minute': number; '--column': number; '--of': number };
const placed = (minute: number, column = 0, of = 1): Placing => ({
  '--minute': minute,
  '--column': column,
  '--of': of,
});

/** Seven days beside the hours of the clock. On a narrow page it is a list: see the styles. */
export function WeekView({ days, today, calendar, moving, onOpen }: ViewProps) {
  const { words } = useWords();
  const say = useDayWords();
  const hours = useRef<HTMLElement>(null);
  useEffect(() => {
    const place = hours.current;
    if (place) place.scrollTop = (place.scrollHeight * MORNING) / HOURS.length;
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="week" ref={hours} tabIndex={0} aria-label={words.calendar.view.hours}>
      <ol className="week-hours" aria-hidden="true">
        {HOURS.map((hour) => (
          <li key={hour}>{hour}:00</li>
        ))}
      </ol>
      <ol className="week-days">
        {days.map((day) => (
          <li key={day} className={`week-day${day === today ? ' week-today' : ''}`} data-day={day}>
            <div className="week-head">
              <h3>
                {say.withWeekday(day)}
                {day === today && <span className="today-word"> {words.calendar.isToday}</span>}
              </h3>
              <DayNotes day={day} calendar={calendar} />
            </div>
            <div className="week-column" {...dropOn(moving, day, minuteUnder)}>
              <Column entries={entriesOn(calendar, day)} calendar={calendar} moving={moving} onOpen={onOpen} />
              <WeekGhost day={day} moving={moving} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

type ColumnProps = Pick<ViewProps, 'calendar' | 'moving' | 'onOpen'> & { entries: readonly CalendarEntry[] };

function Column({ entries, calendar, moving, onOpen }: ColumnProps) {
  const { words } = useWords();
  const minutes = entries.map(({ at }) => (at === null ? 0 : minuteOf(at)));
  const columns = columnsOf(minutes, CARD_MINUTES);
  if (entries.length === 0) return <p className="week-none quiet">{words.calendar.noneOn}</p>;
  return (
    <ol className="week-entries">
      {entries.map((entry, place) => (
        <li key={entry.variantId} style={placed(minutes[place] ?? 0, columns[place]?.column, columns[place]?.of)}>
          <EntryCard entry={entry} clashes={calendar.clashes} moving={moving} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  );
}

function WeekGhost({ day, moving: { lifted } }: { day: string; moving: Moving }) {
  if (!lifted || dayOf(lifted.target.at) !== day) return null;
  return (
    <p className="entry entry-ghost week-ghost" aria-hidden="true" style={placed(minuteOf(lifted.target.at))}>
      <span className="entry-hour">{hourOf(lifted.target.at)}</span> {lifted.entry.workingTitle}
    </p>
  );
}

/** The minute of the day under the pointer. */
function minuteUnder({ currentTarget, clientY }: DragEvent): number {
  const { top, height } = currentTarget.getBoundingClientRect();
  return ((clientY - top) / height) * DAY_MINUTES;
}
