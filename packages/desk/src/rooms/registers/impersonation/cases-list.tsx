// SPDX-License-Identifier: EUPL-1.2
import type { ImpersonationRow, ImpersonationRoom as Room } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Clause } from '../../../elements/clause.tsx';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Icon } from '../../../elements/icon.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { CaseStateSign, DueSign } from './case-signs.tsx';
import { impersonationQuery } from './impersonation-queries.ts';
import { Terms } from './terms.tsx';

/** Every case, those still open first; what the policy says; the times. */
export function CasesList() {
  const { words } = useWords();
  const text = words.impersonation;
  const room = useQuery(impersonationQuery);
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.list.intro}</p>
      </PageHeading>
      <RegistersTabs />
      {room.isPending && <Loading />}
      {room.error && <ProblemAlert error={room.error} onRetry={() => void room.refetch()} />}
      {room.data && <Loaded room={room.data} />}
    </>
  );
}

function Loaded({ room }: { room: Room }) {
  const text = useWords().words.impersonation.list;
  const governs = useMay('govern');
  const open = room.rows.filter(({ state }) => state !== 'closed');
  const closed = room.rows.filter(({ state }) => state === 'closed');
  const start = governs && (
    <Link className="btn btn-primary btn-sm" to="/registri/falsi/nuovo">
      {text.open}
    </Link>
  );
  return (
    <>
      {room.rows.length > 0 && <div className="buttons">{start}</div>}
      {room.rows.length === 0 && (
        <EmptyRoom title={text.none} help={text.noneHelp} icon="it-warning-circle">
          {start}
        </EmptyRoom>
      )}
      {open.length > 0 && <Group title={text.groups.open} rows={open} />}
      {closed.length > 0 && <Group title={text.groups.closed} rows={closed} />}
      <Said room={room} />
      <Terms terms={room.terms} mayWrite={governs} />
    </>
  );
}

function Group({ title, rows }: { title: string; rows: readonly ImpersonationRow[] }) {
  return (
    <section className="account-part">
      <h2>{title}</h2>
      <ul className="account-list">
        {rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Line({ row }: { row: ImpersonationRow }) {
  const { words, day } = useWords();
  const text = words.impersonation;
  const network = useNetworkName();
  const said = [
    row.network ? network(row.network) : row.address,
    row.handle,
    text.kinds[row.kind],
    text.list.reportedOn(day(`${row.reportedOn}T12:00:00Z`)),
  ].filter(Boolean);
  return (
    <li>
      <p className="record-head">
        <Link to={`/registri/falsi/${row.id}`}>{row.name}</Link> <CaseStateSign row={row} />
        {row.awaitsAgreement && <span className="sign account-todo">{text.list.awaits}</span>}
        {row.warned && (
          <span className="sign">
            <Icon name="it-warning-circle" size="xs" /> {text.list.warned}
          </span>
        )}
        <DueSign due={row.due} />
      </p>
      <p className="quiet">{said.join(' · ')}</p>
    </li>
  );
}

/** The clauses on false accounts, and those that are dealt with elsewhere. */
function Said({ room }: { room: Room }) {
  const text = useWords().words.impersonation.list;
  const clauses = [...room.clauses.fake, ...room.clauses.unauthorised].filter(
    (clause, place, all) => all.findIndex(({ id }) => id === clause.id) === place,
  );
  return (
    <>
      <section className="account-part">
        <h2>{text.clauses}</h2>
        {clauses.length === 0 && <p>{text.noClauses}</p>}
        {clauses.map(({ id }) => (
          <Clause key={id} id={id} clauses={clauses} />
        ))}
      </section>
      {room.apart.length > 0 && (
        <section className="account-part">
          <h2>{text.apart}</h2>
          <p>{text.apartHelp}</p>
          {room.apart.map(({ id }) => (
            <Clause key={id} id={id} clauses={room.apart} />
          ))}
          {room.handlesConduct && (
            <p>
              <Link to="/regole/condotta">{text.apartGo}</Link>
            </p>
          )}
        </section>
      )}
    </>
  );
}
