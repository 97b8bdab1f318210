// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Said } from '../../../elements/said.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { NewsroomTabs } from '../newsroom-tabs.tsx';
import { Cited } from '../posts/cited.tsx';
import { reportsQuery } from './oversight-queries.ts';
import { OversightTabs } from './oversight-tabs.tsx';
import { ReportLine } from './report-line.tsx';

/** Violations of the policy that the newsroom reported, and what was decided. */
export function ReportsPage() {
  const { words } = useWords();
  const text = words.oversight.reports;
  const reports = useQuery(reportsQuery);
  const sent: unknown = useLocation().state;
  const [said, setSaid] = useState({ text: sent === 'reported' ? text.done : '' });
  const rows = reports.data?.rows ?? [];
  return (
    <>
      <PageHeading title={words.oversight.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <NewsroomTabs />
      <OversightTabs />
      <Said said={said} />
      {reports.isPending && <Loading />}
      {reports.error && <ProblemAlert error={reports.error} onRetry={() => void reports.refetch()} />}
      {reports.data && <Ways decidedUnder={reports.data.decidedUnder} />}
      <div role="status">
        {rows.length > 0 && <p>{text.waits(rows.filter(({ decision }) => decision === null).length)}</p>}
        {reports.data && rows.length === 0 && <EmptyRoom title={text.none} help={text.noneHelp} icon="it-flag" />}
      </div>
      {rows.length > 0 && (
        <ul className="newsroom-rows" aria-label={text.name}>
          {rows.map((row) => (
            <ReportLine key={row.id} report={row} onDecided={() => setSaid({ text: words.oversight.decision.done })} />
          ))}
        </ul>
      )}
    </>
  );
}

/** Who decides, by which clause; and the way to report. */
function Ways({ decidedUnder }: { decidedUnder: string | null }) {
  const text = useWords().words.oversight.reports;
  const writes = useMay('draft');
  return (
    <>
      {decidedUnder === null ? (
        <p className="quiet">{text.decidedByManager}</p>
      ) : (
        <div className="oversight-cited">
          <span className="quiet">{text.decidedUnder}</span> <Cited clause={decidedUnder} norm={null} />
        </div>
      )}
      {writes ? (
        <div className="buttons">
          <Link className="btn btn-primary btn-sm" to="/redazione/vigilanza/segnala">
            {text.add}
          </Link>
        </div>
      ) : (
        <p className="quiet">{text.mayNot}</p>
      )}
    </>
  );
}
