// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useRef, useState } from 'react';
import { call, routes } from '../../client.ts';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { sessionQuery } from '../../queries.ts';
import { useWords } from '../../words/use-words.tsx';
import { type Entry, type Gap, gapsOf, refusalOf } from './sign-in.ts';
import { SignInFields } from './sign-in-fields.tsx';

type Props = { bodies: { slug: string; name: string }[] };

/** E-mail and password; the body where there are several, the code once the server asks for it. */
export function SignInForm({ bodies }: Props) {
  const { words } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [entry, setEntry] = useState<Entry>({ body: '', email: '', password: '', code: '' });
  const [gaps, setGaps] = useState<Gap[]>([]);
  const several = bodies.length > 1;
  const focus = (name: Gap) =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus());
  const { busy, coded, error, send } = useSignIn(focus);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = gapsOf(entry, several, coded);
    setGaps(missing);
    if (missing[0]) focus(missing[0]);
    else void send(entry, bodies);
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Refused error={error} />
      <SignInFields
        bodies={several ? bodies : []}
        entry={entry}
        gaps={gaps}
        coded={coded}
        onWrite={(change) => setEntry({ ...entry, ...change })}
      />
      <Button color="primary" type="submit" disabled={busy} className="door-submit">
        {busy ? words.signIn.working : words.signIn.submit}
      </Button>
    </form>
  );
}

/** Sends what was written; whoever is let in has a session from then on. */
function useSignIn(focus: (name: Gap) => void) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [coded, setCoded] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (entry: Entry, bodies: Props['bodies']) => {
    setBusy(true);
    setError(null);
    try {
      client.setQueryData(sessionQuery.queryKey, await enter(entry, bodies, coded));
    } catch (refused) {
      const asked = coded || refusalOf(refused) === 'code-needed';
      setError(refused);
      setCoded(asked);
      focus(asked ? 'code' : 'password');
    } finally {
      setBusy(false);
    }
  };
  return { busy, coded, error, send };
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
