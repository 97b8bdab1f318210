// SPDX-License-Identifier: EUPL-1.2
import type { ImpersonationReportView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Agree } from '../../../elements/agree.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useAgreementName } from '../../../words/use-agreement-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { useCaseStep } from './impersonation-queries.ts';

type Props = { report: ImpersonationReportView; mayWrite: boolean };

/** One report: its text, who agreed, its receipt, and what may be done with it now. */
export function ReportCard({ report, mayWrite }: Props) {
  const { words, moment, day } = useWords();
  const text = words.impersonation;
  const { state, sentOn, receipt, answerDue, clauses } = report;
  const dayOf = (date: string) => day(`${date}T12:00:00Z`);
  return (
    <li className="impersonation-report">
      <p className="record-head">
        <strong>{text.addressees[report.addressee]}</strong>
        <span className={`account-state impersonation-report-${state}`}>{text.reportStates[state]}</span>
      </p>
      <p className="quiet">
        {text.reports.askedBy(report.askedBy.name, moment(report.askedAt))}
        {clauses.length > 0 && ` · ${clauses.join(', ')}`}
      </p>
      <Agreements report={report} />
      {sentOn && <p>{text.reports.sent(dayOf(sentOn), receipt ?? '')}</p>}
      {state === 'sent' && answerDue && (
        <p>{text.reports.answerDue(day(new Date(new Date(answerDue).getTime() - 1000).toISOString()))}</p>
      )}
      <details open={report.mayAgree?.granted ?? false}>
        <summary>{text.reports.show}</summary>
        <blockquote className="conduct-fact">{report.words}</blockquote>
        <CopyText words={report.words} />
      </details>
      <div className="act-deeds">
        {report.mayAgree?.granted && (
          <Agree
            kind="impersonation"
            say={(body) =>
              call(routes.agreeToImpersonationReport, { params: { impersonationReportId: report.id }, body })
            }
            text={text.reports}
          />
        )}
        {mayWrite && state === 'ready' && (
          <Unfold label={text.reports.send} color="primary">
            {(close) => <SendForm reportId={report.id} onClose={close} />}
          </Unfold>
        )}
        {mayWrite && (state === 'ready' || state === 'awaiting-agreement') && <Withdraw reportId={report.id} />}
      </div>
    </li>
  );
}

function Agreements({ report }: { report: ImpersonationReportView }) {
  const { words, moment, pick } = useWords();
  const text = words.impersonation.reports;
  const agreement = useAgreementName();
  return report.agreements.map(({ requirement, verdict, reason, by, at }) => (
    <div key={requirement}>
      {verdict === 'waiting' || !by || !at ? (
        <p>
          {text.waiting(agreement(requirement))}.{' '}
          {report.mayAgree && !report.mayAgree.granted && (
            <span className="quiet">{pick(report.mayAgree.because)}</span>
          )}
        </p>
      ) : (
        <p>{verdict === 'yes' ? text.agreedBy(by.name, moment(at)) : text.refusedBy(by.name, moment(at))}</p>
      )}
      {reason !== '' && <blockquote className="conduct-fact">{reason}</blockquote>}
    </div>
  ));
}

function CopyText({ words: written }: { words: string }) {
  const text = useWords().words.impersonation.reports;
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(written);
      setCopied(true);
    } catch {
      // A browser that does not allow it leaves the text to be selected by hand: it stands just above.
      setCopied(false);
    }
  };
  return (
    <p>
      <Button color="outline-primary" size="xs" onClick={() => void copy()}>
        {text.copy}
      </Button>{' '}
      <span role="status">{copied && text.copied}</span>
    </p>
  );
}

type FormProps = { reportId: string; onClose: () => void };

function SendForm({ reportId, onClose }: FormProps) {
  const text = useWords().words.impersonation.reports;
  const [on, setOn] = useState('');
  const [receipt, setReceipt] = useState('');
  const params = { impersonationReportId: reportId };
  const send = useCaseStep(() => call(routes.recordImpersonationSending, { params, body: { on, receipt } }), onClose);
  const faults = useFaults(send.error);
  return (
    <SmallForm
      save={text.send}
      busy={send.isPending}
      error={faults.count === 0 ? send.error : null}
      onClose={onClose}
      onSubmit={() => send.mutate(undefined)}
    >
      <TextField label={text.sentOn} type="date" value={on} error={faults.at('/on')} onChange={setOn} />
      <TextField
        label={text.receipt}
        hint={text.receiptHint}
        longest={500}
        value={receipt}
        error={faults.at('/receipt')}
        onChange={setReceipt}
      />
    </SmallForm>
  );
}

function Withdraw({ reportId }: { reportId: string }) {
  const text = useWords().words.impersonation.reports;
  const params = { impersonationReportId: reportId };
  const withdraw = useCaseStep(() => call(routes.withdrawImpersonationReport, { params }));
  return (
    <>
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      <Button
        color="outline-primary"
        size="sm"
        disabled={withdraw.isPending}
        onClick={() => withdraw.mutate(undefined)}
      >
        {text.withdraw}
      </Button>
    </>
  );
}
