// SPDX-License-Identifier: EUPL-1.2
import { NavLink } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';

/** The lane and its templates, side by side. */
export function EmergencyTabs() {
  const text = useWords().words.emergency;
  return (
    <nav className="emergency-tabs" aria-label={text.title}>
      <NavLink to="/redazione/emergenza" end>
        {text.parts.lane}
      </NavLink>
      <NavLink to="/redazione/emergenza/modelli">{text.parts.templates}</NavLink>
    </nav>
  );
}
