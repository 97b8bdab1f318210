// SPDX-License-Identifier: EUPL-1.2
import { Tabs } from '../../../elements/tabs.tsx';
import { useWords } from '../../../words/use-words.tsx';

/** The lane and its templates, side by side. */
export function EmergencyTabs() {
  const text = useWords().words.emergency;
  const parts = [
    { to: '/redazione/emergenza', name: text.parts.lane, end: true },
    { to: '/redazione/emergenza/modelli', name: text.parts.templates },
  ];
  return <Tabs lesser label={text.title} parts={parts} />;
}
