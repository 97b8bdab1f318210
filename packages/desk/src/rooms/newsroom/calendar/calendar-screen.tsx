// SPDX-License-Identifier: EUPL-1.2
import type { CalendarEntry, CalendarReply } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useNow } from '../../../words/use-now.ts';
import { useWords } from '../../../words/use-words.tsx';
import { AccountsPanel } from './accounts-panel.tsx';
import { AroundPanel } from './around-panel.tsx';
import { CalendarBar } from './calendar-bar.tsx';
import { calendarQuery } from './calendar-queries.ts';
import { CalendarTabs } from './calendar-tabs.tsx';
import { dayOf, daysOf, spanOf } from './days.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { ListView } from './list-view.tsx';
import { MonthView } from './month-view.tsx';
import { MoveBar } from './move-bar.tsx';
import { ofAccount } from './of-account.ts';
import { TroublesPanel } from './troubles-panel.tsx';
import { useMoving } from './use-moving.ts';
import { useView } from './use-view.ts';
import { WeekView } from './week-view.tsx';
import { WithoutHour } from './without-hour.tsx';

const VIEWS = { month: MonthView, week: WeekView, list: ListView };

/** What goes out and went out, over all the accounts, by month, week or list. */
export function CalendarScreen() {
  const { words } = useWords();
  const today = dayOf(new Date(useNow(60_000)));
  const shown = useView(today);
  const days = daysOf(shown.view, shown.day);
  const calendar = useQuery(calendarQuery(spanOf(days)));
  return (
    <>
      <PageHeading title={words.calendar.title}>
        <p className="page-lead">{words.calendar.intro}</p>
      </PageHeading>
      <CalendarTabs />
      {calendar.isPending && <Loading />}
      {calendar.error && <ProblemAlert error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.data && (
        <Shown calendar={ofAccount(calendar.data, shown.accountId)} today={today} days={days} shown={shown} />
      )}
    </>
  );
}

type Props = { calendar: CalendarReply; today: string; days: readonly string[]; shown: ReturnType<typeof useView> };

function Shown({ calendar, today, days, shown }: Props) {
  const { words } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const focus = useFocusOn(calendar);
  const moving = useMoving(shown.day < today ? today : shown.day, (day) => {
    if (!days.includes(day)) shown.change({ day });
  });
  const View = VIEWS[shown.view];
  const all = [...calendar.entries, ...calendar.withoutHour];
  const opened = all.find(({ variantId }) => variantId === open);
  // The view may have followed the post to other weeks.
  const goBackTo = ({ variantId, at }: CalendarEntry) => {
    if (at !== null && !days.includes(dayOf(at))) shown.change({ day: dayOf(at) });
    focus(variantId);
  };
  const onOpen = ({ variantId }: CalendarEntry) => setOpen(variantId);
  useEffect(() => {
    if (moving.moved) focus(moving.moved.entry.variantId);
  }, [moving.moved, focus]);
  return (
    <>
      <CalendarBar shown={shown} today={today} days={days} calendar={calendar} />
      <MoveBar moving={moving} onEnd={goBackTo} />
      <div className="calendar-body">
        <div className="calendar-main">
          {calendar.entries.length === 0 && !moving.lifted && (
            <EmptyRoom title={words.calendar.empty} help={words.calendar.emptyHelp} icon="it-calendar">
              <Link className="btn btn-primary btn-sm" to="/redazione/post">
                {words.calendar.write}
              </Link>
            </EmptyRoom>
          )}
          {(calendar.entries.length > 0 || moving.lifted || shown.view !== 'list') && (
            <View calendar={calendar} today={today} days={days} day={shown.day} moving={moving} onOpen={onOpen} />
          )}
          <p className="quiet calendar-keys">{words.calendar.entry.keys}</p>
        </div>
        <div className="calendar-side">
          <TroublesPanel calendar={calendar} onOpen={onOpen} />
          <WithoutHour calendar={calendar} moving={moving} onOpen={onOpen} />
          <AroundPanel calendar={calendar} />
          <AccountsPanel calendar={calendar} onAccount={(account) => shown.change({ account })} />
        </div>
      </div>
      {opened && (
        <EntryDialog
          key={opened.variantId}
          entry={opened}
          calendar={calendar}
          moving={moving}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** Puts the focus on the card of a post once it stands where it was put: a card that moves to another day is another element. */
function useFocusOn(calendar: CalendarReply) {
  const wanted = useRef<string | null>(null);
  const patience = useRef(0);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again whenever the calendar, or who asks, is new
  useEffect(() => {
    const card = wanted.current && document.querySelector<HTMLElement>(`[data-variant="${wanted.current}"]`);
    if (!card) return;
    card.focus();
  }, [calendar, asked]);
  const [focus] = useState(() => (variantId: string) => {
    wanted.current = variantId;
    setAsked((count) => count + 1);
    // Somebody who moves on by themselves is not called back.
    clearTimeout(patience.current);
    patience.current = window.setTimeout(() => {
      wanted.current = null;
    }, 3000);
  });
  return focus;
}
