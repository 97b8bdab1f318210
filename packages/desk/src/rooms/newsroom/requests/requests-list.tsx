// SPDX-License-Identifier: EUPL-1.2
import type { RequestDesk, RequestRow } from '@arengo/contract';
import { REQUEST_LISTS } from '@arengo/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { Link, useSearchParams } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useNow } from '../../../words/use-now.ts';
import { useWords } from '../../../words/use-words.tsx';
import { NewsroomTabs } from '../newsroom-tabs.tsx';
import { RequestSign } from './request-sign.tsx';
import { type RequestList, requestDeskQuery, requestsQuery } from './requests-queries.ts';

/** Requests that I may see: of my office, to sign, for the newsroom. */
export function RequestsList() {
  const { words } = useWords();
  const desk = useQuery(requestDeskQuery);
  return (
    <>
      <PageHeading title={words.requests.title}>
        <p className="page-lead">{words.requests.list.intro}</p>
      </PageHeading>
      <NewsroomTabs />
      {desk.isPending && <Loading />}
      {desk.error && <ProblemAlert error={desk.error} onRetry={() => void desk.refetch()} />}
      {desk.data && <Loaded desk={desk.data} />}
    </>
  );
}

function Loaded({ desk }: { desk: RequestDesk }) {
  const lists = listsFor(desk);
  const [search] = useSearchParams();
  const list = lists.find((one) => one === search.get('lista')) ?? lists[0] ?? 'all';
  return (
    <>
      <Ways desk={desk} />
      <Lists lists={lists} current={list} />
      <Found key={list} list={list} />
    </>
  );
}

function listsFor({ offices, newsroom }: RequestDesk): RequestList[] {
  const signs = offices.some((office) => office.signs);
  const shown: Record<RequestList, boolean> = {
    'to-sign': signs,
    newsroom,
    office: offices.length > 0,
    mine: true,
    all: newsroom || offices.length > 0,
  };
  // What waits for me stands first.
  const order = [
    'newsroom',
    'to-sign',
    ...REQUEST_LISTS.filter((one) => one !== 'newsroom' && one !== 'to-sign'),
  ] as const;
  return order.filter((one) => shown[one]);
}

/** The ways to ask, each where it is open. */
function Ways({ desk }: { desk: RequestDesk }) {
  const { words } = useWords();
  const text = words.requests.list;
  const writes = useMay('draft');
  const asks = desk.offices.some((office) => office.asks);
  return (
    <>
      {!asks && <p className="quiet">{text.noOffice}</p>}
      <div className="buttons request-ways">
        {asks && (
          <Link className="btn btn-primary btn-sm" to="/redazione/richieste/nuova">
            {text.ask}
          </Link>
        )}
        {writes && (
          <Link className="btn btn-outline-primary btn-sm" to="/redazione/richieste/esterna">
            {text.external}
          </Link>
        )}
        <Link className="btn btn-outline-primary btn-sm" to="/redazione/richieste/sostituzioni">
          {text.replacements}
        </Link>
      </div>
    </>
  );
}

function Lists({ lists, current }: { lists: readonly RequestList[]; current: RequestList }) {
  const { words } = useWords();
  const text = words.requests.list;
  return (
    <nav className="tabs tabs-lesser" aria-label={text.views}>
      <ul>
        {lists.map((list) => (
          <li key={list}>
            <Link
              to={`/redazione/richieste?lista=${list}`}
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

function Found({ list }: { list: RequestList }) {
  const { words } = useWords();
  const text = words.requests.list;
  const found = useInfiniteQuery(requestsQuery(list));
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      <div role="status">
        {rows.length > 0 && <p className="quiet">{text.shown(rows.length)}</p>}
        {found.data && rows.length === 0 && <EmptyRoom title={text.none[list]} help={text.noneHelp[list]} />}
      </div>
      {rows.length > 0 && (
        <ul className="newsroom-rows" aria-label={text.name}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button
          color="outline-primary"
          size="sm"
          disabled={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {text.more}
        </Button>
      )}
    </>
  );
}

const WAITING: readonly RequestRow['state'][] = ['to-sign', 'signed', 'to-decide', 'accepted', 'taken'];

function Row({ row }: { row: RequestRow }) {
  const { words, age, next } = useWords();
  const text = words.requests.list;
  const now = useNow(60_000);
  const late = row.wantedBy !== null && WAITING.includes(row.state) && new Date(row.wantedBy).getTime() < now;
  return (
    <li className="newsroom-row">
      <p className="newsroom-row-head">
        <Link to={`/redazione/richieste/${row.id}`}>{row.subject}</Link>
        <RequestSign state={row.state} />
        {row.news && <span className="sign request-news">{text.news}</span>}
        {late && <span className="sign request-late">{text.late}</span>}
      </p>
      <p>
        {[
          row.office?.name ?? `${row.asker} (${words.requests.origins.external})`,
          row.wantedBy && text.wantedBy(next(row.wantedBy)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="quiet">{text.by(row.createdBy.name, age(row.changedAt))}</p>
    </li>
  );
}
