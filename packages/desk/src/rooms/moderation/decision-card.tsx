// SPDX-License-Identifier: EUPL-1.2
import { type CaseView, type DecisionView, fillReasons } from '@arengo/contract';
import { Clause } from '../../elements/clause.tsx';
import { useWords } from '../../words/use-words.tsx';
import { Approvals } from './approvals.tsx';
import { MeasureLine } from './measure-line.tsx';
import { ReasonsPart } from './reasons-part.tsx';

/** A decision on record: who, on what grounds, what was told, and how each measure fared. */
export function DecisionCard({ decision, view }: { decision: DecisionView; view: CaseView }) {
  const { words, moment, category } = useWords();
  const text = words.decision;
  return (
    <article className={`decision decision-${decision.state}`}>
      <h4>
        {text.outcomes[decision.outcome]}
        {decision.state !== 'final' && <span className="sign">{text.states[decision.state]}</span>}
        {decision.overturned && <span className="sign">{words.reconsideration.overturned[decision.overturned]}</span>}
      </h4>
      <p className="quiet">{text.by(decision.person, moment(decision.decidedAt))}</p>
      {decision.grounds.length > 0 && (
        <ul className="decision-grounds">
          {decision.grounds.map((ground) => (
            <li key={`${ground.category} ${ground.clause}`}>
              {category(ground.category)} <Clause id={ground.clause} clauses={view.clauses} />
              {ground.note && <p className="quiet">{ground.note}</p>}
            </li>
          ))}
        </ul>
      )}
      {decision.reason && (
        <p>
          <strong>{text.reason}:</strong> {decision.reason}
        </p>
      )}
      {decision.measures.length > 0 && (
        <ul className="measure-lines">
          {decision.measures.map((measure) => (
            <MeasureLine key={measure.id} measure={measure} caseId={view.id} />
          ))}
        </ul>
      )}
      {decision.notice && (
        <details className="clause told">
          <summary>{decision.state === 'final' ? text.notice : text.noticeDraft}</summary>
          <blockquote>{fillReasons(decision.notice, words.reasons.blankShown)}</blockquote>
        </details>
      )}
      {decision.state === 'final' && decision.outcome === 'violation' && decision.measures.length > 0 && (
        <ReasonsPart decisionId={decision.id} />
      )}
      <Approvals decision={decision} caseId={view.id} />
    </article>
  );
}
