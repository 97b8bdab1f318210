// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useDeferredValue, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { ActLine } from './act-line.tsx';
import { ActsFilters, type Filters } from './acts-filters.tsx';
import { actsQuery } from './acts-queries.ts';
import { DoneNotice } from './done-notice.tsx';

/** The register: drafts, then the newest, found by words, state and organ. */
export function ActsList() {
  const { words } = useWords();
  const text = words.acts.list;
  const mayWrite = useMay('govern');
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const [done] = useState({ what: state });
  const filters: Filters = {
    text: params.get('cerca') ?? '',
    state: params.get('stato') ?? '',
    organ: params.get('organo') ?? '',
  };
  const setFilters = (change: Partial<Filters>) => {
    const next = { ...filters, ...change };
    const all = { cerca: next.text, stato: next.state, organo: next.organ };
    setParams(
      Object.entries(all).filter(([, value]) => value !== ''),
      { replace: true, state: null },
    );
  };
  const asked = useDeferredValue(JSON.stringify({ ...filters, text: filters.text.trim() }));
  const acts = useInfiniteQuery({ ...actsQuery(JSON.parse(asked)), placeholderData: keepPreviousData });
  const rows = acts.data?.pages.flatMap((page) => page.acts) ?? [];
  const filtered = Object.values(filters).some((value) => value !== '');
  return (
    <>
      <PageHeading title={words.acts.title}>
        <p className="page-lead">{words.acts.intro}</p>
      </PageHeading>
      <RegistersTabs />
      <DoneNotice done={done} />
      {mayWrite ? <NewLinks /> : <p className="quiet">{text.mayNot}</p>}
      <ActsFilters filters={filters} onFilters={setFilters} />
      {acts.isPending && <Loading />}
      {acts.error && <ProblemAlert error={acts.error} onRetry={() => void acts.refetch()} />}
      {acts.data && rows.length === 0 && (
        <div role="status">
          {filtered ? (
            <EmptyRoom title={text.noneFound} help={text.noneFoundHelp} icon="it-search" />
          ) : (
            <EmptyRoom title={text.empty} help={text.emptyHelp} icon="it-file" />
          )}
        </div>
      )}
      {rows.length > 0 && (
        <ul className="act-list" aria-label={text.table}>
          {rows.map((act) => (
            <ActLine key={act.id} act={act} />
          ))}
        </ul>
      )}
      {acts.hasNextPage && (
        <Button
          color="outline-primary"
          size="sm"
          disabled={acts.isFetchingNextPage}
          onClick={() => void acts.fetchNextPage()}
        >
          {text.more}
        </Button>
      )}
    </>
  );
}

function NewLinks() {
  const { words } = useWords();
  const text = words.acts.list;
  return (
    <div className="buttons">
      <Link className="btn btn-primary btn-sm" to="/registri/atti/nuovo">
        {text.newAct}
      </Link>
      <Link className="btn btn-outline-primary btn-sm" to="/registri/atti/nuovo?bozza=1">
        {text.newDraft}
      </Link>
      <Link className="btn btn-outline-primary btn-sm" to="/registri/atti/disponi">
        {words.drafting.propose.link}
      </Link>
    </div>
  );
}
