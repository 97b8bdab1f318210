// SPDX-License-Identifier: EUPL-1.2
import type { TemporaryGrant } from '@arengo/contract';
import { Link } from 'react-router';
import { Panel } from '../../../elements/panel.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';

/** Who may help for a time, why, on what, until when, and whether they have accepted; the way to give more. */
export function TemporaryPart({ grants }: { grants: readonly TemporaryGrant[] }) {
  const text = useWords().words.emergency.temporary;
  const governs = useMay('govern');
  return (
    <Panel title={text.title} intro={text.intro}>
      <TemporaryList grants={grants} none={text.none} />
      {governs && (
        <div className="buttons">
          <Link className="btn btn-outline-primary btn-sm" to="/registri/autorizzazioni/nuova">
            {text.give}
          </Link>
        </div>
      )}
    </Panel>
  );
}

type ListProps = { grants: readonly TemporaryGrant[]; none: string };

export function TemporaryList({ grants, none }: ListProps) {
  const { words, moment } = useWords();
  const text = words.emergency.temporary;
  const powers: Readonly<Record<string, string>> = words.powers;
  if (grants.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="account-list">
      {grants.map((one) => (
        <li key={one.id}>
          <p>
            <strong>{one.person.name}</strong>: {one.powers.map((power) => powers[power] ?? power).join(', ')} ·{' '}
            {one.accounts?.join(', ') ?? text.everywhere}
          </p>
          <p>{one.reason}</p>
          <p className="quiet">
            {one.to !== null && text.term(moment(one.from), moment(one.to))} · {one.cites.join('; ')} ·{' '}
            {one.waitsForAcceptance ? text.waits : one.acceptedAt !== null && text.accepted(moment(one.acceptedAt))}
          </p>
        </li>
      ))}
    </ul>
  );
}
