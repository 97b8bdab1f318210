// SPDX-License-Identifier: EUPL-1.2
import type { Access } from '@arengo/contract';
import { browserSupportsWebAuthn, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useRef, useState } from 'react';
import { call, routes } from '../../client.ts';
import { Field } from '../../elements/field.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useWords } from '../../words/use-words.tsx';
import { accessQuery } from './person-queries.ts';

type Props = { passkeys: Access['passkeys'] };

/** The passkeys of whoever is signed in: each with its name and last use, to remove; and another to add. */
export function Passkeys({ passkeys }: Props) {
  const text = useWords().words.people.mine;
  const heading = useRef<HTMLHeadingElement>(null);
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: (passkeyId: string) => call(routes.removePasskey, { params: { passkeyId } }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: accessQuery.queryKey });
      heading.current?.focus();
    },
  });
  return (
    <section aria-labelledby="own-passkeys">
      <h2 id="own-passkeys" ref={heading} tabIndex={-1}>
        {text.passkeys}
      </h2>
      <p>{text.passkeysHelp}</p>
      {remove.error && <ProblemAlert error={remove.error} />}
      <div role="status">{remove.isSuccess && <p className="notice notice-success">{text.removed}</p>}</div>
      {passkeys.length === 0 && <p className="quiet">{text.none}</p>}
      <ul className="ways-in">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <PasskeyLine passkey={passkey} />
            <Button
              color="outline-danger"
              size="xs"
              aria-label={text.remove(passkey.name)}
              disabled={remove.isPending}
              onClick={() => remove.mutate(passkey.id)}
            >
              {text.removeShort}
            </Button>
          </li>
        ))}
      </ul>
      {browserSupportsWebAuthn() ? <AddPasskey /> : <p className="notice">{text.unsupported}</p>}
    </section>
  );
}

function PasskeyLine({ passkey }: { passkey: Props['passkeys'][number] }) {
  const { words, moment } = useWords();
  const text = words.people.mine;
  return (
    <div>
      <p>
        <strong>{passkey.name}</strong>
      </p>
      <p className="quiet">{passkey.lastUsedAt ? text.used(moment(passkey.lastUsedAt)) : text.unused}</p>
      {passkey.suspect && <p className="field-error">{text.suspect}</p>}
    </div>
  );
}

function AddPasskey() {
  const text = useWords().words.people.mine;
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const add = useMutation({
    mutationFn: enrol,
    async onSuccess() {
      setName('');
      setTried(false);
      await client.invalidateQueries({ queryKey: accessQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') input.current?.focus();
    else add.mutate(name.trim());
  };
  return (
    <form noValidate onSubmit={submit}>
      <Field label={text.name} hint={text.nameHint} error={tried && name.trim() === '' ? text.needName : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            ref={input}
            maxLength={100}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {add.error && <NotAdded error={add.error} />}
      <Button color="primary" size="sm" type="submit" disabled={add.isPending}>
        {add.isPending ? text.adding : text.add}
      </Button>
      <div role="status">{add.isSuccess && <p className="notice notice-success">{text.added}</p>}</div>
    </form>
  );
}

async function enrol(name: string): Promise<void> {
  const { attempt, options } = await call(routes.startPasskey);
  const { id, rawId, response } = await startRegistration({ optionsJSON: options });
  const { clientDataJSON, attestationObject, transports = [] } = response;
  const shown = { clientDataJSON, attestationObject, transports };
  const credential = { id, rawId, type: 'public-key' as const, clientExtensionResults: {}, response: shown };
  await call(routes.addPasskey, { body: { attempt, name, credential } });
}

function NotAdded({ error }: { error: Error }) {
  const text = useWords().words.people.mine;
  const known = error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
  if (!known && error.name !== 'NotAllowedError') return <ProblemAlert error={error} />;
  return (
    <div className="notice" role="alert">
      <p>{known ? text.known : text.dismissed}</p>
    </div>
  );
}
