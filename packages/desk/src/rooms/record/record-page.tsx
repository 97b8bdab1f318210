// SPDX-License-Identifier: EUPL-1.2
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useSearchParams } from 'react-router';
import { EmptyRoom } from '../../elements/empty-room.tsx';
import { Loading } from '../../elements/loading.tsx';
import { PageHeading } from '../../elements/page-heading.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { auditQuery } from '../../queries.ts';
import { useWords } from '../../words/use-words.tsx';
import { RecordFilters } from './record-filters.tsx';
import { RecordLine } from './record-line.tsx';
import { RecordTabs } from './record-tabs.tsx';
import { StatementsExport } from './statements-export.tsx';
import { Verification } from './verification.tsx';

export type Filters = { event: string; personId: string; subjectId: string };

/** Everything that was done, newest first, and the proof that nobody changed it. */
export function RecordPage() {
  const { words } = useWords();
  const text = words.record;
  const [params, setParams] = useSearchParams();
  const filters: Filters = {
    event: params.get('evento') ?? '',
    personId: params.get('persona') ?? '',
    subjectId: params.get('oggetto') ?? '',
  };
  const setFilters = (change: Partial<Filters>) => {
    const next = { ...filters, ...change };
    const all = { evento: next.event, persona: next.personId, oggetto: next.subjectId };
    setParams(
      Object.entries(all).filter(([, value]) => value !== ''),
      { replace: true },
    );
  };
  const asked = {
    event: filters.event || undefined,
    personId: filters.personId || undefined,
    subjectId: filters.subjectId || undefined,
  };
  const audit = useInfiniteQuery(auditQuery(asked));
  const records = audit.data?.pages.flatMap((page) => page.records) ?? [];
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <RecordTabs />
      <Verification />
      <StatementsExport />
      <RecordFilters filters={filters} records={records} onFilters={setFilters} />
      {audit.isPending && <Loading />}
      {audit.error && <ProblemAlert error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.data && records.length === 0 && <EmptyRoom title={text.empty} help={text.emptyHelp} icon="it-list" />}
      {records.length > 0 && (
        <ol className="records">
          {records.map((record) => (
            <RecordLine key={record.id} record={record} onFilters={setFilters} />
          ))}
        </ol>
      )}
      {audit.hasNextPage && (
        <Button
          color="outline-primary"
          size="sm"
          disabled={audit.isFetchingNextPage}
          onClick={() => void audit.fetchNextPage()}
        >
          {text.more}
        </Button>
      )}
    </>
  );
}
