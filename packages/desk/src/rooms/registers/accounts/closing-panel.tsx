// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
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
import { demandFor } from './new-account.tsx';
import type { PanelProps } from './panel-props.ts';

/** When it closes and by which act; taking that back; closing it. */
export function ClosingPanel({ account, mayWrite }: PanelProps) {
  const { words, day } = useWords();
  const text = words.accounts.closing;
  const { closing, state } = account;
  const closed = state === 'closed';
  const keep = useActDeed(() => call(routes.keepAccountOpen, { params: { accountId: account.id } }));
  if (!closing && (!mayWrite || closed)) return null;
  return (
    <Panel title={text.title}>
      {closing && (
        <p>
          {closed ? text.done(day(closing.on)) : text.set(day(closing.on))} {closing.reason}{' '}
          {closing.act && <ActSeen act={closing.act} />}
        </p>
      )}
      {keep.error && <ProblemAlert error={keep.error} />}
      {closing && mayWrite && !closed && (
        <Button color="outline-primary" size="sm" disabled={keep.isPending} onClick={() => keep.mutate(undefined)}>
          {text.keep}
        </Button>
      )}
      {!closing && (
        <Unfold label={state === 'out-of-scope' ? text.remove : text.start} color="outline-danger">
          {(close) => <ClosingForm account={account} onClose={close} />}
        </Unfold>
      )}
    </Panel>
  );
}

function ClosingForm({ account, onClose }: Pick<PanelProps, 'account'> & { onClose: () => void }) {
  const { words } = useWords();
  const text = words.accounts.closing;
  const outside = account.state === 'out-of-scope';
  const asked = outside ? undefined : demandFor(account.demands.closing, account.kind);
  const [written, setWritten] = useState({ on: '', reason: '' });
  const [actId, setActId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const close = useActDeed(
    () => call(routes.closeAccount, { params: { accountId: account.id }, body: { ...written, actId } }),
    onClose,
  );
  const gap = (name: 'on' | 'reason') => (tried && written[name].trim() === '' ? text.missing[name] : undefined);
  const actGap = tried && asked && actId === null ? words.accounts.form.missing.act : undefined;
  return (
    <SmallForm
      save={outside ? text.remove : text.save}
      busy={close.isPending}
      error={close.error}
      onClose={onClose}
      onSubmit={(form) => {
        setTried(true);
        if (written.on === '' || written.reason.trim() === '' || (asked && actId === null))
          return focusFirstWrong(form);
        close.mutate(undefined);
      }}
    >
      {!outside && <p className="quiet">{text.help}</p>}
      <TextField
        label={text.on}
        type="date"
        value={written.on}
        error={gap('on')}
        onChange={(on) => setWritten({ ...written, on })}
      />
      <TextField
        label={text.reason}
        longest={500}
        value={written.reason}
        error={gap('reason')}
        onChange={(reason) => setWritten({ ...written, reason })}
      />
      {!outside && (
        <ActChooser
          label={text.act}
          hint={asked && text.actAsked(asked.clause)}
          organ={asked?.organ}
          kind={asked?.kind}
          value={actId}
          onChange={setActId}
          error={actGap}
        />
      )}
    </SmallForm>
  );
}
