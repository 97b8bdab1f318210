// SPDX-License-Identifier: EUPL-1.2
// Small parts that several screens of custody share: the state of an envelope, a fingerprint, what went wrong.
import type { CustodyView } from '@arengo/contract';
import { useEffect, useState } from 'react';
import { Icon } from '../../../elements/icon.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { fingerprint, KeyError } from './sealing.ts';

export type Envelope = CustodyView['envelopes'][number];

export function StateSign({ state }: { state: Envelope['state'] }) {
  const { words } = useWords();
  return (
    <span className={`sign custody-${state}`}>
      <Icon name={state === 'sealed' ? 'it-locked' : 'it-warning-circle'} size="xs" /> {words.custody.state[state]}
    </span>
  );
}

/** The fingerprint of the public half of a key, to be read aloud. */
export function Fingerprint({ recipient, label }: { recipient: string; label?: string }) {
  const { words } = useWords();
  const [shown, setShown] = useState('');
  useEffect(() => {
    let wanted = true;
    void fingerprint(recipient).then((text) => wanted && setShown(text));
    return () => {
      wanted = false;
    };
  }, [recipient]);
  return (
    <span className="fingerprint">
      {label ?? words.custody.key.fingerprint}: <code>{shown}</code>
    </span>
  );
}

/** What went wrong: of a key in the words of this room, anything else as everywhere. */
export function CustodyProblem({ error }: { error: unknown }) {
  const { words } = useWords();
  if (!error) return null;
  if (!(error instanceof KeyError)) return <ProblemAlert error={error} />;
  return (
    <div className="notice notice-danger" role="alert">
      <p>{words.custody.unlock.errors[error.code]}</p>
    </div>
  );
}

export function Done({ children }: { children: string | null }) {
  if (!children) return null;
  return (
    <p className="notice notice-success" role="status">
      <Icon name="it-check-circle" /> {children}
    </p>
  );
}

type Cause = Envelope['causes'][number];

export function Causes({ causes }: { causes: readonly Cause[] }) {
  const { words, day } = useWords();
  const text = words.custody;
  return (
    <ul>
      {causes.map((one) => (
        <li key={`${one.because} ${one.at} ${one.person}`}>
          {text.cause(text.causes[one.because] ?? one.because, one.person, day(one.at))}
        </li>
      ))}
    </ul>
  );
}
