// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useRef, useState } from 'react';
import { call, routes } from '../../client.ts';
import { Field, Tick } from '../../elements/field.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { sessionQuery } from '../../queries.ts';
import { useWords } from '../../words/use-words.tsx';
import { type Entry, type Gap, gapsOf, refusalOf } from './sign-in.ts';

type Props = { bodies: { slug: string; name: string }[] };

/** E-mail and password; the body where there are several, the code once the server asks for it. */
export function SignInForm({ bodies }: Props) {
  const { words } = useWords();
  const text = words.signIn;
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [entry, setEntry] = useState<Entry>({ body: '', email: '', password: '', code: '' });
  const [gaps, setGaps] = useState<Gap[]>([]);
  const [shown, setShown] = useState(false);
  const [coded, setCoded] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const several = bodies.length > 1;
  const write = (change: Partial<Entry>) => setEntry({ ...entry, ...change });
  const focus = (name: Gap) =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus());

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = gapsOf(entry, several, coded);
    setGaps(missing);
    if (missing[0]) return focus(missing[0]);
    setBusy(true);
    setError(null);
    try {
      client.setQueryData(sessionQuery.queryKey, await enter(entry, bodies, coded));
    } catch (refused) {
      setError(refused);
      if (refusalOf(refused) === 'code-needed') setCoded(true);
      focus(coded || refusalOf(refused) === 'code-needed' ? 'code' : 'password');
    } finally {
      setBusy(false);
    }
  };

  const wrong = (gap: Gap, message: string) => (gaps.includes(gap) ? message : undefined);
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Refused error={error} />
      {several && (
        <Field label={text.body} error={wrong('body', text.needBody)}>
          {(wiring) => (
            <select
              {...wiring}
              name="body"
              value={entry.body}
              onChange={(event) => write({ body: event.target.value })}
            >
              <option value="">{text.chooseBody}</option>
              {bodies.map((body) => (
                <option key={body.slug} value={body.slug}>
                  {body.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={text.email} error={wrong('email', text.needEmail)}>
        {(wiring) => (
          <input
            {...wiring}
            name="email"
            type="email"
            autoComplete="username"
            value={entry.email}
            onChange={(event) => write({ email: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.password} error={wrong('password', text.needPassword)}>
        {(wiring) => (
          <input
            {...wiring}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            value={entry.password}
            onChange={(event) => write({ password: event.target.value })}
          />
        )}
      </Field>
      <Tick label={text.showPassword} checked={shown} onChange={setShown} />
      {coded && (
        <Field label={text.code} hint={text.codeHelp} error={wrong('code', text.needCode)}>
          {(wiring) => (
            <input
              {...wiring}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              className="code-input"
              value={entry.code}
              onChange={(event) => write({ code: event.target.value })}
            />
          )}
        </Field>
      )}
      <Button color="primary" type="submit" disabled={busy} className="door-submit">
        {busy ? text.working : text.submit}
      </Button>
    </form>
  );
}

function enter(entry: Entry, bodies: Props['bodies'], coded: boolean) {
  const body = bodies.length > 1 ? entry.body : bodies[0]?.slug;
  const code = coded ? { code: entry.code.replaceAll(' ', '') } : {};
  const who = { email: entry.email.trim(), password: entry.password };
  return call(routes.signIn, { body: { ...who, ...code, ...(body && { body }) } });
}

function Refused({ error }: { error: unknown }) {
  const { words } = useWords();
  if (error === null) return null;
  const refusal = refusalOf(error);
  if (refusal === 'other') return <ProblemAlert error={error} />;
  const said = {
    'code-needed': words.signIn.codeNeeded,
    refused: words.signIn.refused,
    'slow-down': words.signIn.slowDown,
  };
  return (
    <div className={refusal === 'code-needed' ? 'notice' : 'notice notice-danger'} role="alert">
      <p>{said[refusal]}</p>
    </div>
  );
}
