// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useDeferredValue } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../../../address.ts';
import { routes } from '../../../client.ts';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useSession } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { NewsroomTabs } from '../newsroom-tabs.tsx';
import { ArchiveFiltersForm } from './archive-filters.tsx';
import { type ArchiveFilters, archiveQuery } from './archive-queries.ts';
import { ArchiveRow } from './archive-row.tsx';
import { askedOf, useArchiveFilters } from './use-archive-filters.ts';

/** What went out, found by its words and by what is known of it. */
export function ArchiveList() {
  const { words, number } = useWords();
  const text = words.archive.list;
  const { filters, setFilters, clear, narrowed } = useArchiveFilters();
  const asked: ArchiveFilters = JSON.parse(useDeferredValue(JSON.stringify(askedOf(filters))));
  const archive = useInfiniteQuery({ ...archiveQuery(asked), placeholderData: keepPreviousData });
  const [first] = archive.data?.pages ?? [];
  const rows = archive.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <PageHeading title={words.archive.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <NewsroomTabs />
      <ArchiveFiltersForm filters={filters} narrowed={narrowed} onFilters={setFilters} onClear={clear} />
      {archive.isPending && <Loading />}
      {archive.error && <ProblemAlert error={archive.error} onRetry={() => void archive.refetch()} />}
      <div role="status">
        {first && rows.length > 0 && (
          <p className="archive-total">{text.total(number(first.total), first.total === 1)}</p>
        )}
        {first && rows.length === 0 && <Nothing narrowed={narrowed} understood={first.understood} />}
      </div>
      {rows.length > 0 && (
        <ol className="archive-list" aria-label={text.name}>
          {rows.map((row) => (
            <ArchiveRow key={row.id} row={row} />
          ))}
        </ol>
      )}
      {archive.hasNextPage && (
        <Button
          color="outline-primary"
          size="sm"
          disabled={archive.isFetchingNextPage}
          onClick={() => void archive.fetchNextPage()}
        >
          {text.next}
        </Button>
      )}
      {rows.length > 0 && <Export asked={asked} />}
    </>
  );
}

function Nothing({ narrowed, understood }: { narrowed: boolean; understood: boolean }) {
  const { words } = useWords();
  const text = words.archive.list;
  if (!understood) return <EmptyRoom title={text.tooCommon} help={text.tooCommonHelp} icon="it-search" />;
  if (narrowed) return <EmptyRoom title={text.noneFound} help={text.noneFoundHelp} icon="it-search" />;
  return (
    <EmptyRoom title={text.none} help={text.noneHelp} icon="it-box">
      <Link className="btn btn-primary btn-sm" to="/redazione/post">
        {text.write}
      </Link>
    </EmptyRoom>
  );
}

function Export({ asked }: { asked: ArchiveFilters }) {
  const { words } = useWords();
  const { body } = useSession();
  const text = words.archive.list;
  const file = (form: 'csv' | 'ndjson') => addressOf(routes.exportArchive.path, {}, { ...asked, form });
  return (
    <section className="archive-export" aria-labelledby="archive-export">
      <h2 id="archive-export">{text.export}</h2>
      <p>{text.exportHelp}</p>
      <div className="buttons">
        <a className="btn btn-outline-primary btn-sm" href={file('csv')} download>
          {text.csv}
        </a>
        <a className="btn btn-outline-primary btn-sm" href={file('ndjson')} download>
          {text.ndjson}
        </a>
        <a className="btn btn-outline-primary btn-sm" href={`/enti/${body.slug}/pubblicazioni`}>
          {text.publicPage}
        </a>
      </div>
    </section>
  );
}
