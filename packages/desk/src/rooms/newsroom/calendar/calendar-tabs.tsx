// SPDX-License-Identifier: EUPL-1.2
import { Tabs } from '../../../elements/tabs.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { NewsroomTabs } from '../newsroom-tabs.tsx';

const ROOM = '/redazione/calendario';

/** The parts of Redazione, and below them those of the calendar. */
export function CalendarTabs() {
  const { words } = useWords();
  const text = words.calendar.tabs;
  const writes = useMay('draft');
  const parts = [
    { to: ROOM, name: text.calendar, end: true },
    { to: `${ROOM}/piani`, name: text.plans },
    { to: `${ROOM}/riunioni`, name: text.meetings },
    ...(writes ? [{ to: `${ROOM}/condivisioni`, name: text.shares }] : []),
    { to: `${ROOM}/agenda`, name: text.feed },
  ];
  return (
    <>
      <NewsroomTabs />
      <Tabs lesser label={text.label} parts={parts} />
    </>
  );
}
