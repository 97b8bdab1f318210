// SPDX-License-Identifier: EUPL-1.2
import type { CustodyView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useCallback, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { useWords } from '../../../words/use-words.tsx';
import { type Content, readContent } from './content.ts';
import { useCustodyDeed } from './custody-queries.ts';
import { CustodyProblem, Done } from './custody-signs.tsx';
import type { Request } from './emergency-screen.tsx';
import { sealForToday } from './seal-form.tsx';
import { joinIdentity, type LockedKey, open, unlock } from './sealing.ts';
import { ShownContent } from './shown-content.tsx';
import { canUnlock, UnlockFields } from './unlock-fields.tsx';

type Opened = { envelopeId: string; openingId: string; name: string; text: string };
type Props = { view: CustodyView; request: Request; ownKey: LockedKey };

/** The shares given are put together here, and open the envelopes: to be read, or sealed again for whoever keeps them. */
export function OpenRequest({ view, request, ownKey }: Props) {
  const { words } = useWords();
  const text = words.custody.emergency;
  const { busy, error, run } = useCustodyDeed();
  const [secret, setSecret] = useState('');
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useState<{ label: string; content: Content }[] | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const close = useCallback(() => setShown(null), []);
  const act = (after: (opened: Opened[]) => Promise<void>) => {
    setTried(true);
    if (!canUnlock(ownKey, secret)) return;
    void run(async () => {
      const opened = await openAll(request, ownKey, secret);
      setSecret('');
      setTried(false);
      await after(opened);
    });
  };
  const read = async (opened: Opened[]) => {
    setShown(opened.map((one) => ({ label: one.name, content: readContent(one.text) })));
    for (const one of opened) await tell(one, 'shown');
  };
  const resealAll = async (opened: Opened[]) => {
    for (const one of opened) {
      const body = { ...(await sealForToday(view, one.text)), content: 'same' as const };
      await call(routes.resealEnvelope, { params: { envelopeId: one.envelopeId }, body });
      await tell(one, 'resealed');
    }
    setDone(words.custody.handover.done(opened.length));
  };
  if (shown) return <ShownContent title={text.opened} contents={shown} onClose={close} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act(read);
  };
  return (
    <form noValidate onSubmit={submit} className="custody-form" autoComplete="off">
      <UnlockFields locked={ownKey} value={secret} onChange={setSecret} tried={tried} />
      <CustodyProblem error={error} />
      <div className="buttons">
        <Button color="primary" type="submit" disabled={busy}>
          {text.open}
        </Button>
        {view.sealTo.length > 0 && (
          <Button color="outline-primary" disabled={busy} onClick={() => act(resealAll)}>
            {text.reseal}
          </Button>
        )}
      </div>
      <Done>{busy ? words.custody.unlock.working : done}</Done>
    </form>
  );
}

const tell = (one: Opened, outcome: 'shown' | 'resealed') =>
  call(routes.endOpening, { params: { openingId: one.openingId }, body: { outcome } });

async function openAll(request: Request, ownKey: LockedKey, secret: string): Promise<Opened[]> {
  const own = await unlock(ownKey, secret);
  const once = await open(request.lockedIdentity ?? '', own);
  const given = await call(routes.openInEmergency, { params: { emergencyId: request.id } });
  const parts = [];
  for (const { ciphertext } of given.shares.slice(0, given.threshold)) parts.push(await open(ciphertext, once));
  const identity = await joinIdentity(parts, given.recipient);
  const opened = [];
  for (const { ciphertext, ...one } of given.envelopes) opened.push({ ...one, text: await open(ciphertext, identity) });
  return opened;
}
