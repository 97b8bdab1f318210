// SPDX-License-Identifier: EUPL-1.2
import {
  DATA_REQUEST_LISTS,
  type DataRequestList,
  type DataRequestRow,
  type DataRequestsReply,
} from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { CitizensTabs } from '../citizens-tabs.tsx';
import { StateSign } from './data-request-signs.tsx';
import { dataRequestsQuery } from './data-requests-queries.ts';

/** The requests, by their last day. */
export function DataRequestsList() {
  const { words } = useWords();
  const text = words.dataRequests;
  const [search] = useSearchParams();
  const list = DATA_REQUEST_LISTS.find((one) => one === search.get('vista')) ?? 'open';
  const found = useQuery(dataRequestsQuery(list));
  return (
    <>
      <CitizensTabs />
      <PageHeading title={text.title}>
        <p className="page-lead">{text.list.intro}</p>
      </PageHeading>
      <div className="buttons data-request-register">
        <Link className="btn btn-primary btn-sm" to="/cittadini/dati/nuova">
          {text.list.register}
        </Link>
      </div>
      <Lists current={list} open={found.data?.counts.open} />
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Found list={list} found={found.data} />}
    </>
  );
}

function Lists({ current, open }: { current: DataRequestList; open: number | undefined }) {
  const { words, number } = useWords();
  const text = words.dataRequests.list;
  return (
    <nav className="tabs subtabs" aria-label={text.views}>
      <ul>
        {DATA_REQUEST_LISTS.map((list) => (
          <li key={list}>
            <Link
              to={list === 'open' ? '/cittadini/dati' : `/cittadini/dati?vista=${list}`}
              className={list === current ? 'active' : undefined}
              aria-current={list === current ? 'page' : undefined}
            >
              {text.lists[list]}
              {list === 'open' && open ? ` (${number(open)})` : ''}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Found({ list, found: { rows, more, counts } }: { list: DataRequestList; found: DataRequestsReply }) {
  const { words } = useWords();
  const text = words.dataRequests.list;
  return (
    <>
      <div role="status">
        {rows.length > 0 && (
          <p className="quiet">
            {text.shown(rows.length)}
            {list === 'open' && counts.late > 0 && `, ${text.late(counts.late)}`}
          </p>
        )}
        {rows.length === 0 && <EmptyRoom title={text.none[list]} help={text.noneHelp[list]} icon="it-lock" />}
      </div>
      {rows.length > 0 && (
        <ul className="newsroom-rows" aria-label={text.name}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      {more && <p className="quiet">{text.more}</p>}
    </>
  );
}

function Row({ row }: { row: DataRequestRow }) {
  const { words, day } = useWords();
  const text = words.dataRequests;
  const who = row.handle ?? row.requester;
  const last = day(`${row.dueOn}T12:00:00Z`);
  return (
    <li className="newsroom-row">
      <p className="newsroom-row-head">
        <Link to={`/cittadini/dati/${row.id}`}>{text.kinds[row.kind]}</Link> <StateSign row={row} />
      </p>
      <p>
        {[
          who ?? (row.endedAt ? text.list.emptied : text.list.nobody),
          row.network && (words.networks[row.network] ?? row.network),
          text.channels[row.channel],
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="quiet">
        {text.list.received(day(row.receivedAt))}
        {' · '}
        {row.endedAt ? (
          text.list.ended(day(row.endedAt))
        ) : row.late ? (
          <strong className="data-request-late">{text.list.wasDue(last)}</strong>
        ) : (
          text.list.due(last)
        )}
        {row.extended && !row.endedAt && ` · ${text.list.extended}`}
      </p>
    </li>
  );
}
