// SPDX-License-Identifier: EUPL-1.2
import type { ConductCaseView } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';
import { AssessForm } from './assess-form.tsx';
import { ConcludeForm } from './conclude-form.tsx';
import { HearForm } from './hear-form.tsx';
import { InformForm } from './inform-form.tsx';
import { SetAside } from './set-aside.tsx';

const OPEN = ['opened', 'informed', 'heard', 'assessed'];

/** What was done so far, and below it the next step for whoever handles the case. */
export function CaseSteps({ view }: { view: ConductCaseView }) {
  const { words, day } = useWords();
  const text = words.conduct.case;
  const dayOf = (date: string) => day(`${date}T12:00:00Z`);
  return (
    <section className="conduct-part" aria-labelledby="steps">
      <h2 id="steps">{text.steps}</h2>
      <ol className="conduct-steps">
        {view.informedOn && (
          <li>
            {text.informed(dayOf(view.informedOn))} <span className="quiet">{view.informedHow}</span>
          </li>
        )}
        {view.heardOn && view.hearing && (
          <li>
            {text.heard(text.hearings[view.hearing], dayOf(view.heardOn))}
            {view.said && <blockquote className="conduct-fact">{view.said}</blockquote>}
          </li>
        )}
        {view.assessment.map((one) => (
          <li key={one.freedom}>
            <strong>{text.freedoms[one.freedom] ?? one.freedom.replaceAll('-', ' ')}</strong>:{' '}
            {one.covered ? text.covered : text.notCovered}
            <blockquote className="conduct-fact">{one.why}</blockquote>
          </li>
        ))}
        {view.reason && (
          <li>
            <strong>{view.outcome ? text.outcomes[view.outcome].name : words.conduct.states[view.state]}</strong>
            <blockquote className="conduct-fact">{view.reason}</blockquote>
          </li>
        )}
      </ol>
      {view.handles && (
        <>
          {view.state === 'opened' && <InformForm id={view.id} />}
          {view.state === 'informed' && <HearForm id={view.id} />}
          {view.state === 'heard' && <AssessForm view={view} />}
          {view.state === 'assessed' && (
            <>
              <ConcludeForm view={view} />
              <details className="settings-more">
                <summary>{text.assessAgain}</summary>
                <AssessForm view={view} />
              </details>
            </>
          )}
          {OPEN.includes(view.state) && <SetAside id={view.id} />}
        </>
      )}
    </section>
  );
}
