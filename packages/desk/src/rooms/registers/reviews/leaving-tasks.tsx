// SPDX-License-Identifier: EUPL-1.2
import type { LeavingView, RemovalView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Loading } from '../../../elements/loading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { Powers } from './leaving-preview.tsx';
import { removalsQuery } from './reviews-queries.ts';

type Props = {
  personId: string;
  /** What has just ended; null for who comes back to look. */
  done: LeavingView | null;
};

/** What remains to be done of a person who left, and what has been proven. */
export function LeavingTasks({ personId, done }: Props) {
  const removals = useQuery(removalsQuery);
  return (
    <>
      {done && <Done view={done} />}
      {removals.isPending && <Loading />}
      {removals.error && <ProblemAlert error={removals.error} onRetry={() => void removals.refetch()} />}
      {removals.data && (
        <Removals removals={removals.data.removals.filter(({ person }) => person.id === personId)} done={done} />
      )}
    </>
  );
}

/** What was just done takes the focus: the form that had it is gone. */
function Done({ view }: { view: LeavingView }) {
  const { words, moment } = useWords();
  const text = words.reviews.leaving;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} role="status" tabIndex={-1} className="notice notice-success">
      <p className="notice-title">{text.done(view.person.name, view.leftAt ? moment(view.leftAt) : '')}</p>
      <p>{text.ended}</p>
      <ul>
        <Powers view={view} />
        {view.sessions > 0 && <li>{text.sessions(view.sessions)}</li>}
        <li>{text.ways}</li>
      </ul>
    </div>
  );
}

function Removals({ removals, done }: { removals: RemovalView[]; done: LeavingView | null }) {
  const { words } = useWords();
  const text = words.reviews.leaving;
  const rotations = done?.rotations ?? [];
  const shares = done?.shares ?? false;
  if (removals.length + rotations.length === 0 && !shares) return <p>{text.noTasks}</p>;
  return (
    <>
      <ul className="account-list">
        {removals.map((removal) => (
          <Removal key={removal.id} removal={removal} />
        ))}
        {rotations.map(({ id, name }) => (
          <li key={id}>
            {text.toRotate(name)}. <Link to="/registri/buste">{text.goCustody}</Link>
          </li>
        ))}
        {shares && (
          <li>
            {text.toShare}. <Link to="/registri/buste">{text.goCustody}</Link>
          </li>
        )}
        {done && done.reviewLines > 0 && <li>{text.toReview(done.reviewLines)}</li>}
      </ul>
      <p className="quiet">{text.alsoInToday}</p>
    </>
  );
}

function Removal({ removal }: { removal: RemovalView }) {
  const { words, moment } = useWords();
  const text = words.reviews.leaving;
  const network = useNetworkName();
  const { account, provenBy, provenAt } = removal;
  return (
    <li>
      <p className="record-head">
        <span>{text.task(removal.person.name, account.name, network(removal.network))}</span>
        <span className={provenAt ? 'act-state act-state-in-force' : 'act-state act-state-draft'}>
          {provenAt ? text.proved : text.toProve}
        </span>
      </p>
      <p className="quiet">
        {provenAt && provenBy ? (
          text.proven(provenBy.name, moment(provenAt))
        ) : (
          <Link to={`/registri/account/${account.id}`}>{text.goProve}</Link>
        )}
      </p>
    </li>
  );
}
