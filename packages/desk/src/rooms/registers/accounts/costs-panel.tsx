// SPDX-License-Identifier: EUPL-1.2
import { type AccountView, type BodyInput, COST_PERIODS } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Choice } from '../../../elements/field.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../acts/act-chooser.tsx';
import { ActSeen } from './account-state.tsx';
import type { PanelProps } from './panel-props.ts';

type Cost = AccountView['costs'][number];
type Props = { account: AccountView; onClose: () => void };

/** What is paid for, and the act that funds it: without it, it stays locked. */
export function CostsPanel({ account, mayWrite }: PanelProps) {
  const { words, pick } = useWords();
  const text = words.accounts.costs;
  const [free] = account.demands.free;
  return (
    <Panel title={text.title}>
      {account.costs.length === 0 && <p>{free ? text.free(free) : text.none}</p>}
      <p className="quiet">
        {account.paid.allowed ? text.paid.usable : text.paid.locked}{' '}
        {account.costs.length === 0 && pick(account.paid.because)}
      </p>
      <ul className="account-list">
        {account.costs.map((cost) => (
          <CostLine key={cost.id} account={account} cost={cost} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite && <Unfold label={text.add}>{(close) => <AddForm account={account} onClose={close} />}</Unfold>}
    </Panel>
  );
}

function CostLine({ account, cost, mayWrite }: PanelProps & { cost: Cost }) {
  const { words, pick, locale } = useWords();
  const text = words.accounts.costs;
  const params = { accountId: account.id, costId: cost.id };
  const end = useActDeed(() => call(routes.endCost, { params }));
  const amount = new Intl.NumberFormat(locale === 'it' ? 'it-IT' : 'en-GB', { style: 'currency', currency: 'EUR' });
  return (
    <li>
      <p className="record-head">
        {cost.what}: {amount.format(cost.amountCents / 100)} {text.periods[cost.per]}{' '}
        <span className={cost.usable ? 'sign' : 'sign account-todo'}>{cost.usable ? text.usable : text.locked}</span>
      </p>
      <p className="quiet">
        {cost.act ? <ActSeen act={cost.act} /> : null} {cost.because && pick(cost.because)}
      </p>
      {end.error && <ProblemAlert error={end.error} />}
      {mayWrite && (
        <div className="buttons">
          <Unfold label={text.fund}>{(close) => <FundForm account={account} cost={cost} onClose={close} />}</Unfold>
          <Button color="outline-danger" size="sm" disabled={end.isPending} onClick={() => end.mutate(undefined)}>
            {text.end}
          </Button>
        </div>
      )}
    </li>
  );
}

function AddForm({ account, onClose }: Props) {
  const text = useWords().words.accounts.costs;
  const [written, setWritten] = useState({ what: '', amount: '' });
  const [per, setPer] = useState<Cost['per']>('month');
  const [actId, setActId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const add = useActDeed(
    (body: BodyInput<typeof routes.addCost>) => call(routes.addCost, { params: { accountId: account.id }, body }),
    onClose,
  );
  const cents = centsOf(written.amount);
  return (
    <SmallForm
      save={text.save}
      busy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={(form) => {
        setTried(true);
        if (cents === null || written.what.trim() === '') return focusFirstWrong(form);
        add.mutate({ what: written.what, amountCents: cents, per, actId });
      }}
    >
      <TextField
        label={text.what}
        value={written.what}
        error={tried && written.what.trim() === '' ? text.whatMissing : undefined}
        onChange={(what) => setWritten({ ...written, what })}
      />
      <TextField
        label={text.amount}
        value={written.amount}
        error={tried && cents === null ? text.amountWrong : undefined}
        onChange={(amount) => setWritten({ ...written, amount })}
      />
      <Choice
        label={text.per}
        value={per}
        options={COST_PERIODS.map((value) => ({ value, label: text.periods[value] }))}
        onChange={(value) => setPer(COST_PERIODS.find((one) => one === value) ?? 'month')}
      />
      <ActChooser label={text.act} value={actId} onChange={setActId} />
    </SmallForm>
  );
}

function FundForm({ account, cost, onClose }: Props & { cost: Cost }) {
  const { words } = useWords();
  const text = words.accounts.costs;
  const [actId, setActId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const params = { accountId: account.id, costId: cost.id };
  const fund = useActDeed((chosen: string) => call(routes.fundCost, { params, body: { actId: chosen } }), onClose);
  return (
    <SmallForm
      save={text.fundSave}
      busy={fund.isPending}
      error={fund.error}
      onClose={onClose}
      onSubmit={(form) => {
        setTried(true);
        if (actId === null) return focusFirstWrong(form);
        fund.mutate(actId);
      }}
    >
      <ActChooser
        label={text.act}
        value={actId}
        onChange={setActId}
        error={tried && actId === null ? words.accounts.form.missing.act : undefined}
      />
    </SmallForm>
  );
}

/** `12,50`, `1.200` or `12.5`; null when it is no amount. */
function centsOf(text: string): number | null {
  const bare = text
    .trim()
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  return /^\d{1,6}(\.\d{1,2})?$/.test(bare) ? Math.round(Number(bare) * 100) : null;
}
