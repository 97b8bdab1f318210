// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call, routes } from '../../client.ts';
import { Field, Tick } from '../../elements/field.tsx';
import { Loading } from '../../elements/loading.tsx';
import { Mark } from '../../elements/mark.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useWords } from '../../words/use-words.tsx';

const SHORTEST = 12;

/** Where an invitation leads: the person it is for chooses a password. The secret stands after the # of the address. */
export function InvitationRoom({ signedIn }: { signedIn: boolean }) {
  const { words } = useWords();
  const text = words.people.door;
  const [token] = useState(() => window.location.hash.slice(1));
  const read = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => call(routes.readPersonInvitation, { body: { token } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    document.title = `${text.inviteTitle} – ${words.product}`;
    // It opens a door: it does not stay in the history.
    window.history.replaceState(null, '', window.location.pathname);
  }, [text, words.product]);
  return (
    <div className="door">
      <main className="door-main">
        <div className="door-card">
          <p className="door-brand">
            <Mark /> {words.product}
          </p>
          <h1>{text.inviteTitle}</h1>
          {signedIn && <p className="notice notice-warning">{text.elsewhere}</p>}
          {read.isPending && <Loading />}
          {read.error && (
            <>
              <ProblemAlert error={read.error} />
              <a href="/desk/">{text.enter}</a>
            </>
          )}
          {read.data && <Choose token={token} invitation={read.data} />}
        </div>
      </main>
    </div>
  );
}

type Props = { token: string; invitation: { person: string; body: string; email: string; expiresAt: string } };

function Choose({ token, invitation }: Props) {
  const { words, moment } = useWords();
  const text = words.people.door;
  const accept = useMutation({
    mutationFn: (password: string) => call(routes.acceptPersonInvitation, { body: { token, password } }),
  });
  if (accept.isSuccess) return <Chosen />;
  return (
    <>
      <p className="door-intro">
        {text.inviteFor(invitation.person, invitation.body)}. {text.inviteAs(invitation.email)}
      </p>
      <PasswordForm
        email={invitation.email}
        busy={accept.isPending}
        error={accept.error}
        onSend={(password) => accept.mutate(password)}
      />
      <p className="quiet">{text.inviteUntil(moment(invitation.expiresAt))}</p>
    </>
  );
}

function Chosen() {
  const text = useWords().words.people.door;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.focus(), []);
  return (
    <>
      <p className="notice notice-success" role="status">
        {text.chosen}
      </p>
      <a ref={link} className="btn btn-primary door-submit" href="/desk/">
        {text.enter}
      </a>
    </>
  );
}

type FormProps = { email: string; busy: boolean; error: unknown; onSend: (password: string) => void };

function PasswordForm({ email, busy, error, onSend }: FormProps) {
  const { words } = useWords();
  const { door, mine } = words.people;
  const form = useRef<HTMLFormElement>(null);
  const [written, setWritten] = useState({ next: '', repeat: '' });
  const [wrong, setWrong] = useState<'next' | 'repeat' | null>(null);
  const [shown, setShown] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const gap = [...written.next].length < SHORTEST ? 'next' : written.next !== written.repeat ? 'repeat' : null;
    setWrong(gap);
    if (gap) form.current?.querySelector<HTMLElement>(`[name="${gap}"]`)?.focus();
    else onSend(written.next);
  };
  const fields = [
    { name: 'next' as const, label: mine.next, hint: mine.nextHint, error: mine.tooShort },
    { name: 'repeat' as const, label: door.repeat, hint: undefined, error: door.different },
  ];
  return (
    <form ref={form} noValidate onSubmit={submit}>
      {error !== null && <ProblemAlert error={error} />}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      {fields.map(({ name, label, hint, error: said }) => (
        <Field key={name} label={label} hint={hint} error={wrong === name ? said : undefined}>
          {(wiring) => (
            <input
              {...wiring}
              name={name}
              type={shown ? 'text' : 'password'}
              autoComplete="new-password"
              value={written[name]}
              onChange={(event) => setWritten({ ...written, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Tick label={words.signIn.showPassword} checked={shown} onChange={setShown} />
      <Button color="primary" type="submit" disabled={busy} className="door-submit">
        {door.choose}
      </Button>
    </form>
  );
}
