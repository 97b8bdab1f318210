// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, ImpersonationCaseView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../acts/act-chooser.tsx';
import { type CasePanelProps, CaseStep } from './case-step.tsx';
import { useCaseStep } from './impersonation-queries.ts';

/** How it ended; closing the case, and opening it again. */
export function OutcomePanel({ view, mayWrite }: CasePanelProps) {
  const { words, moment, day } = useWords();
  const text = words.impersonation;
  const { resolution, state } = view;
  return (
    <Panel title={text.outcome.title}>
      {resolution ? (
        <>
          <p>
            <strong>{text.outcomes[resolution.outcome]}.</strong>{' '}
            {resolution.act && <Link to={`/registri/atti/${resolution.act.id}`}>{resolution.act.citation}</Link>}
          </p>
          <blockquote className="conduct-fact">{resolution.reason}</blockquote>
          <p className="quiet">{text.page.by(resolution.by.name, moment(resolution.at))}</p>
        </>
      ) : (
        <p>{text.outcome.none}</p>
      )}
      {view.closedAt && <p>{text.page.closed(day(view.closedAt))}</p>}
      <div className="act-deeds">
        {state !== 'closed' && (
          <CaseStep
            view={view}
            mayWrite={mayWrite}
            step="record-outcome"
            label={resolution ? text.outcome.change : text.outcome.write}
          >
            {(close) => <OutcomeForm view={view} onClose={close} />}
          </CaseStep>
        )}
        {state === 'resolved' && mayWrite && <Close caseId={view.id} />}
        {state === 'closed' && (
          <CaseStep view={view} mayWrite={mayWrite} step="reopen" label={text.page.reopen}>
            {(close) => <ReopenForm caseId={view.id} onClose={close} />}
          </CaseStep>
        )}
      </div>
    </Panel>
  );
}

function Close({ caseId }: { caseId: string }) {
  const text = useWords().words.impersonation.page;
  const close = useCaseStep(() => call(routes.closeImpersonationCase, { params: { impersonationCaseId: caseId } }));
  return (
    <>
      {close.error && <ProblemAlert error={close.error} />}
      <Button color="primary" size="sm" disabled={close.isPending} onClick={() => close.mutate(undefined)}>
        {text.close}
      </Button>
    </>
  );
}

type Outcome = BodyInput<typeof routes.recordImpersonationOutcome>['outcome'];

function OutcomeForm({ view, onClose }: { view: ImpersonationCaseView; onClose: () => void }) {
  const { words } = useWords();
  const text = words.impersonation;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reason, setReason] = useState('');
  const [actId, setActId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const params = { impersonationCaseId: view.id };
  const save = useCaseStep((chosen: Outcome) => {
    const body = { outcome: chosen, reason, actId: chosen === 'authorised' ? actId : null };
    return call(routes.recordImpersonationOutcome, { params, body });
  }, onClose);
  const faults = useFaults(save.error);
  const submit = (form: HTMLFormElement) => {
    setTried(true);
    if (outcome === null) return focusFirstWrong(form);
    save.mutate(outcome);
  };
  return (
    <SmallForm
      save={text.outcome.save}
      busy={save.isPending}
      error={faults.count === 0 ? save.error : null}
      onClose={onClose}
      onSubmit={submit}
    >
      <OutcomeChoice
        view={view}
        chosen={outcome}
        wrong={tried && outcome === null}
        onChange={(one) => {
          setOutcome(one);
          save.reset();
        }}
      />
      {outcome === 'authorised' && (
        <ActChooser label={text.outcome.act} value={actId} onChange={setActId} error={faults.at('/actId')} />
      )}
      <WordsField
        label={text.outcome.reason}
        hint={text.outcome.reasonHint}
        value={reason}
        error={faults.at('/reason')}
        onChange={setReason}
      />
    </SmallForm>
  );
}

type ChoiceProps = {
  view: ImpersonationCaseView;
  chosen: Outcome | null;
  wrong: boolean;
  onChange: (outcome: Outcome) => void;
};

/** Each outcome with what it means, or with the reason why it can't be chosen. */
function OutcomeChoice({ view, chosen, wrong, onChange }: ChoiceProps) {
  const { words, pick } = useWords();
  const text = words.impersonation;
  return (
    <fieldset className={wrong ? 'account-kinds field-wrong' : 'account-kinds'}>
      <legend>{text.outcome.choose}</legend>
      {view.outcomes.map(({ outcome, because }) => (
        <label key={outcome} className={because ? 'impersonation-shut' : ''}>
          <input
            type="radio"
            name="outcome"
            checked={chosen === outcome}
            disabled={because !== null}
            onChange={() => onChange(outcome)}
          />
          <span>
            {text.outcomes[outcome]}{' '}
            <span className="quiet">{because ? pick(because) : text.outcomeHelp[outcome]}</span>
          </span>
        </label>
      ))}
      {wrong && <p className="field-error">{text.outcome.chooseOne}</p>}
    </fieldset>
  );
}

function ReopenForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const text = useWords().words.impersonation.page;
  const [reason, setReason] = useState('');
  const params = { impersonationCaseId: caseId };
  const reopen = useCaseStep(() => call(routes.reopenImpersonationCase, { params, body: { reason } }), onClose);
  const faults = useFaults(reopen.error);
  return (
    <SmallForm
      save={text.reopen}
      busy={reopen.isPending}
      error={faults.count === 0 ? reopen.error : null}
      onClose={onClose}
      onSubmit={() => reopen.mutate(undefined)}
    >
      <WordsField label={text.reopenReason} value={reason} error={faults.at('/reason')} onChange={setReason} />
    </SmallForm>
  );
}
