// SPDX-License-Identifier: EUPL-1.2
import { NavLink } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';

/** The parts of oversight, side by side. */
export function OversightTabs() {
  const text = useWords().words.oversight;
  const tabs = [
    { to: '/redazione/vigilanza', name: text.tabs.reports },
    { to: '/redazione/vigilanza/elezioni', name: text.tabs.elections },
    { to: '/redazione/vigilanza/resoconto', name: text.tabs.account },
    { to: '/redazione/vigilanza/risposta', name: text.tabs.answer },
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
