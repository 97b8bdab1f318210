// SPDX-License-Identifier: EUPL-1.2
import type { DecisionView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../client.ts';
import { Field } from '../../elements/field.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useMay } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';
import { useCaseDeed } from './use-case-deed.ts';

/** Who has to agree, who has, and the form of whoever may. */
export function Approvals({ decision, caseId }: { decision: DecisionView; caseId: string }) {
  const { words, role } = useWords();
  const text = words.decision;
  const [moderates, approves] = [useMay('moderate'), useMay('approve')];
  if (decision.approvals.length === 0) return null;
  const waiting = decision.state === 'awaiting-approval';
  return (
    <section className="approvals" aria-label={text.approvals}>
      <h5>{text.approvals}</h5>
      <ul>
        {decision.approvals.map((approval) => (
          <li key={approval.role}>
            <span className={`state verdict-${approval.verdict}`}>{text.verdicts[approval.verdict]}</span>{' '}
            {role(approval.role)}
            {approval.person && `, ${approval.person}`}
            {approval.reason && <p className="quiet">{approval.reason}</p>}
          </li>
        ))}
      </ul>
      {waiting && (approves || moderates) && <ApprovalForm decision={decision} caseId={caseId} />}
    </section>
  );
}

function ApprovalForm({ decision, caseId }: { decision: DecisionView; caseId: string }) {
  const { words } = useWords();
  const text = words.decision;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const approve = useCaseDeed(caseId, (verdict: 'yes' | 'no') =>
    call(routes.approveDecision, {
      params: { decisionId: decision.id },
      body: { verdict, reason: reason.trim() || null },
    }),
  );
  const refuse = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') approve.mutate('no');
  };
  return (
    <div className="small-form">
      <Field label={text.approvalReason} error={missing && reason.trim() === '' ? text.approvalNeedsReason : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {approve.error && <ProblemAlert error={approve.error} />}
      <div className="buttons">
        <Button color="primary" size="xs" disabled={approve.isPending} onClick={() => approve.mutate('yes')}>
          {text.approve}
        </Button>
        <Button color="outline-primary" size="xs" disabled={approve.isPending} onClick={refuse}>
          {text.refuse}
        </Button>
      </div>
    </div>
  );
}
