// SPDX-License-Identifier: EUPL-1.2
import { Tabs } from '../../../elements/tabs.tsx';
import { useWords } from '../../../words/use-words.tsx';

/** The posts themselves, and their way out. */
export function PostsTabs() {
  const { words } = useWords();
  const text = words.posts;
  const tabs = [
    { to: '/redazione/post', name: text.tabs.list, end: true },
    { to: '/redazione/post/in-uscita', name: text.tabs.outgoing },
  ];
  return <Tabs lesser label={text.views} parts={tabs} />;
}
