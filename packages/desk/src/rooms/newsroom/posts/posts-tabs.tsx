// SPDX-License-Identifier: EUPL-1.2
import { NavLink } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';

/** The posts themselves, and their way out. */
export function PostsTabs() {
  const { words } = useWords();
  const text = words.posts;
  const tabs = [
    { to: '/redazione/post', name: text.tabs.list },
    { to: '/redazione/post/in-uscita', name: text.tabs.outgoing },
  ];
  return (
    <nav className="tabs subtabs" aria-label={text.views}>
      <ul>
        {tabs.map(({ to, name }) => (
          <li key={to}>
            <NavLink to={to} end>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
