// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Tick } from '../../../elements/field.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';
import { type CasePanelProps, CaseStep } from './case-step.tsx';
import { useCaseStep } from './impersonation-queries.ts';

/** Whether the account deceives, and why. */
export function AssessmentPanel({ view, mayWrite }: CasePanelProps) {
  const { words, moment } = useWords();
  const text = words.impersonation;
  const { assessment, state } = view;
  const again = assessment !== null;
  return (
    <Panel title={text.assessment.title} intro={text.assessment.free}>
      {assessment ? (
        <>
          <p>
            <strong>{assessment.verdict === 'confirmed' ? text.assessment.yes : text.assessment.no}.</strong>{' '}
            {assessment.declared && text.assessment.declaredSaid}
          </p>
          <blockquote className="conduct-fact">{assessment.reason}</blockquote>
          <p className="quiet">{text.page.by(assessment.by.name, moment(assessment.at))}</p>
        </>
      ) : (
        <p>{text.assessment.none}</p>
      )}
      {(state === 'opened' || state === 'assessed') && (
        <CaseStep
          view={view}
          mayWrite={mayWrite}
          step="assess"
          label={again ? text.assessment.again : text.assessment.assess}
          color={again ? 'outline-primary' : 'primary'}
        >
          {(close) => <AssessForm view={view} onClose={close} />}
        </CaseStep>
      )}
    </Panel>
  );
}

function AssessForm({ view, onClose }: Pick<CasePanelProps, 'view'> & { onClose: () => void }) {
  const text = useWords().words.impersonation.assessment;
  const [declared, setDeclared] = useState(view.assessment?.declared ?? false);
  const [deceives, setDeceives] = useState(view.assessment?.verdict !== 'unfounded');
  const [reason, setReason] = useState(view.assessment?.reason ?? '');
  const params = { impersonationCaseId: view.id };
  const save = useCaseStep(() => {
    const verdict = deceives && !declared ? ('confirmed' as const) : ('unfounded' as const);
    return call(routes.assessImpersonation, { params, body: { verdict, declared, reason } });
  }, onClose);
  const faults = useFaults(save.error);
  return (
    <SmallForm
      save={text.save}
      busy={save.isPending}
      error={faults.count === 0 ? save.error : null}
      onClose={onClose}
      onSubmit={() => save.mutate(undefined)}
    >
      <Tick label={text.declared} checked={declared} onChange={setDeclared} />
      <fieldset className="account-kinds">
        <legend>{text.verdict}</legend>
        <label>
          <input
            type="radio"
            name="verdict"
            checked={deceives && !declared}
            disabled={declared}
            onChange={() => setDeceives(true)}
          />
          <span>{text.yes}</span>
        </label>
        <label>
          <input type="radio" name="verdict" checked={!deceives || declared} onChange={() => setDeceives(false)} />
          <span>{text.no}</span>
        </label>
      </fieldset>
      <WordsField label={text.reason} value={reason} error={faults.at('/reason')} onChange={setReason} />
    </SmallForm>
  );
}
