// SPDX-License-Identifier: EUPL-1.2
import {
  RECONSIDERATION_LISTS,
  type ReconsiderationList,
  type ReconsiderationRow,
  type ReconsiderationsReply,
} from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { CitizensTabs } from '../citizens-tabs.tsx';
import { DueLine } from './due-line.tsx';
import { reconsiderationsQuery } from './reconsideration-queries.ts';

export function ReconsiderationsList() {
  const { words } = useWords();
  const text = words.reconsideration;
  const [search] = useSearchParams();
  const list = RECONSIDERATION_LISTS.find((one) => one === search.get('vista')) ?? 'open';
  const found = useQuery(reconsiderationsQuery(list));
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <CitizensTabs />
      <Lists current={list} />
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Found list={list} found={found.data} />}
    </>
  );
}

function Lists({ current }: { current: ReconsiderationList }) {
  const text = useWords().words.reconsideration;
  return (
    <nav className="tabs subtabs" aria-label={text.views}>
      <ul>
        {RECONSIDERATION_LISTS.map((list) => (
          <li key={list}>
            <Link
              to={`/cittadini/riesami?vista=${list}`}
              className={list === current ? 'active' : undefined}
              aria-current={list === current ? 'page' : undefined}
            >
              {text.lists[list]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Found({ list, found: { rows, more } }: { list: ReconsiderationList; found: ReconsiderationsReply }) {
  const text = useWords().words.reconsideration;
  if (rows.length === 0) return <EmptyRoom title={text.none[list]} help={text.noneHelp[list]} icon="it-restore" />;
  return (
    <>
      <ul className="newsroom-rows" aria-label={text.listName}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {more && <p className="quiet">{text.more}</p>}
    </>
  );
}

function Row({ row }: { row: ReconsiderationRow }) {
  const { words, moment } = useWords();
  const text = words.reconsideration;
  const measures = row.measures.map((action) => (words.measures as Record<string, string>)[action] ?? action);
  return (
    <li>
      <Link className="newsroom-row" to={`/cittadini/riesami/${row.id}`}>
        <span className="newsroom-row-head">
          <strong>{text.on(row.accountName, words.networks[row.network] ?? row.network)}</strong>
          {row.outcome && <span className="sign">{text.outcomes[row.outcome]}</span>}
        </span>
        <span>
          {measures.join(', ')} ({row.clauses.join(', ')})
        </span>
        <span className="quiet">
          {text.asked(moment(row.askedAt))}. {row.outcome === null && <DueLine dueAt={row.dueAt} />}
        </span>
      </Link>
    </li>
  );
}
