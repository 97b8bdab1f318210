// SPDX-License-Identifier: EUPL-1.2
import { Tabs } from '../../elements/tabs.tsx';
import { useWords } from '../../words/use-words.tsx';

/** The parts of Redazione, side by side. */
export function NewsroomTabs() {
  const { words } = useWords();
  const parts = [
    { to: '/redazione/post', name: words.posts.title },
    { to: '/redazione/richieste', name: words.requests.title },
    { to: '/redazione/calendario', name: words.calendar.title },
    { to: '/redazione/emergenza', name: words.emergency.title },
    { to: '/redazione/archivio', name: words.archive.title },
    { to: '/redazione/vigilanza', name: words.oversight.title },
  ];
  return <Tabs label={words.rooms.newsroom} parts={parts} />;
}
