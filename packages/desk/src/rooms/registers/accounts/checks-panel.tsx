// SPDX-License-Identifier: EUPL-1.2
import { type AccountView, CHECK_STATES } from '@arengo/contract';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Choice } from '../../../elements/field.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import type { PanelProps } from './panel-props.ts';
import { NO_PROOF, ProofFields, ProofSeen, sentProof } from './proof-fields.tsx';

type Check = AccountView['checks'][number];

/** What makes the account recognisable, each point with the clause that asks for it. */
export function ChecksPanel({ account, mayWrite }: PanelProps) {
  const text = useWords().words.accounts.checks;
  if (account.checks.length === 0) {
    return (
      <Panel title={text.title}>
        <p className="quiet">{text.none}</p>
      </Panel>
    );
  }
  return (
    <Panel title={text.title} intro={text.intro}>
      <ul className="account-list">
        {account.checks.map((check) => (
          <CheckLine key={check.check} account={account} check={check} mayWrite={mayWrite} />
        ))}
      </ul>
    </Panel>
  );
}

function CheckLine({ account, check, mayWrite }: PanelProps & { check: Check }) {
  const { words, day, moment } = useWords();
  const text = words.accounts.checks;
  return (
    <li>
      <p className="record-head">
        {text.names[check.check]}{' '}
        {check.clauses.length > 0 && <span className="quiet">({check.clauses.join(', ')})</span>}
        <span className={`sign account-check-${check.state}`}>{text.states[check.state]}</span>
        {check.overdue && <span className="sign account-todo">{text.overdue(day(check.dueAt))}</span>}
      </p>
      <p className="quiet">
        {[
          check.by && check.at && text.by(check.by.name, moment(check.at)),
          !check.overdue && text.due(day(check.dueAt)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ProofSeen {...check} />
      {mayWrite && (
        <Unfold label={text.record}>{(close) => <CheckForm account={account} check={check} onClose={close} />}</Unfold>
      )}
    </li>
  );
}

function CheckForm({ account, check, onClose }: { account: AccountView; check: Check; onClose: () => void }) {
  const text = useWords().words.accounts.checks;
  const [state, setState] = useState<Check['state']>('done');
  const [proof, setProof] = useState(NO_PROOF);
  const record = useActDeed(
    () =>
      call(routes.recordCheck, {
        params: { accountId: account.id },
        body: { check: check.check, state, ...sentProof(proof) },
      }),
    onClose,
  );
  return (
    <SmallForm
      save={text.save}
      busy={record.isPending}
      error={record.error}
      onClose={onClose}
      onSubmit={() => record.mutate(undefined)}
    >
      <Choice
        label={text.result}
        value={state}
        options={CHECK_STATES.map((value) => ({ value, label: text.states[value] }))}
        onChange={(value) => setState(CHECK_STATES.find((one) => one === value) ?? 'to-do')}
      />
      <ProofFields proof={proof} onProof={setProof} />
    </SmallForm>
  );
}
