// SPDX-License-Identifier: EUPL-1.2
import type { VersionRowView } from '@arengo/contract';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';
import { VersionDates } from './version-dates.tsx';
import { WithdrawButton } from './withdraw-button.tsx';

/** A version as it stands in the list. */
export function VersionCard({ row }: { row: VersionRowView }) {
  const { words, pick } = useWords();
  const text = words.ruleMaking.versions;
  const id = `version-${row.version}`;
  return (
    <article className="version-card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{text.number(row.version)}</h2>
        <StateSign state={row.state} />
      </header>
      <p>{pick(row.title)}</p>
      <VersionDates row={row} />
      <p className="version-links">
        <Link to={`/regole/versioni/${row.version}`}>{text.read(row.version)}</Link>
        <Link to={`/regole/versioni/${row.version}#differenze`}>{text.whatChanges(row.version)}</Link>
      </p>
      {row.state === 'proposed' && <WithdrawButton row={row} />}
    </article>
  );
}

/** The state in words; its colour says nothing more. */
export function StateSign({ state }: { state: VersionRowView['state'] }) {
  const { words } = useWords();
  return <span className={`rule-sign version-state version-${state}`}>{words.ruleMaking.versions.states[state]}</span>;
}
