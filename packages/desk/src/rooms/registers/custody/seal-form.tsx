// SPDX-License-Identifier: EUPL-1.2
import type { CustodyView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Choice, Field } from '../../../elements/field.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { type Content, EMPTY, FIELDS, isEmpty, writeContent } from './content.ts';
import { useCustodyDeed } from './custody-queries.ts';
import { CustodyProblem, type Envelope, Fingerprint } from './custody-signs.tsx';
import { seal } from './sealing.ts';

/** Seals text to the keys of today; answers what goes to the server. */
export async function sealForToday(view: CustodyView, text: string) {
  const recipients = view.sealTo.map(({ recipient }) => recipient);
  if (view.emergency) recipients.push(view.emergency.recipient);
  return {
    ciphertext: await seal(text, recipients),
    keyIds: view.sealTo.map(({ keyId }) => keyId),
    emergencyKeyId: view.emergency?.id ?? null,
  };
}

export function NewEnvelope({ view }: { view: CustodyView }) {
  const { words } = useWords();
  const text = words.custody.seal;
  const go = useNavigate();
  const [accountId, setAccountId] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const accounts = [{ value: '', label: text.noAccount }].concat(
    view.accounts.map((one) => ({ value: one.id, label: one.name })),
  );
  return (
    <>
      <PageHeading title={text.titleNew} />
      <SealForm
        view={view}
        wrong={name.trim() === ''}
        onTry={() => setTried(true)}
        onSeal={async (sealed) => {
          const { id } = await call(routes.createEnvelope, {
            body: { accountId: accountId || null, name: name.trim(), ...sealed },
          });
          await go(`/registri/buste/busta/${id}`);
        }}
      >
        <Choice label={text.account} value={accountId} options={accounts} onChange={setAccountId} />
        <Field label={text.name} hint={text.nameHelp} error={tried && name.trim() === '' ? text.needName : undefined}>
          {(wiring) => (
            <input {...wiring} maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
      </SealForm>
    </>
  );
}

type RenewProps = { view: CustodyView; envelope: Envelope; onDone: () => void };

/** New credentials for an envelope that there is. */
export function RenewForm({ view, envelope, onDone }: RenewProps) {
  const { words } = useWords();
  const text = words.custody.seal;
  return (
    <section className="custody-part">
      <h2>{text.titleAgain(envelope.name)}</h2>
      <p className="notice">{text.changeFirst}</p>
      <SealForm
        view={view}
        onSeal={async (sealed) => {
          await call(routes.resealEnvelope, {
            params: { envelopeId: envelope.id },
            body: { ...sealed, content: 'new' },
          });
          onDone();
        }}
      />
    </section>
  );
}

type Sealed = Awaited<ReturnType<typeof sealForToday>>;
type FormProps = {
  view: CustodyView;
  onSeal: (sealed: Sealed) => Promise<void>;
  onTry?: () => void;
  wrong?: boolean;
  children?: ReactNode;
};

function SealForm({ view, onSeal, onTry, wrong = false, children }: FormProps) {
  const { words } = useWords();
  const text = words.custody.seal;
  const { busy, error, run } = useCustodyDeed();
  const [content, setContent] = useState<Content>(EMPTY);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    onTry?.();
    if (wrong || isEmpty(content)) return;
    void run(async () => {
      const sealed = await sealForToday(view, writeContent(content));
      setContent(EMPTY);
      await onSeal(sealed);
    });
  };
  return (
    <form noValidate onSubmit={submit} className="custody-form" autoComplete="off">
      {children}
      <ContentFields content={content} onChange={setContent} missing={tried && isEmpty(content)} />
      <SealedTo view={view} />
      <CustodyProblem error={error} />
      <Button color="primary" type="submit" disabled={busy || view.sealTo.length === 0}>
        {busy ? text.sealing : text.submit}
      </Button>
    </form>
  );
}

type ContentProps = { content: Content; onChange: (content: Content) => void; missing: boolean };

function ContentFields({ content, onChange, missing }: ContentProps) {
  const { words } = useWords();
  const text = words.custody;
  return FIELDS.map((field) => {
    const error = missing && field === 'password' ? text.seal.needContent : undefined;
    const set = (value: string) => onChange({ ...content, [field]: value });
    return (
      <Field key={field} label={text.fields[field]} error={error}>
        {(wiring) =>
          field === 'codes' || field === 'notes' ? (
            <textarea
              {...wiring}
              rows={3}
              spellCheck={false}
              value={content[field]}
              onChange={(event) => set(event.target.value)}
            />
          ) : (
            <input
              {...wiring}
              autoComplete="off"
              spellCheck={false}
              value={content[field]}
              onChange={(event) => set(event.target.value)}
            />
          )
        }
      </Field>
    );
  });
}

function SealedTo({ view }: { view: CustodyView }) {
  const { words } = useWords();
  const text = words.custody.seal;
  return (
    <section className="notice">
      <p className="notice-title">{text.to}</p>
      <ul className="plain">
        {view.sealTo.map((one) => (
          <li key={one.keyId}>
            {one.owner}. <Fingerprint recipient={one.recipient} />
          </li>
        ))}
      </ul>
      {view.emergency && <p>{text.toEmergency(view.emergency.threshold, view.emergency.holders.length)}.</p>}
      <p className="quiet">{text.compare}</p>
    </section>
  );
}
