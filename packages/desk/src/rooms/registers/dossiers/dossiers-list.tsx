// SPDX-License-Identifier: EUPL-1.2
import type { DossierRow } from '@arengo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { DossierStateSign } from './dossier-state.tsx';
import { dossiersQuery } from './dossiers-queries.ts';

/** The register: for whom, by whom, when, with which hash, and how each was handed over. */
export function DossiersList() {
  const { words } = useWords();
  const text = words.dossiers;
  const moderates = useMay('moderate');
  const found = useInfiniteQuery(dossiersQuery);
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.list.intro}</p>
      </PageHeading>
      <RegistersTabs />
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && !found.hasNextPage && (
        <EmptyRoom title={text.list.none} help={text.list.noneHelp} icon="it-folder">
          {moderates && (
            <Link className="btn btn-primary btn-sm" to="/moderazione">
              {text.list.go}
            </Link>
          )}
        </EmptyRoom>
      )}
      {rows.length > 0 && (
        <ul className="account-list">
          {rows.map((row) => (
            <Line key={row.id} row={row} />
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
          {text.list.more}
        </Button>
      )}
    </>
  );
}

function Line({ row }: { row: DossierRow }) {
  const { words, day } = useWords();
  const text = words.dossiers;
  const [last] = row.editions;
  const said = [
    text.list.line(row.caseIds.length, day(row.askedAt), row.askedBy.name),
    row.impersonationCaseId && text.list.falseAccount,
  ].filter(Boolean);
  const handed = row.editions.flatMap(({ handovers }) => handovers);
  return (
    <li>
      <p className="record-head">
        <Link to={`/registri/fascicoli/${row.id}`}>{row.addressee}</Link> <DossierStateSign row={row} />
        <span className="sign">{text.recipients[row.recipient]}</span>
      </p>
      <p className="quiet">{said.join(' · ')}</p>
      {last && (
        <p className="quiet">
          {text.page.edition(last.number)} · {text.page.by(last.madeBy.name, day(last.madeAt))} · SHA-256{' '}
          <code className="dossier-hash">{last.sha256}</code>
        </p>
      )}
      {handed.map((one) => (
        <p className="quiet" key={one.recordedAt}>
          {text.page.handed(text.ways[one.way], day(`${one.on}T12:00:00Z`), one.protocol)}
        </p>
      ))}
    </li>
  );
}
