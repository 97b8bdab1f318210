// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { call, routes } from '../../client.ts';
import { Field } from '../../elements/field.tsx';
import { Icon } from '../../elements/icon.tsx';
import { PageHeading } from '../../elements/page-heading.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { QrCode } from '../../elements/qr-code.tsx';
import { sessionQuery } from '../../queries.ts';
import { useSession } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';

/** Turns the second factor on. */
export function AuthenticatorRoom() {
  const { words } = useWords();
  const text = words.person;
  const { secondFactor } = useSession();
  const start = useMutation({ mutationFn: () => call(routes.startTotp) });
  const [done, setDone] = useState(false);
  return (
    <div className="page page-narrow">
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      {secondFactor === 'enrolled' && !done && (
        <p className="notice notice-success">
          <Icon name="it-check-circle" /> {text.enrolled}
        </p>
      )}
      {done && (
        <p className="notice notice-success" role="status">
          <Icon name="it-check-circle" /> {text.confirmed}
        </p>
      )}
      {start.error && <ProblemAlert error={start.error} />}
      {start.data && !done ? (
        <Enrolment uri={start.data.uri} secret={start.data.secret} onDone={() => setDone(true)} />
      ) : (
        !done && (
          <Button color="primary" disabled={start.isPending} onClick={() => start.mutate()}>
            {secondFactor === 'enrolled' ? text.again : text.start}
          </Button>
        )
      )}
    </div>
  );
}

type Props = { uri: string; secret: string; onDone: () => void };

function Enrolment({ uri, secret, onDone }: Props) {
  const { words } = useWords();
  const text = words.person;
  const session = useSession();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const digits = code.replaceAll(' ', '');
  const wrong = !/^\d{6}$/.test(digits);
  const confirm = useMutation({
    mutationFn: () => call(routes.confirmTotp, { body: { code: digits } }),
    onSuccess: () => {
      client.setQueryData(sessionQuery.queryKey, { ...session, secondFactor: 'enrolled' });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wrong) confirm.mutate();
  };
  return (
    <ol className="steps">
      <li>
        <p>{text.step1}</p>
        <QrCode text={uri} label={text.qr} />
        <p>
          {text.key}: <code className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        {/* The secret never leaves this page: no image of it is asked of anybody. */}
        <a href={uri}>{text.openApp}</a>
      </li>
      <li>
        <form noValidate onSubmit={submit}>
          <Field label={text.step2} error={tried && wrong ? words.signIn.needCode : undefined}>
            {(wiring) => (
              <input
                {...wiring}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={7}
                className="code-input"
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
          {confirm.error && <ProblemAlert error={confirm.error} />}
          <Button color="primary" type="submit" disabled={confirm.isPending}>
            {text.confirm}
          </Button>
        </form>
      </li>
    </ol>
  );
}
