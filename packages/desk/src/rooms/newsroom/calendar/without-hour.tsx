// SPDX-License-Identifier: EUPL-1.2
import type { CalendarEntry, CalendarReply } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';
import { EntryCard } from './entry-card.tsx';
import type { Moving } from './use-moving.ts';

type Props = { calendar: CalendarReply; moving: Moving; onOpen: (entry: CalendarEntry) => void };

/** Posts for which nobody said an hour: to be dragged onto a day. */
export function WithoutHour({ calendar, moving, onOpen }: Props) {
  const { words } = useWords();
  const text = words.calendar.without;
  if (calendar.withoutHour.length === 0) return null;
  return (
    <section className="account-part" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="quiet">{text.help}</p>
      <ul className="entries">
        {calendar.withoutHour.map((entry) => (
          <li key={entry.variantId}>
            <EntryCard entry={entry} clashes={[]} moving={moving} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}
