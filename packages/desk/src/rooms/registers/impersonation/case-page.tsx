// SPDX-License-Identifier: EUPL-1.2
import type { ImpersonationCaseView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'react-router';
import { Clause } from '../../../elements/clause.tsx';
import { DetailPage } from '../../../elements/detail-page.tsx';
import { Fact } from '../../../elements/fact.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { useMay } from '../../../session.tsx';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { HoldNote } from '../privacy/hold-note.tsx';
import { AssessmentPanel } from './assessment-panel.tsx';
import { CaseStateSign } from './case-signs.tsx';
import { Comparison } from './comparison.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { impersonationCaseQuery } from './impersonation-queries.ts';
import { OutcomePanel } from './outcome-panel.tsx';
import { ReportsPanel } from './reports-panel.tsx';
import { WarningPanel } from './warning-panel.tsx';

/** One case: what was seen, the register beside it, and each step in its order. */
export function CasePage() {
  const { words } = useWords();
  const { impersonationCaseId = '' } = useParams();
  const found = useQuery(impersonationCaseQuery(impersonationCaseId));
  return (
    <DetailPage to="/registri/falsi" back={words.impersonation.page.back} found={found}>
      {(view) => <Loaded key={impersonationCaseId} view={view} />}
    </DetailPage>
  );
}

function Loaded({ view }: { view: ImpersonationCaseView }) {
  const { words } = useWords();
  const text = words.impersonation;
  const mayWrite = useMay('govern');
  const opened = (useLocation().state as { opened?: unknown } | null)?.opened === true;
  const panel = { view, mayWrite };
  return (
    <>
      <PageHeading title={view.name}>
        <CaseStateSign row={view} />
      </PageHeading>
      <div role="status">{opened && <p className="notice notice-success">{text.page.opened}</p>}</div>
      <Facts view={view} />
      <Panel title={text.comparison.title}>
        <Comparison name={view.name} comparison={view.comparison} />
      </Panel>
      <EvidencePanel {...panel} />
      <AssessmentPanel {...panel} />
      <ReportsPanel {...panel} />
      <WarningPanel {...panel} />
      <OutcomePanel {...panel} />
      <HoldNote held="impersonation-case" heldId={view.id} />
    </>
  );
}

function Facts({ view }: { view: ImpersonationCaseView }) {
  const { words, day } = useWords();
  const text = words.impersonation;
  const network = useNetworkName();
  // The term ends with the day before the instant at which the next one begins.
  const due = view.due && day(new Date(new Date(view.due).getTime() - 1000).toISOString());
  return (
    <>
      <dl className="people-facts">
        <Fact name={text.page.kind}>{text.kinds[view.kind]}</Fact>
        <Fact name={text.page.address}>
          <bdi>
            <code>{view.address}</code>
          </bdi>{' '}
          <span className="quiet">{text.page.addressHelp}</span>
        </Fact>
        {view.network && <Fact name={text.comparison.network}>{network(view.network)}</Fact>}
        <Fact name={text.page.reporter}>{view.reportedBy ?? text.reporters[view.reporter]}</Fact>
        <Fact name={text.page.reportedOn}>
          {day(`${view.reportedOn}T12:00:00Z`)} ({text.page.openedBy(view.openedBy.name, day(view.openedAt))})
        </Fact>
        <Fact name={text.page.due}>{due ?? text.page.noDue}</Fact>
        <Fact name={text.page.shown}>{view.shown}</Fact>
        {view.signs.length > 0 && (
          <Fact name={text.page.signs}>{view.signs.map((sign) => text.signs[sign]).join(', ')}</Fact>
        )}
      </dl>
      {view.clauses.map(({ id }) => (
        <Clause key={id} id={id} clauses={view.clauses} />
      ))}
    </>
  );
}
