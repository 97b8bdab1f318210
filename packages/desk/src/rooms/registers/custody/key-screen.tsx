// SPDX-License-Identifier: EUPL-1.2
import type { CustodyView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { useSession } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useCustodyDeed } from './custody-queries.ts';
import { CustodyProblem, Done, Fingerprint } from './custody-signs.tsx';
import { weaknessOf } from './passphrase.ts';
import { RecoverySheet } from './recovery-sheet.tsx';
import { type KeyPair, type LockedKey, lockByPasskey, lockByPassphrase, newKeyPair, passkeysHere } from './sealing.ts';

type Protection = LockedKey['protection'];

/** One's own key: whether there is one, and how to make one. */
export function KeyScreen({ view }: { view: CustodyView }) {
  const { words, day } = useWords();
  const text = words.custody.key;
  const [made, setMade] = useState<KeyPair | null>(null);
  const [again, setAgain] = useState(false);
  const { key } = view.me;
  return (
    <>
      <p className="page-lead">{text.intro}</p>
      {made && <RecoverySheet pair={made} onKept={() => setMade(null)} />}
      {key && !made && (
        <section className="notice">
          <p className="notice-title">{text.present(day(key.madeAt))}</p>
          <p>{text.protections[key.protection]}</p>
          <p>
            <Fingerprint recipient={key.recipient} />
          </p>
          <p className="quiet">{text.fingerprintHelp}</p>
          {!again && (
            <Button color="outline-primary" size="sm" onClick={() => setAgain(true)}>
              {text.replace}
            </Button>
          )}
        </section>
      )}
      {!made && (!key || again) && (
        <MakeKey
          replaces={key !== null}
          onMade={(pair) => {
            setAgain(false);
            setMade(pair);
          }}
        />
      )}
    </>
  );
}

function MakeKey({ replaces, onMade }: { replaces: boolean; onMade: (pair: KeyPair) => void }) {
  const { words } = useWords();
  const text = words.custody.key;
  const { person, body } = useSession();
  const { busy, error, run } = useCustodyDeed();
  const [protection, setProtection] = useState<Protection>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [tried, setTried] = useState(false);
  const weakness = weaknessOf(passphrase, [person.name, person.email, body.name]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (protection === 'passphrase' && (weakness || passphrase !== repeated)) return;
    void run(async () => {
      const pair = await newKeyPair();
      const lockedIdentity = await lock(pair.identity, protection, passphrase, `${person.name}, ${body.name}`);
      await call(routes.makeCustodyKey, { body: { recipient: pair.recipient, protection, lockedIdentity } });
      onMade(pair);
    });
  };
  return (
    <form noValidate onSubmit={submit} className="custody-form">
      {replaces && <p className="notice notice-warning">{text.replaceHelp}</p>}
      <ProtectionChoice value={protection} onChange={setProtection} />
      {protection === 'passphrase' && (
        <>
          <Secret
            label={text.passphrase}
            hint={text.passphraseHelp}
            error={tried && weakness ? text.weak[weakness] : undefined}
            value={passphrase}
            onChange={setPassphrase}
          />
          <Secret
            label={text.again}
            error={tried && passphrase !== repeated ? text.notSame : undefined}
            value={repeated}
            onChange={setRepeated}
          />
        </>
      )}
      <p className="notice notice-warning">{text.honest}</p>
      <CustodyProblem error={error} />
      <Button color="primary" type="submit" disabled={busy}>
        {text.make}
      </Button>
      <Done>{busy ? text.making : null}</Done>
    </form>
  );
}

async function lock(
  identity: string,
  protection: Protection,
  passphrase: string,
  name: string,
): Promise<string | null> {
  if (protection === 'paper') return null;
  return protection === 'passkey' ? lockByPasskey(identity, name) : lockByPassphrase(identity, passphrase);
}

function ProtectionChoice({ value, onChange }: { value: Protection; onChange: (value: Protection) => void }) {
  const { words } = useWords();
  const text = words.custody.key;
  const here = passkeysHere();
  return (
    <fieldset className="custody-choice">
      <legend>{text.protection}</legend>
      {(['passphrase', 'passkey', 'paper'] as const).map((one) => (
        <div key={one} className="tick">
          <input
            type="radio"
            id={`protection-${one}`}
            name="protection"
            checked={value === one}
            disabled={one === 'passkey' && !here}
            aria-describedby={`protection-${one}-help`}
            onChange={() => onChange(one)}
          />
          <label htmlFor={`protection-${one}`}>{text.protections[one]}</label>
          <p className="field-hint" id={`protection-${one}-help`}>
            {one === 'passkey' && !here ? text.noPasskeys : text.protectionHelp[one]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}

type SecretProps = {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
};

function Secret({ label, hint, error, value, onChange }: SecretProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          type="password"
          autoComplete="new-password"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
