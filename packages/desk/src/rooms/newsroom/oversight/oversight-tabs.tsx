// SPDX-License-Identifier: EUPL-1.2
import { Tabs } from '../../../elements/tabs.tsx';
import { useWords } from '../../../words/use-words.tsx';

/** The parts of oversight, side by side. */
export function OversightTabs() {
  const text = useWords().words.oversight;
  const tabs = [
    { to: '/redazione/vigilanza', name: text.tabs.reports, end: true },
    { to: '/redazione/vigilanza/elezioni', name: text.tabs.elections },
    { to: '/redazione/vigilanza/resoconto', name: text.tabs.account },
    { to: '/redazione/vigilanza/risposta', name: text.tabs.answer },
  ];
  return <Tabs lesser label={text.views} parts={tabs} />;
}
