// SPDX-License-Identifier: EUPL-1.2
import { NavLink } from 'react-router';
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
  return (
    <nav className="tabs" aria-label={words.rooms.newsroom}>
      <ul>
        {parts.map(({ to, name }) => (
          <li key={to}>
            <NavLink to={to}>{name}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
