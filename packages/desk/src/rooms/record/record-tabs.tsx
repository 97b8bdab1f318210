// SPDX-License-Identifier: EUPL-1.2
import { Tabs } from '../../elements/tabs.tsx';
import { useWords } from '../../words/use-words.tsx';

export function RecordTabs() {
  const { words } = useWords();
  const text = words.statistics;
  return (
    <Tabs
      label={words.rooms.record}
      parts={[
        { to: '/resoconto', name: text.facts, end: true },
        { to: '/resoconto/statistiche', name: text.title },
      ]}
    />
  );
}
