// SPDX-License-Identifier: EUPL-1.2
import type { PersonView } from '@arengo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Choice } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { QrCode } from '../../../elements/qr-code.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { personQuery } from './people-queries.ts';

type Access = NonNullable<PersonView['access']>;
type Props = { person: PersonView; access: Access };

/** How a person signs in, and the link by which they choose a password. For whoever governs. */
export function PersonAccess({ person, access }: Props) {
  const { words } = useWords();
  const text = words.people.access;
  const ways = [
    access.password && text.password,
    access.authenticator && text.authenticator,
    access.passkeys > 0 && text.passkeys(access.passkeys),
    access.identity && text.identity,
  ].filter((way) => typeof way === 'string');
  return (
    <section aria-labelledby="person-access">
      <h2 id="person-access">{text.title}</h2>
      {!person.signsIn && <p>{text.none}</p>}
      {person.signsIn && ways.length === 0 && <p>{text.noneYet}</p>}
      {ways.length > 0 && (
        <ul>
          {ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      )}
      {access.identity && <Untie personId={person.id} />}
      {person.signsIn && <Invitation person={person} access={access} />}
    </section>
  );
}

function useReread(personId: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: personQuery(personId).queryKey });
}

function Untie({ personId }: { personId: string }) {
  const text = useWords().words.people.access;
  const reread = useReread(personId);
  const untie = useMutation({
    mutationFn: () => call(routes.removeIdentity, { params: { personId } }),
    onSuccess: reread,
  });
  return (
    <>
      {untie.error && <ProblemAlert error={untie.error} />}
      <p className="quiet">{text.removeIdentityHelp}</p>
      <Button color="outline-primary" size="sm" disabled={untie.isPending} onClick={() => untie.mutate()}>
        {text.removeIdentity}
      </Button>
    </>
  );
}

function Invitation({ person, access }: Props) {
  const { words, moment } = useWords();
  const text = words.people.invitation;
  const reread = useReread(person.id);
  const [renews, setRenews] = useState<'password' | 'all'>('password');
  const invite = useMutation({
    mutationFn: () => call(routes.invitePerson, { params: { personId: person.id }, body: { renews } }),
    onSuccess: reread,
  });
  const withdraw = useMutation({
    mutationFn: () => call(routes.withdrawInvitation, { params: { personId: person.id } }),
    onSuccess() {
      invite.reset();
      return reread();
    },
  });
  const error = invite.error ?? withdraw.error;
  const again = access.password || access.passkeys > 0 || access.authenticator;
  return (
    <>
      <h3 className="people-subhead">{text.title}</h3>
      <p>{text.intro}</p>
      {error && <ProblemAlert error={error} />}
      {access.invitedUntil && !invite.data && <p className="notice">{text.pending(moment(access.invitedUntil))}</p>}
      <div role="status">
        {withdraw.isSuccess && !access.invitedUntil && <p className="notice notice-success">{text.withdrawn}</p>}
      </div>
      {invite.data && <Link person={person} url={invite.data.url} expiresAt={invite.data.expiresAt} />}
      {again && !invite.data && (
        <Choice
          label={text.renews}
          value={renews}
          options={[
            { value: 'password', label: text.renewsPassword },
            { value: 'all', label: text.renewsAll },
          ]}
          onChange={(value) => setRenews(value === 'all' ? 'all' : 'password')}
        />
      )}
      <div className="buttons">
        <Button
          color={invite.data ? 'outline-primary' : 'primary'}
          size="sm"
          disabled={invite.isPending}
          onClick={() => invite.mutate()}
        >
          {access.invitedUntil || invite.data ? text.again : text.make}
        </Button>
        {access.invitedUntil && (
          <Button color="outline-danger" size="sm" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {text.withdraw}
          </Button>
        )}
      </div>
    </>
  );
}

type LinkProps = { person: PersonView; url: string; expiresAt: string };

/** The link, shown once: to copy, or to photograph from the screen. */
function Link({ person, url, expiresAt }: LinkProps) {
  const { words, moment } = useWords();
  const text = words.people.invitation;
  const place = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another link takes the focus again
  useEffect(() => {
    setCopied(false);
    place.current?.focus();
  }, [url]);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <section ref={place} className="invitation-link" tabIndex={-1} aria-label={text.link}>
      <p>{text.handOver(person.name)}</p>
      <p>
        <code>{url}</code>
      </p>
      <p className="quiet">{text.expires(moment(expiresAt))}</p>
      <Button color="primary" size="sm" onClick={() => void copy()}>
        {text.copy}
      </Button>{' '}
      <span role="status">{copied && text.copied}</span>
      <QrCode text={url} label={text.qr} />
    </section>
  );
}
