// SPDX-License-Identifier: EUPL-1.2

import { Panel } from '../../../elements/panel.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { ExtendForm, FulfilForm, RefuseForm } from './answer-forms.tsx';
import { type RequestPanelProps, RequestStep } from './request-step.tsx';

/** What the body answers: while it is open the ways, then what was done and told. */
export function AnswerPanel({ view }: RequestPanelProps) {
  const { title } = useWords().words.dataRequests.answer;
  return <Panel title={title}>{view.endedAt ? <Ended view={view} /> : <Ways view={view} />}</Panel>;
}

function Ways({ view }: RequestPanelProps) {
  const text = useWords().words.dataRequests.answer;
  return (
    <div className="act-deeds">
      <RequestStep
        view={view}
        step="fulfil"
        label={text.fulfil[view.kind]}
        color={view.kind === 'erasure' ? 'outline-danger' : 'primary'}
      >
        {(close) => <FulfilForm view={view} onClose={close} />}
      </RequestStep>
      <RequestStep view={view} step="extend" label={text.extend}>
        {(close) => <ExtendForm view={view} onClose={close} />}
      </RequestStep>
      <RequestStep view={view} step="refuse" label={text.refuse} color="outline-danger">
        {(close) => <RefuseForm view={view} onClose={close} />}
      </RequestStep>
    </div>
  );
}

function Ended({ view }: RequestPanelProps) {
  const { words, moment, day } = useWords();
  const text = words.dataRequests;
  return (
    <>
      <p>
        <strong>{text.states[view.state]}.</strong>{' '}
        {view.endedAt && text.answer.ended(moment(view.endedAt), view.endedBy?.name ?? null)}
      </p>
      {view.refusal && <p>{text.refusals[view.refusal]}</p>}
      {view.answer && <blockquote className="conduct-fact">{view.answer}</blockquote>}
      <Outcome view={view} done title={text.answer.done} />
      <Outcome view={view} done={false} title={text.answer.kept} />
      {view.copy && (
        <>
          <p>{view.copy.until ? text.answer.copyUntil(day(view.copy.until)) : text.answer.copyGone}</p>
          <p className="quiet">
            {text.answer.hash}: <code className="impersonation-hash">{view.copy.sha256}</code>
          </p>
        </>
      )}
    </>
  );
}

function Outcome({ view, done, title }: RequestPanelProps & { done: boolean; title: string }) {
  const { pick, number } = useWords();
  const rows = (view.outcome ?? []).filter((one) => one.done === done);
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="protection-title">{title}</h3>
      <ul className="data-request-classes">
        {rows.map(({ name, count, stays }) => (
          <li key={name.it + stays?.it}>
            <strong>{number(count)}</strong> {pick(name)} {stays && <span className="quiet">({pick(stays)})</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
