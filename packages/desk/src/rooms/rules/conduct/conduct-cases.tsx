// SPDX-License-Identifier: EUPL-1.2
import type { ConductRoomReply, ConductRow } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Icon } from '../../../elements/icon.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { RulesTabs } from '../rules-tabs.tsx';
import { Charges } from './charges.tsx';
import { conductQuery } from './conduct-queries.ts';

export function ConductCases() {
  const { words } = useWords();
  const text = words.conduct;
  const conduct = useQuery(conductQuery);
  return (
    <div className="page">
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <RulesTabs />
      <div className="notice">
        <p className="notice-title">{text.neverMonitored}</p>
        <p>{text.neverMonitoredHelp}</p>
      </div>
      {conduct.isPending && <Loading />}
      {conduct.error && <ProblemAlert error={conduct.error} onRetry={() => void conduct.refetch()} />}
      {conduct.data && <Cases room={conduct.data} />}
    </div>
  );
}

function Cases({ room }: { room: ConductRoomReply }) {
  const { words } = useWords();
  const text = words.conduct;
  const governs = useMay('govern');
  const provided = room.clauses.length > 0;
  return (
    <>
      {!provided && <EmptyRoom title={text.notProvided} help={text.notProvidedHelp} icon="it-info-circle" />}
      {room.charge === null && provided && (
        <p className="quiet">
          <strong>{text.notCharged}</strong> {text.notChargedHelp}
        </p>
      )}
      {room.charge !== null && (
        <section aria-labelledby="cases">
          <h2 id="cases">{text.cases}</h2>
          <p className="quiet">{text.chargedBy(room.charge)}</p>
          {room.cases.length === 0 ? (
            <EmptyRoom title={text.casesNone} help={text.casesNoneHelp} />
          ) : (
            <CaseList rows={room.cases} />
          )}
          {provided && (
            <Link to="/regole/condotta/nuovo" className="btn btn-primary btn-sm">
              {text.open}
            </Link>
          )}
        </section>
      )}
      <section aria-labelledby="own" className="conduct-part">
        <h2 id="own">{text.own}</h2>
        {room.own.length === 0 ? (
          <p className="quiet">{text.ownNone}</p>
        ) : (
          <>
            <p>{text.ownHelp}</p>
            <CaseList rows={room.own} />
          </>
        )}
      </section>
      {(governs || room.charge !== null) && <Charges room={room} mayWrite={governs} />}
    </>
  );
}

function CaseList({ rows }: { rows: ConductRow[] }) {
  const { words, day } = useWords();
  const text = words.conduct;
  return (
    <ul className="act-list">
      {rows.map((row) => (
        <li key={row.id}>
          <p className="record-head">
            <Link to={`/regole/condotta/${row.id}`}>
              {row.clause} · {row.person?.name ?? text.someone}
            </Link>
            <span className="act-state">{text.states[row.state]}</span>
          </p>
          <p className="quiet">
            {text.openedOn(day(row.openedAt))}
            {row.keepUntil && ` · ${text.keptUntil(day(`${row.keepUntil}T12:00:00Z`))}`}
          </p>
          {row.destroyDue && (
            <p className="conduct-due">
              <Icon name="it-warning-circle" /> {text.destroyDue}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
