// SPDX-License-Identifier: EUPL-1.2
import { NavLink } from 'react-router';

export type Part = { to: string; name: string /** Its address begins those of the others. */; end?: boolean };

/** The parts of a room, side by side; `lesser`: the parts of a part, below them. */
export function Tabs({ label, parts, lesser }: { label: string; parts: readonly Part[]; lesser?: boolean }) {
  return (
    <nav className={lesser ? 'tabs tabs-lesser' : 'tabs'} aria-label={label}>
      <ul>
        {parts.map(({ to, name, end = false }) => (
          <li key={to}>
            <NavLink to={to} end={end}>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
