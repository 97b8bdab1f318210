// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link, NavLink } from 'react-router';
import { Mark } from '../elements/mark.tsx';
import { todayQuery } from '../queries.ts';
import { useSession } from '../session.tsx';
import { useWords } from '../words/use-words.tsx';
import { loadRoom } from './load-room.ts';
import { PersonMenu } from './person-menu.tsx';

/** The body's name above, then Arengo and its rooms. */
export function Header({ onKeys }: { onKeys: () => void }) {
  const { words } = useWords();
  const { body } = useSession();
  return (
    <header className="head">
      <div className="it-header-slim-wrapper">
        <div className="wide it-header-slim-wrapper-content">
          <span className="head-body">{body.name}</span>
          <PersonMenu onKeys={onKeys} />
        </div>
      </div>
      <div className="head-main">
        <div className="wide head-row">
          <Link to="/oggi" className="head-brand">
            <Mark />
            {words.product}
          </Link>
          <Navigation />
        </div>
      </div>
    </header>
  );
}

function Navigation() {
  const { words, number } = useWords();
  const { data } = useQuery(todayQuery);
  const rooms = [
    { to: '/oggi', name: words.rooms.today, load: loadRoom.today, count: 0 },
    { to: '/moderazione', name: words.rooms.moderation, load: loadRoom.moderation, count: data?.toDecide ?? 0 },
    { to: '/cittadini', name: words.rooms.citizens, load: loadRoom.enquiries, count: 0 },
    { to: '/redazione', name: words.rooms.newsroom, load: loadRoom.posts, count: 0 },
    { to: '/registri', name: words.rooms.registers, load: loadRoom.acts, count: 0 },
    { to: '/regole', name: words.rooms.rules, load: loadRoom.rules, count: 0 },
    { to: '/resoconto', name: words.rooms.record, load: loadRoom.record, count: 0 },
  ];
  return (
    <nav id="rooms" className="head-nav" aria-label={words.shell.mainNavigation} tabIndex={-1}>
      <ul>
        {rooms.map((room) => (
          <li key={room.to}>
            <NavLink to={room.to} onPointerEnter={() => void room.load()} onFocus={() => void room.load()}>
              {room.name}
              {room.count > 0 && (
                <span className="head-count">
                  {room.count >= 1000 ? '1.000+' : number(room.count)}
                  <span className="visually-hidden"> {words.today.toDecide}</span>
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
