// SPDX-License-Identifier: EUPL-1.2
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../client.ts';
import { Icon } from '../../elements/icon.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { sessionQuery } from '../../queries.ts';
import { useWords } from '../../words/use-words.tsx';
import { refusalOf } from './sign-in.ts';

type Props = { bodies: readonly { slug: string; name: string; provider: string | null }[] };

/** The ways in beside the password: a passkey, and the providers of the bodies that have one. */
export function OtherWays({ bodies }: Props) {
  const text = useWords().words.people.door;
  const providers = bodies.filter(({ provider }) => provider !== null);
  const passkeys = browserSupportsWebAuthn();
  if (!passkeys && providers.length === 0) return null;
  return (
    <div className="door-ways">
      <p className="door-or">{text.or}</p>
      {passkeys && <PasskeyButton />}
      {providers.map(({ slug, name, provider }) => (
        <a key={slug} className="btn btn-outline-primary" href={`/sign-in/oidc/${encodeURIComponent(slug)}`}>
          {bodies.length > 1 ? text.providerOf(provider ?? '', name) : text.provider(provider ?? '')}
        </a>
      ))}
    </div>
  );
}

function PasskeyButton() {
  const text = useWords().words.people.door;
  const { busy, error, send } = usePasskey();
  return (
    <>
      {error !== null && <Refused error={error} />}
      <Button color="outline-primary" disabled={busy} onClick={() => void send()}>
        <Icon name="it-key" /> {busy ? text.waiting : text.passkey}
      </Button>
    </>
  );
}

function Refused({ error }: { error: unknown }) {
  const { words } = useWords();
  const refusal = refusalOf(error);
  if (error instanceof Error && error.name === 'NotAllowedError') {
    return (
      <div className="notice" role="alert">
        <p>{words.people.mine.dismissed}</p>
      </div>
    );
  }
  if (refusal === 'other') return <ProblemAlert error={error} />;
  return (
    <div className="notice notice-danger" role="alert">
      <p>{refusal === 'slow-down' ? words.signIn.slowDown : words.people.door.refused}</p>
    </div>
  );
}

function usePasskey() {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      const { attempt, options } = await call(routes.startPasskeySignIn);
      const { id, rawId, response } = await startAuthentication({ optionsJSON: options });
      const { clientDataJSON, authenticatorData, signature, userHandle = '' } = response;
      const shown = { clientDataJSON, authenticatorData, signature, userHandle };
      const credential = { id, rawId, type: 'public-key' as const, clientExtensionResults: {}, response: shown };
      client.setQueryData(
        sessionQuery.queryKey,
        await call(routes.signInWithPasskey, { body: { attempt, credential } }),
      );
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, send };
}
