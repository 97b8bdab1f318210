// SPDX-License-Identifier: EUPL-1.2
import type { AccountView, BodyInput } from '@arengo/contract';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Panel } from '../../../elements/panel.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { PersonChooser } from '../people/person-chooser.tsx';
import type { PanelProps } from './panel-props.ts';

type Holder = AccountView['holders'][number];
type Props = { account: AccountView; onClose: () => void };

/** Who personally holds the network's administrator rights, and who succeeds them. */
export function HoldersPanel({ account, mayWrite }: PanelProps) {
  const { words, pick, day } = useWords();
  const text = words.accounts.holders;
  return (
    <Panel title={text.title} intro={text.intro}>
      {account.holdersAdvice && <p className="notice">{pick(account.holdersAdvice)}</p>}
      {account.holders.length === 0 && !account.holdersAdvice && <p className="quiet">{text.none}</p>}
      <ul className="account-list">
        {account.holders.map((holder) => (
          <li key={holder.id}>
            <p className="record-head">
              {holder.person.name} <span className="quiet">{holder.loginName}</span>
            </p>
            <p className="quiet">
              {[text.sinceSaid(day(holder.since)), holder.successor && text.succeeded(holder.successor.name)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {mayWrite && (
              <div className="buttons">
                <Unfold label={text.change}>
                  {(close) => <ChangeForm account={account} holder={holder} onClose={close} />}
                </Unfold>
                <Unfold label={text.end} color="outline-danger">
                  {(close) => <EndForm account={account} holder={holder} onClose={close} />}
                </Unfold>
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && <Unfold label={text.add}>{(close) => <AddForm account={account} onClose={close} />}</Unfold>}
    </Panel>
  );
}

function AddForm({ account, onClose }: Props) {
  const text = useWords().words.accounts.holders;
  const [personId, setPersonId] = useState<string | null>(null);
  const [successorId, setSuccessorId] = useState<string | null>(null);
  const [written, setWritten] = useState({ loginName: '', since: '' });
  const [tried, setTried] = useState(false);
  const add = useActDeed(
    (body: BodyInput<typeof routes.addHolder>) => call(routes.addHolder, { params: { accountId: account.id }, body }),
    onClose,
  );
  const gap = (empty: boolean, words: string) => (tried && empty ? words : undefined);
  return (
    <SmallForm
      save={text.save}
      busy={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={(form) => {
        setTried(true);
        if (personId === null || written.loginName.trim() === '' || written.since === '') return focusFirstWrong(form);
        add.mutate({ personId, successorId, ...written });
      }}
    >
      <PersonChooser
        label={text.person}
        value={personId}
        onChange={setPersonId}
        error={gap(personId === null, text.missing.person)}
      />
      <TextField
        label={text.login}
        value={written.loginName}
        error={gap(written.loginName.trim() === '', text.missing.login)}
        onChange={(loginName) => setWritten({ ...written, loginName })}
      />
      <TextField
        label={text.since}
        type="date"
        value={written.since}
        error={gap(written.since === '', text.missing.since)}
        onChange={(since) => setWritten({ ...written, since })}
      />
      <PersonChooser label={text.successor} value={successorId} onChange={setSuccessorId} />
    </SmallForm>
  );
}

function ChangeForm({ account, holder, onClose }: Props & { holder: Holder }) {
  const text = useWords().words.accounts.holders;
  const [loginName, setLoginName] = useState(holder.loginName);
  const [successorId, setSuccessorId] = useState(holder.successor?.id ?? null);
  const params = { accountId: account.id, holderId: holder.id };
  const change = useActDeed(() => call(routes.changeHolder, { params, body: { loginName, successorId } }), onClose);
  const gap = loginName.trim() === '' ? text.missing.login : undefined;
  return (
    <SmallForm
      save={text.changeSave}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onSubmit={(form) => (gap ? focusFirstWrong(form) : change.mutate(undefined))}
    >
      <TextField label={text.login} value={loginName} error={gap} onChange={setLoginName} />
      <PersonChooser label={text.successor} value={successorId} onChange={setSuccessorId} />
    </SmallForm>
  );
}

function EndForm({ account, holder, onClose }: Props & { holder: Holder }) {
  const text = useWords().words.accounts.holders;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const params = { accountId: account.id, holderId: holder.id };
  const end = useActDeed(() => call(routes.endHolder, { params, body: { reason } }), onClose);
  return (
    <SmallForm
      save={text.endSave}
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onSubmit={(form) => {
        setTried(true);
        if (reason.trim() === '') return focusFirstWrong(form);
        end.mutate(undefined);
      }}
    >
      <p className="quiet">{text.endHelp}</p>
      <TextField
        label={text.reason}
        longest={500}
        value={reason}
        error={tried && reason.trim() === '' ? text.missing.reason : undefined}
        onChange={setReason}
      />
    </SmallForm>
  );
}
