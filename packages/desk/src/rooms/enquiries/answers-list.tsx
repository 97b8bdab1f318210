// SPDX-License-Identifier: EUPL-1.2
import type { EnquiryAnswer } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../client.ts';
import { Panel } from '../../elements/panel.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useKeys } from '../../keys/use-keys.tsx';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.tsx';
import type { PartProps } from './enquiry-page.tsx';
import { useEnquiryDeed } from './use-enquiry-deed.ts';

/** Every answer with its state, the advice that stood beside it, and what can be done about it. */
export function AnswersList(props: PartProps) {
  const { words } = useWords();
  if (props.enquiry.answers.length === 0) return null;
  return (
    <Panel title={words.citizens.answers.title}>
      <ul className="account-list">
        {props.enquiry.answers.map((answer) => (
          <Answer key={answer.id} answer={answer} {...props} />
        ))}
      </ul>
    </Panel>
  );
}

type AnswerProps = PartProps & { answer: EnquiryAnswer };

function Answer({ answer, ...props }: AnswerProps) {
  const { words, moment, pick } = useWords();
  const text = words.citizens;
  const mayAnswer = props.enquiry.may.answer.granted;
  const stopped = answer.state === 'refused' || answer.state === 'by-hand';
  return (
    <li>
      <p className="newsroom-row-head">
        <span className={`sign enquiry-answer-${answer.state}`}>{text.answers.states[answer.state]}</span>
        <span>{text.outcomes[answer.outcome]}</span>
      </p>
      <blockquote className="enquiry-proposal">{answer.text}</blockquote>
      <p className="quiet">
        {[
          answer.by?.name ?? text.answers.itself,
          moment(answer.confirmedAt ?? answer.writtenAt),
          text.places[answer.place],
        ]
          .filter(Boolean)
          .join(' · ')}
        {answer.advice.length > 0 &&
          ` · ${text.editor.advice}: ${answer.advice.map(({ clause, check }) => clause ?? check).join(', ')}`}
      </p>
      {answer.trouble && <p className="notice notice-warning">{pick(answer.trouble)}</p>}
      {mayAnswer && answer.undoUntil && answer.state === 'waiting' && (
        <Undo answer={answer} until={answer.undoUntil} {...props} />
      )}
      {mayAnswer && stopped && <ByHand answer={answer} {...props} />}
    </li>
  );
}

function Undo({ answer, until, onSaid }: AnswerProps & { until: string }) {
  const { words } = useWords();
  const now = useNow(500);
  const undo = useEnquiryDeed(
    () => call(routes.undoAnswer, { params: { answerId: answer.id } }),
    () => onSaid(words.citizens.said.undone),
  );
  const left = Date.parse(until) > now;
  useKeys(left ? { undo: () => undo.mutate(undefined) } : {});
  return (
    <>
      {undo.error && <ProblemAlert error={undo.error} />}
      {left && (
        <Button color="primary" size="sm" disabled={undo.isPending} onClick={() => undo.mutate(undefined)}>
          {words.citizens.answers.undo} <kbd>z</kbd>
        </Button>
      )}
    </>
  );
}

/** The network said no, or offers nothing: tried again, or written on its own pages. */
function ByHand({ answer, onSaid }: AnswerProps) {
  const { words } = useWords();
  const text = words.citizens.answers;
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const retry = useEnquiryDeed(
    () => call(routes.retryAnswer, { params: { answerId: answer.id } }),
    () => onSaid(words.citizens.said.retried),
  );
  const confirm = useEnquiryDeed(
    (done: boolean) =>
      call(routes.confirmAnswerByHand, { params: { answerId: answer.id }, body: { done, note: note.trim() } }),
    () => onSaid(words.citizens.said.byHand),
  );
  const empty = note.trim() === '';
  const say = (done: boolean) => {
    setTried(true);
    if (!empty) confirm.mutate(done);
  };
  const busy = retry.isPending || confirm.isPending;
  const error = retry.error ?? confirm.error;
  return (
    <div className="enquiry-by-hand">
      <TextField
        label={text.note}
        longest={1000}
        value={note}
        error={tried && empty ? text.noteMissing : undefined}
        onChange={setNote}
      />
      {error && <ProblemAlert error={error} />}
      <div className="buttons">
        <Button color="primary" size="sm" disabled={busy} onClick={() => say(true)}>
          {text.done}
        </Button>
        <Button color="outline-primary" size="sm" disabled={busy} onClick={() => say(false)}>
          {text.impossible}
        </Button>
        <Button color="outline-primary" size="sm" disabled={busy} onClick={() => retry.mutate(undefined)}>
          {text.retry}
        </Button>
      </div>
    </div>
  );
}
