// SPDX-License-Identifier: EUPL-1.2
import type { CustodyView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useCallback, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { type Content, readContent } from './content.ts';
import { useCustodyDeed } from './custody-queries.ts';
import { CustodyProblem, Done, type Envelope } from './custody-signs.tsx';
import { open, unlock } from './sealing.ts';
import { ShownContent } from './shown-content.tsx';
import { canUnlock, UnlockFields } from './unlock-fields.tsx';

const LEAST_REASON = 10;
type OwnKey = NonNullable<CustodyView['me']['key']>;
type Shown = { label: string | null; content: Content }[];

/** Opens an envelope: first the key, then the reason goes on record and the sealed text comes, then it is shown for a minute. */
export function OpenForm({ envelope, ownKey }: { envelope: Envelope; ownKey: OwnKey }) {
  const { words } = useWords();
  const text = words.custody.open;
  const { busy, error, run } = useCustodyDeed();
  const [reason, setReason] = useState('');
  const [secret, setSecret] = useState('');
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const [closed, setClosed] = useState(false);
  const short = reason.trim().length < LEAST_REASON;
  const close = useCallback(() => {
    setShown(null);
    setClosed(true);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (short || !canUnlock(ownKey, secret)) return;
    void run(async () => {
      const identity = await unlock(ownKey, secret);
      setSecret('');
      const contents = await openOnRecord(envelope.id, reason.trim(), identity);
      setReason('');
      setTried(false);
      setClosed(false);
      setShown(contents.map((content, place) => ({ label: place === 0 ? null : text.earlier, content })));
    });
  };
  if (shown) return <ShownContent title={text.shown} contents={shown} onClose={close} />;
  return (
    <section className="custody-part">
      <h2>{text.title}</h2>
      <Done>{closed ? text.closed : null}</Done>
      <form noValidate onSubmit={submit} className="custody-form" autoComplete="off">
        <Field label={text.reason} hint={text.reasonHelp} error={tried && short ? text.needReason : undefined}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={2}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <UnlockFields locked={ownKey} value={secret} onChange={setSecret} tried={tried} />
        <p className="quiet">{text.warning}</p>
        <CustodyProblem error={error} />
        <Button color="primary" type="submit" disabled={busy}>
          {text.submit}
        </Button>
        <Done>{busy ? words.custody.unlock.working : null}</Done>
      </form>
    </section>
  );
}

async function openOnRecord(envelopeId: string, reason: string, identity: string): Promise<Content[]> {
  const given = await call(routes.openEnvelope, { params: { envelopeId }, body: { reason, purpose: 'read' } });
  const tell = (outcome: 'shown' | 'failed') =>
    call(routes.endOpening, { params: { openingId: given.openingId }, body: { outcome } });
  try {
    const contents = [readContent(await open(given.ciphertext, identity))];
    if (given.earlier !== null) {
      // Of other keys, perhaps: what can't be opened is left out.
      const earlier = await open(given.earlier, identity).catch(() => null);
      if (earlier !== null) contents.push(readContent(earlier));
    }
    await tell('shown');
    return contents;
  } catch (problem) {
    await tell('failed').catch(() => undefined);
    throw problem;
  }
}
