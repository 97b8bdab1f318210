// SPDX-License-Identifier: EUPL-1.2
import type { LeavingView } from '@arengo/contract';
import { Link } from 'react-router';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { useSayPowers } from './review-signs.tsx';

/** All that ends at once with the leaving, and all that becomes a task. */
export function LeavingPreview({ view }: { view: LeavingView }) {
  const text = useWords().words.reviews.leaving;
  return (
    <>
      <h3>{text.ends}</h3>
      <ul>
        <Powers view={view} />
        <li>{view.sessions === 0 ? text.noSessions : text.sessions(view.sessions)}</li>
        <li>{text.ways}</li>
      </ul>
      <h3>{text.becomes}</h3>
      <Tasks view={view} />
    </>
  );
}

/** Each authorisation with the acts it rests on. */
export function Powers({ view }: { view: LeavingView }) {
  const { words } = useWords();
  const text = words.reviews.leaving;
  const { allAccounts, onAccounts } = words.reviews.page;
  const sayPowers = useSayPowers();
  if (view.authorisations.length === 0) return <li>{text.noPowers}</li>;
  return view.authorisations.map(({ id, powers, accounts, acts }) => (
    <li key={id}>
      {text.powers(sayPowers(powers))}{' '}
      {accounts ? onAccounts(accounts.map(({ name }) => name).join(', ')) : allAccounts}
      {acts.length > 0 && <>, {text.by(acts.map(({ citation }) => citation).join('; '))}</>}
    </li>
  ));
}

function Tasks({ view }: { view: LeavingView }) {
  const { words } = useWords();
  const text = words.reviews.leaving;
  const network = useNetworkName();
  const { removals, rotations, shares, reviewLines } = view;
  if (removals.length + rotations.length + reviewLines === 0 && !shares) return <p>{text.nothing}.</p>;
  return (
    <ul>
      {removals.map((one) => (
        <li key={one.account.id}>
          {text.removal(one.account.name, network(one.network))}:{' '}
          {one.successor ? (
            text.successor(one.successor.name)
          ) : (
            <>
              <strong>{text.noSuccessor}</strong>.{' '}
              <Link to={`/registri/account/${one.account.id}`}>{text.nameSuccessor}</Link>
            </>
          )}
        </li>
      ))}
      {rotations.map(({ id, name }) => (
        <li key={id}>{text.rotation(name)}</li>
      ))}
      {shares && <li>{text.shares}</li>}
      {reviewLines > 0 && <li>{text.reviewLines(reviewLines)}</li>}
    </ul>
  );
}
