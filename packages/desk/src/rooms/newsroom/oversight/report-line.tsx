// SPDX-License-Identifier: EUPL-1.2
import { VIOLATION_OUTCOMES, type ViolationReport } from '@arengo/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Clause } from '../../../elements/clause.tsx';
import { Field } from '../../../elements/field.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { useOversightDeed } from './oversight-queries.ts';

type Props = { report: ViolationReport; onDecided: () => void };

/** One report: where, what, which clauses, and what became of it. */
export function ReportLine({ report, onDecided }: Props) {
  const { words, moment, pick } = useWords();
  const { reports: text, outcomes, decision: deciding } = words.oversight;
  const { accountName, post, what, clauses, reportedBy, reportedAt, decision, may } = report;
  return (
    <li className="newsroom-row">
      <p className="newsroom-row-head">
        <strong>{accountName}</strong>
        <span className={`sign report-${decision?.outcome ?? 'waiting'}`}>
          {decision === null ? text.waiting : outcomes[decision.outcome]}
        </span>
      </p>
      <p className="report-what">{what}</p>
      {post !== null && (
        <p>
          {text.about} <Link to={`/redazione/post/${post.id}`}>{post.workingTitle}</Link>
        </p>
      )}
      {clauses.length > 0 ? (
        <div className="oversight-cited">
          <span className="quiet">{text.clauses}</span>
          {clauses.map(({ id }) => (
            <Clause key={id} id={id} clauses={clauses} />
          ))}
        </div>
      ) : (
        <p className="quiet">{text.noClause}</p>
      )}
      <p className="quiet">{text.by(reportedBy.name, moment(reportedAt))}</p>
      {decision !== null && (
        <div className="report-decision">
          <blockquote>{decision.reason}</blockquote>
          <p className="quiet">{text.decided(decision.by.name, moment(decision.at))}</p>
        </div>
      )}
      {decision === null &&
        (may.granted ? (
          <Unfold label={deciding.openOn(accountName)} color="primary">
            {(close) => <DecisionForm reportId={report.id} onDone={onDecided} onClose={close} />}
          </Unfold>
        ) : (
          <p className="quiet">
            {text.mayNotDecide} {pick(may.because)}
          </p>
        ))}
    </li>
  );
}

type FormProps = { reportId: string; onDone: () => void; onClose: () => void };

function DecisionForm({ reportId, onDone, onClose }: FormProps) {
  const text = useWords().words.oversight.decision;
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const outcome = VIOLATION_OUTCOMES.find((one) => one === chosen);
  const empty = reason.trim() === '';
  const decide = useOversightDeed(
    (decision: { outcome: (typeof VIOLATION_OUTCOMES)[number]; reason: string }) =>
      call(routes.decideViolationReport, { params: { reportId }, body: decision }),
    onDone,
  );
  return (
    <SmallForm
      save={text.submit}
      busy={decide.isPending}
      error={decide.error}
      onClose={onClose}
      onSubmit={(form) => {
        setTried(true);
        if (outcome === undefined || empty) focusFirstWrong(form);
        else decide.mutate({ outcome, reason: reason.trim() });
      }}
    >
      <Field label={text.outcome} error={tried && outcome === undefined ? text.noOutcome : undefined}>
        {(wiring) => (
          <select {...wiring} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{text.choose}</option>
            {VIOLATION_OUTCOMES.map((one) => (
              <option key={one} value={one}>
                {text.outcomes[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <WordsField
        label={text.reason}
        hint={text.reasonHint}
        rows={3}
        longest={4000}
        value={reason}
        error={tried && empty ? text.noReason : undefined}
        onChange={setReason}
      />
    </SmallForm>
  );
}
