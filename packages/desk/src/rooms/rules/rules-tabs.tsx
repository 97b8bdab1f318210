// SPDX-License-Identifier: EUPL-1.2
import { NavLink } from 'react-router';
import { useWords } from '../../words/use-words.tsx';

/** The two halves of Regole. */
export function RulesTabs() {
  const { words } = useWords();
  return (
    <nav className="tabs" aria-label={words.rules.title}>
      <ul>
        <li>
          <NavLink to="/regole" end>
            {words.rules.inForce}
          </NavLink>
        </li>
        <li>
          <NavLink to="/regole/prova">{words.rules.trial}</NavLink>
        </li>
      </ul>
    </nav>
  );
}
