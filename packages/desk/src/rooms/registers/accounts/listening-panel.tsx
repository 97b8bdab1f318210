// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { accountQuery } from './accounts-queries.ts';
import type { PanelProps } from './panel-props.ts';

const TEST_LOOK_MS = 1000;

/** What Arengo hears of the account, and the credentials by which it does. They are given and never shown. */
export function ListeningPanel({ account, mayWrite }: PanelProps) {
  const text = useWords().words.accounts.listening;
  const connectable = mayWrite && account.connects;
  const [asked, setAsked] = useState(false);
  const testing = asked && account.connection !== null && account.connection.testedAt === null;
  // A job tries the credentials: how it went is found out by looking again.
  useQuery({ ...accountQuery(account.id), refetchInterval: testing ? TEST_LOOK_MS : false });
  return (
    <Panel title={text.title}>
      <p>{text[account.listening]}</p>
      <div role="status">
        {testing && <p className="quiet">{text.testing}</p>}
        {account.connection && <Trial account={account} />}
      </div>
      {connectable && (
        <div className="buttons">
          <Unfold label={account.connection ? text.reconnect : text.connect}>
            {(close) => <ConnectionForm account={account} onClose={close} onDone={() => setAsked(true)} />}
          </Unfold>
          {account.connection && (
            <Unfold label={text.forget} color="outline-danger">
              {(close) => <Forgetting account={account} onClose={close} />}
            </Unfold>
          )}
        </div>
      )}
    </Panel>
  );
}

function Trial({ account }: Pick<PanelProps, 'account'>) {
  const { words, moment } = useWords();
  const text = words.accounts.listening;
  const { testedAt = null, trouble = null } = account.connection ?? {};
  if (trouble !== null) {
    const code = trouble.split(':')[0] ?? '';
    return <p className="notice notice-danger">{text.troubles[code] ?? trouble}</p>;
  }
  // Those given when the body was founded were never tried by themselves: the listening shows whether they work.
  if (testedAt === null) return null;
  return <p className="quiet">{text.works(moment(testedAt))}</p>;
}

type FormProps = Pick<PanelProps, 'account'> & { onClose: () => void };

function ConnectionForm({ account, onClose, onDone }: FormProps & { onDone: () => void }) {
  const text = useWords().words.accounts.listening;
  const bluesky = account.network === 'bluesky';
  const [written, setWritten] = useState({
    origin: account.connection?.origin ?? (bluesky ? 'https://bsky.social' : ''),
    remoteId: account.connection?.remoteId ?? '',
    identifier: account.handle,
    secret: '',
    webhookSecret: '',
  });
  const connect = useActDeed(
    () =>
      call(routes.connectAccount, {
        params: { accountId: account.id },
        body: {
          ...{ origin: written.origin.trim(), remoteId: written.remoteId.trim() },
          credentials: bluesky
            ? { identifier: written.identifier.trim(), appPassword: written.secret }
            : { token: written.secret },
          webhookSecret: written.webhookSecret || null,
        },
      }),
    () => {
      onClose();
      onDone();
    },
  );
  const set = (name: keyof typeof written) => (value: string) => setWritten({ ...written, [name]: value });
  return (
    <SmallForm
      save={text.save}
      busy={connect.isPending}
      error={connect.error}
      onClose={onClose}
      onSubmit={() => connect.mutate(undefined)}
    >
      <p className="quiet">{text.help}</p>
      <TextField
        label={text.origin}
        hint={bluesky ? text.originHint : undefined}
        type="url"
        longest={2000}
        value={written.origin}
        onChange={set('origin')}
      />
      <TextField
        label={text.remoteId}
        hint={bluesky ? text.remoteIdHint : undefined}
        longest={300}
        value={written.remoteId}
        onChange={set('remoteId')}
      />
      {bluesky && <TextField label={text.identifier} value={written.identifier} onChange={set('identifier')} />}
      <TextField
        label={bluesky ? text.appPassword : text.token}
        type="password"
        longest={2000}
        value={written.secret}
        onChange={set('secret')}
      />
      {!bluesky && (
        <TextField
          label={text.webhookSecret}
          type="password"
          longest={500}
          value={written.webhookSecret}
          onChange={set('webhookSecret')}
        />
      )}
    </SmallForm>
  );
}

function Forgetting({ account, onClose }: FormProps) {
  const { words } = useWords();
  const text = words.accounts.listening;
  const forget = useActDeed(() => call(routes.disconnectAccount, { params: { accountId: account.id } }), onClose);
  return (
    <>
      <p>{text.forgetHelp}</p>
      {forget.error && <ProblemAlert error={forget.error} />}
      <div className="buttons">
        <Button color="danger" size="sm" disabled={forget.isPending} onClick={() => forget.mutate(undefined)}>
          {text.forget}
        </Button>
        <Button color="outline-primary" size="sm" onClick={onClose}>
          {words.accounts.form.cancel}
        </Button>
      </div>
    </>
  );
}
