// SPDX-License-Identifier: EUPL-1.2
import type { QueueRow } from '@arengo/contract';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../elements/icon.tsx';
import { useSession } from '../../session.tsx';
import { capital } from '../../words/format.ts';
import { useWords } from '../../words/use-words.tsx';
import { keepInSight } from './keep-in-sight.ts';

/** From here on, harm that grows while it is read (the server's scale goes to 100). */
const URGENT = 60;

type Props = {
  row: QueueRow;
  search: string;
  current: boolean;
  /** Null while no bulk decision is being made. */
  ticked: boolean | null;
  onTick: (on: boolean) => void;
};

/** One case of the queue in three short lines. */
export function QueueRowCard({ row, search, current, ticked, onTick }: Props) {
  const { words, age, category } = useWords();
  const place = useRef<HTMLLIElement>(null);
  const name = row.author ?? row.accountName;
  useEffect(() => {
    if (current && place.current) keepInSight(place.current);
  }, [current]);
  const kinds = row.categories.map(category).join(', ');
  const about = kinds || (row.enquiry ? words.enquiries[row.enquiry] : words.caseStates.quiet);
  return (
    <li ref={place} className={`row-card ${current ? 'row-current' : ''} ${row.urgency >= URGENT ? 'row-urgent' : ''}`}>
      {ticked !== null && (
        <input
          type="checkbox"
          className="row-tick"
          aria-label={`${words.queue.select}: ${name}, ${about}`}
          checked={ticked}
          onChange={(event) => onTick(event.target.checked)}
        />
      )}
      <div className="row-body">
        <Link to={`/moderazione/${row.id}${search}`} aria-current={current ? 'true' : undefined} className="row-link">
          <span className="row-kind">{capital(about)}</span>
          <span className="row-age">{age(row.postedAt)}</span>
        </Link>
        <p className="row-where">
          {name} · {words.networks[row.network] ?? row.network}
          {row.itemType !== 'comment' && ` · ${words.itemTypes[row.itemType]}`}
        </p>
        <Excerpt row={row} />
        <RowSigns row={row} />
      </div>
    </li>
  );
}

function Excerpt({ row }: { row: QueueRow }) {
  const { words } = useWords();
  const [shown, setShown] = useState(false);
  if (row.excerpt === '')
    return row.itemType === 'message' ? <p className="row-text">{words.queue.hiddenMessage}</p> : null;
  if (!row.harsh || shown) {
    return (
      <p className="row-text" dir="auto">
        {row.excerpt}
      </p>
    );
  }
  return (
    <p className="row-text row-covered">
      <span className="blurred" aria-hidden="true">
        {row.excerpt}
      </span>
      <button type="button" className="cover-button" onClick={() => setShown(true)}>
        <Icon name="it-password-visible" size="xs" /> {words.queue.harsh}
        <span className="visually-hidden">: {words.queue.show}</span>
      </button>
    </p>
  );
}

function RowSigns({ row }: { row: QueueRow }) {
  const { words } = useWords();
  const me = useSession().person.id;
  const claimed =
    row.claim && (row.claim.personId === me ? words.queue.mine : words.queue.claimedBy(row.claim.personName));
  const signs = [
    row.held && words.queue.held,
    row.enquiry && row.categories.length > 0 && words.enquiries[row.enquiry],
    row.state !== 'open' && words.caseStates[row.state],
  ].filter((sign) => typeof sign === 'string');
  if (signs.length === 0 && !claimed) return null;
  return (
    <p className="row-signs">
      {signs.map((sign) => (
        <span key={sign} className="sign">
          {sign}
        </span>
      ))}
      {claimed && (
        <span className="sign sign-claim">
          <Icon name="it-user" size="xs" /> {claimed}
        </span>
      )}
    </p>
  );
}
