// SPDX-License-Identifier: EUPL-1.2
import type { CalendarClash, CalendarEntry, CalendarReply } from '@arengo/contract';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';
import { useDayWords, useMomentWords } from './use-calendar-words.ts';

type Props = { calendar: CalendarReply; onOpen: (entry: CalendarEntry) => void };

/** The weeks short of their plan, and the posts that get in one another's way. */
export function TroublesPanel({ calendar, onOpen }: Props) {
  const { words } = useWords();
  const text = words.calendar.troubles;
  const say = useDayWords();
  const { gaps, clashes } = calendar;
  return (
    <section className="account-part" aria-label={text.title}>
      <h2>{text.title}</h2>
      {gaps.length + clashes.length === 0 && <p className="quiet">{text.none}</p>}
      <ul className="account-list">
        {gaps.map(({ planId, account, from, to, planned, foreseen }) => (
          <li key={`${planId} ${from}`}>
            <p>{text.gap(account.name, planned, foreseen)}</p>
            <p className="quiet">
              {text.gapDays(say.short(from), say.short(to))} ·{' '}
              <Link to={`/redazione/calendario/piani/${planId}`} aria-label={`${text.seePlan}: ${account.name}`}>
                {text.seePlan}
              </Link>
            </p>
          </li>
        ))}
        {clashes.map((clash) => (
          <Clash
            key={`${clash.kind} ${clash.variantIds.join(' ')}`}
            clash={clash}
            calendar={calendar}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  );
}

function Clash({ clash, calendar, onOpen }: Props & { clash: CalendarClash }) {
  const { words } = useWords();
  const text = words.calendar.troubles;
  const say = useMomentWords();
  const two = clash.variantIds.flatMap((id) => calendar.entries.find(({ variantId }) => variantId === id) ?? []);
  return (
    <li>
      <p>
        {clash.account.name}: {clash.kind === 'close' ? text.close(clash.minutes) : text.repeated}
      </p>
      <ul className="clash-two">
        {two.map((entry) => (
          <li key={entry.variantId}>
            <button type="button" className="link-button" onClick={() => onOpen(entry)}>
              {entry.workingTitle}
            </button>{' '}
            <span className="quiet">{entry.at === null ? '' : say(entry.at)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
