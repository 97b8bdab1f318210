// SPDX-License-Identifier: EUPL-1.2
import { fillReasons, type ReconsiderationView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Clause } from '../../../elements/clause.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Said } from '../../../elements/said.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { DecideAgain } from './decide-again.tsx';
import { DueLine } from './due-line.tsx';
import { reconsiderationQuery } from './reconsideration-queries.ts';

/** One decision to look at again: what the citizen says, what had been written, what was decided, and the outcome. */
export function ReconsiderationPage() {
  const { reconsiderationId = '' } = useParams();
  const { words } = useWords();
  const text = words.reconsideration;
  const found = useQuery(reconsiderationQuery(reconsiderationId));
  return (
    <>
      <p>
        <Link to="/cittadini/riesami">{text.back}</Link>
      </p>
      {found.isPending && <Loading />}
      {found.error && !found.data && (
        <>
          <PageHeading title={text.one} />
          <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
        </>
      )}
      {found.data && <Loaded key={reconsiderationId} view={found.data} />}
    </>
  );
}

function Loaded({ view }: { view: ReconsiderationView }) {
  const { words, moment } = useWords();
  const text = words.reconsideration;
  const [said, setSaid] = useState({ text: '' });
  return (
    <>
      <PageHeading title={text.one}>
        <p className="page-lead">{text.on(view.accountName, words.networks[view.network] ?? view.network)}</p>
      </PageHeading>
      <Said said={said} />
      <div className="quiet">
        {text.asked(moment(view.askedAt))}. {view.decided === null && <DueLine dueAt={view.dueAt} />} {text.grantedBy}{' '}
        <Clause id={view.clause} clauses={view.clauses} />
      </div>
      <div className="enquiry-columns">
        <div>
          <Words view={view} />
          <Evidence view={view} />
        </div>
        <div>
          <FirstDecision view={view} />
          <Outcome view={view} onDone={() => setSaid({ text: text.done })} />
        </div>
      </div>
    </>
  );
}

function Words({ view }: { view: ReconsiderationView }) {
  const text = useWords().words.reconsideration;
  return (
    <Panel title={text.says}>
      {view.words === null ? (
        <p className="quiet">{text.unreadable}</p>
      ) : (
        <blockquote className="as-written">{view.words}</blockquote>
      )}
      <p className="quiet">{view.registeredBy ? text.registeredBy(view.registeredBy) : text.fromPage}</p>
    </Panel>
  );
}

function Evidence({ view: { evidence, caseId } }: { view: ReconsiderationView }) {
  const { words, moment } = useWords();
  const text = words.reconsideration;
  return (
    <Panel title={text.evidence}>
      {evidence === null && <p className="quiet">{text.noEvidence}</p>}
      {evidence && (
        <>
          <blockquote className="as-written">{evidence.text}</blockquote>
          <p className="quiet">
            {text.stored(moment(evidence.storedAt))} · sha256 <code>{evidence.sha256.slice(0, 12)}…</code>
          </p>
        </>
      )}
      <p>
        <Link to={`/moderazione/${caseId}`}>{text.openCase}</Link>
      </p>
    </Panel>
  );
}

function FirstDecision({ view: { decision, clauses } }: { view: ReconsiderationView }) {
  const { words, moment, category } = useWords();
  const text = words.decision;
  return (
    <Panel title={words.reconsideration.decision}>
      <p className="quiet">{text.by(decision.person, moment(decision.decidedAt))}</p>
      <ul className="decision-grounds">
        {decision.grounds.map((ground) => (
          <li key={`${ground.category} ${ground.clause}`}>
            {category(ground.category)} <Clause id={ground.clause} clauses={clauses} />
          </li>
        ))}
      </ul>
      {decision.reason && (
        <p>
          <strong>{text.reason}:</strong> {decision.reason}
        </p>
      )}
      <ul>
        {decision.measures.map((measure) => (
          <li key={measure.id}>
            {words.measures[measure.action]}: {words.measureStates[measure.state]}
          </li>
        ))}
      </ul>
      {decision.notice && (
        <details className="clause told">
          <summary>{text.notice}</summary>
          <blockquote>{fillReasons(decision.notice, words.reasons.blankShown)}</blockquote>
        </details>
      )}
    </Panel>
  );
}

function Outcome({ view, onDone }: { view: ReconsiderationView; onDone: () => void }) {
  const { words, moment, pick } = useWords();
  const text = words.reconsideration;
  const { decided, mayDecide } = view;
  if (decided)
    return (
      <Panel title={text.outcomes[decided.outcome]}>
        <p className="quiet">{text.decidedBy(decided.by, moment(decided.at), decided.act)}</p>
        <blockquote className="as-written">{decided.reason}</blockquote>
      </Panel>
    );
  if (mayDecide.granted) return <DecideAgain view={view} onDone={onDone} />;
  return (
    <Panel title={text.decide}>
      <p>
        {text.cannot} {pick(mayDecide.because)}
      </p>
      {mayDecide.cites.length > 0 && <p className="quiet">{mayDecide.cites.join(', ')}</p>}
    </Panel>
  );
}
