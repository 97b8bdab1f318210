// SPDX-License-Identifier: EUPL-1.2
import { ENQUIRY_LISTS, type EnquiriesReply, type EnquiryList, type EnquiryRow } from '@arengo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { Link, useSearchParams } from 'react-router';
import { EmptyRoom } from '../../elements/empty-room.tsx';
import { Loading } from '../../elements/loading.tsx';
import { PageHeading } from '../../elements/page-heading.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useWords } from '../../words/use-words.tsx';
import { CitizensTabs } from './citizens-tabs.tsx';
import { enquiriesQuery } from './enquiries-queries.ts';
import { Attended, DueLine } from './enquiry-clock.tsx';
import { EnquirySigns } from './enquiry-signs.tsx';

/** The enquiries that I may see, by whose they are and by their time. */
export function EnquiriesList() {
  const { words } = useWords();
  const text = words.citizens;
  const [search] = useSearchParams();
  const list = ENQUIRY_LISTS.find((one) => one === search.get('vista')) ?? 'open';
  const found = useInfiniteQuery(enquiriesQuery(list));
  const [first] = found.data?.pages ?? [];
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <CitizensTabs />
      <PageHeading title={text.title}>
        <p className="page-lead">{text.list.intro}</p>
      </PageHeading>
      <Attended attended={first?.attended ?? null} />
      <div className="buttons enquiry-to-ready">
        <Link className="btn btn-outline-primary btn-sm" to="/cittadini/risposte-pronte">
          {text.list.ready}
        </Link>
      </div>
      <Lists current={list} counts={first?.counts} />
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Found list={list} rows={rows} />}
      {found.hasNextPage && (
        <Button
          color="outline-primary"
          size="sm"
          disabled={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {text.list.more}
        </Button>
      )}
    </>
  );
}

function Lists({ current, counts }: { current: EnquiryList; counts: EnquiriesReply['counts'] | undefined }) {
  const { words, number } = useWords();
  const text = words.citizens.list;
  return (
    <nav className="tabs subtabs" aria-label={text.views}>
      <ul>
        {ENQUIRY_LISTS.map((list) => (
          <li key={list}>
            <Link
              to={`/cittadini?vista=${list}`}
              className={list === current ? 'active' : undefined}
              aria-current={list === current ? 'page' : undefined}
            >
              {text.lists[list]}
              {list !== 'done' && counts !== undefined && counts[list] > 0 && ` (${number(counts[list])})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Found({ list, rows }: { list: EnquiryList; rows: readonly EnquiryRow[] }) {
  const { words } = useWords();
  const text = words.citizens.list;
  return (
    <>
      <div role="status">
        {rows.length > 0 && <p className="quiet">{text.shown(rows.length)}</p>}
        {rows.length === 0 && <EmptyRoom title={text.none[list]} help={text.noneHelp[list]} icon="it-comment" />}
      </div>
      {rows.length > 0 && (
        <ul className="newsroom-rows" aria-label={text.name}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}

const OPEN = ['new', 'taken', 'given', 'answering'];

function Row({ row }: { row: EnquiryRow }) {
  const { words, age } = useWords();
  const text = words.citizens.list;
  const urgent = row.kind === 'emergency' && OPEN.includes(row.state);
  return (
    <li className={urgent ? 'newsroom-row enquiry-urgent' : 'newsroom-row'}>
      <p className="newsroom-row-head">
        <Link className="enquiry-excerpt" to={`/cittadini/${row.id}`}>
          {row.excerpt || text.hidden}
        </Link>
        <EnquirySigns row={row} />
      </p>
      <p>
        {[
          row.author ? text.from(row.author, row.accountName) : row.accountName,
          words.itemTypes[row.itemType],
          row.office && text.office(row.office.name),
          row.takenBy ? text.takenBy(row.takenBy.name) : text.nobody,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="quiet">
        {age(row.receivedAt)}
        {row.due !== null && ' · '}
        <DueLine row={row} />
      </p>
    </li>
  );
}
