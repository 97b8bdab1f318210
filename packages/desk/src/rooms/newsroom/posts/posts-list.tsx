// SPDX-License-Identifier: EUPL-1.2
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useDeferredValue } from 'react';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useNow } from '../../../words/use-now.ts';
import { useWords } from '../../../words/use-words.tsx';
import { NewsroomTabs } from '../newsroom-tabs.tsx';
import { PostRow } from './post-row.tsx';
import { PostsFilters } from './posts-filters.tsx';
import { type PostFilters, postsQuery } from './posts-queries.ts';
import { PostsTabs } from './posts-tabs.tsx';
import { usePostFilters } from './use-post-filters.ts';
import { useRowSteps } from './use-row-steps.ts';

/** Drafts and posts that I may see, by how far they are, by account and by words. */
export function PostsList() {
  const { words } = useWords();
  const text = words.posts.list;
  const { filters, set } = usePostFilters();
  return (
    <div className="page">
      <PageHeading title={words.posts.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <NewsroomTabs />
      <PostsTabs />
      <Write />
      <PostsFilters filters={filters} onFilters={set} />
      <Found filters={filters} />
    </div>
  );
}

function Write() {
  const text = useWords().words.posts.list;
  if (useMay('draft')) {
    return (
      <div className="buttons">
        <Link className="btn btn-primary btn-sm" to="/redazione/post/nuovo">
          {text.write}
        </Link>
      </div>
    );
  }
  return (
    <p className="quiet">
      {text.mayNotWrite} <Link to="/registri/autorizzazioni/mie">{text.whoMay}</Link>
    </p>
  );
}

function Found({ filters }: { filters: PostFilters }) {
  const { words } = useWords();
  const text = words.posts.list;
  const found = useInfiniteQuery(postsQuery(useDeferredValue(filters)));
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  useNow(30_000);
  useRowSteps();
  return (
    <>
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      <div role="status">
        {rows.length > 0 && <p className="quiet">{text.shown(rows.length)}</p>}
        {found.data && rows.length === 0 && <Nothing filters={filters} />}
      </div>
      {rows.length > 0 && (
        <>
          <ul className="newsroom-rows" aria-label={text.name}>
            {rows.map((row) => (
              <PostRow key={row.id} row={row} />
            ))}
          </ul>
          <p className="quiet newsroom-keys">{text.keys}</p>
        </>
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

function Nothing({ filters }: { filters: PostFilters }) {
  const text = useWords().words.posts.list;
  const drafts = useMay('draft');
  if (Object.keys(filters).length > 0)
    return <EmptyRoom title={text.noneFiltered} help={text.noneFilteredHelp} icon="it-search" />;
  return (
    <EmptyRoom title={text.none} help={text.noneHelp} icon="it-pencil">
      {drafts && (
        <Link className="btn btn-primary btn-sm" to="/redazione/post/nuovo">
          {text.write}
        </Link>
      )}
    </EmptyRoom>
  );
}
