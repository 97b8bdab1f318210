// SPDX-License-Identifier: EUPL-1.2
import type { CustodyView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { useSession } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useCustodyDeed } from './custody-queries.ts';
import { CustodyProblem, Done, type Envelope } from './custody-signs.tsx';
import { sealForToday } from './seal-form.tsx';
import { open, unlock } from './sealing.ts';
import { canUnlock, UnlockFields } from './unlock-fields.tsx';

/** Envelopes that the keys of today do not all open: the holder's, the next holder's and the emergency shares. */
export function toReseal(view: CustodyView): Envelope[] {
  const wanted = view.sealTo.map(({ owner }) => owner).toSorted();
  return view.envelopes.filter(
    (one) =>
      one.opensTo === 'other' ||
      (view.emergency !== null && one.emergency !== 'covered') ||
      wanted.some((owner) => !one.owners.includes(owner)),
  );
}

export function HandoverScreen({ view }: { view: CustodyView }) {
  const { words } = useWords();
  const text = words.custody.handover;
  const left = toReseal(view);
  return (
    <>
      <p className="page-lead">{text.intro}</p>
      <p>{text.means}</p>
      <Report view={view} />
      {left.length === 0 ? (
        <p className="notice notice-success">{text.all}</p>
      ) : (
        <p className="notice notice-warning">{text.toDo(left.length)}</p>
      )}
      {view.next && view.me.isHolder && <p>{text.ahead(view.next.person.name)}</p>}
      {view.me.isHolder && view.me.key && left.length > 0 && <ResealForm view={view} envelopes={left} />}
      {!view.me.isHolder && <p className="quiet">{text.onlyHolder}</p>}
      <p className="no-print">
        {text.emergency} <Link to="/registri/buste/emergenza">{words.custody.emergency.ask}</Link>
      </p>
    </>
  );
}

function Report({ view }: { view: CustodyView }) {
  const { words, day } = useWords();
  const text = words.custody;
  if (view.envelopes.length === 0) return <p>{text.list.empty}.</p>;
  return (
    <section className="custody-part">
      <h2>{text.handover.report}</h2>
      <ul className="envelopes">
        {view.envelopes.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{one.name}</strong> ({one.account?.name ?? text.list.free})
            </p>
            <p className="quiet">
              {text.state[one.state]}; {text.list.sealed(day(one.sealedAt), one.sealedBy)}; {text.handover.keys}{' '}
              {one.owners.join(', ')}; {text.handover.covered}: {text.handover.coveredBy[one.emergency]}
            </p>
          </li>
        ))}
      </ul>
      <Button className="no-print" color="outline-primary" size="sm" onClick={() => window.print()}>
        {text.handover.print}
      </Button>
    </section>
  );
}

function ResealForm({ view, envelopes }: { view: CustodyView; envelopes: Envelope[] }) {
  const { words } = useWords();
  const text = words.custody.handover;
  const { person } = useSession();
  const { busy, error, run } = useCustodyDeed();
  const [own, setOwn] = useState('');
  const [before, setBefore] = useState('');
  const [tried, setTried] = useState(false);
  const [report, setReport] = useState<string | null>(null);
  const foreign = envelopes.filter((one) => one.opensTo === 'other');
  const byOwn = envelopes.filter((one) => one.opensTo === 'holder');
  const owners = [...new Set(foreign.flatMap((one) => one.owners))].join(', ');
  const ownKey = view.me.key;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!ownKey || (byOwn.length > 0 && !canUnlock(ownKey, own) && before === '')) return;
    void run(async () => {
      const identity = byOwn.length > 0 && canUnlock(ownKey, own) ? await unlock(ownKey, own) : null;
      const chosen = [...(identity ? byOwn : []), ...(before === '' ? [] : foreign)];
      let done = 0;
      for (const [place, envelope] of chosen.entries()) {
        setReport(text.working(place, chosen.length));
        if (await reseal(view, envelope, { identity, before, reason: text.reason })) done += 1;
      }
      setOwn('');
      setBefore('');
      setTried(false);
      setReport([text.done(done), ...(done < chosen.length ? [text.left(chosen.length - done)] : [])].join(' '));
    });
  };
  return (
    <form noValidate onSubmit={submit} className="custody-form no-print" autoComplete="off">
      {byOwn.length > 0 && ownKey && (
        <UnlockFields locked={ownKey} value={own} onChange={setOwn} tried={tried && before === ''} />
      )}
      {foreign.length > 0 && (
        <UnlockFields
          locked={{ recipient: '', protection: 'passphrase', lockedIdentity: null }}
          label={owners === person.name ? text.ownBefore : text.before(owners)}
          value={before}
          onChange={setBefore}
          tried={tried && byOwn.length === 0}
        />
      )}
      <CustodyProblem error={error} />
      <Button color="primary" type="submit" disabled={busy}>
        {text.submit}
      </Button>
      <Done>{report}</Done>
    </form>
  );
}

type By = { identity: string | null; before: string; reason: string };

/** The same credentials, sealed to the keys of today. False when no key at hand opens them. */
async function reseal(view: CustodyView, envelope: Envelope, by: By): Promise<boolean> {
  const params = { envelopeId: envelope.id };
  const { identity, before, reason } = by;
  const given = await call(routes.openEnvelope, { params, body: { reason, purpose: 'reseal' } });
  const tell = (outcome: 'resealed' | 'failed') =>
    call(routes.endOpening, { params: { openingId: given.openingId }, body: { outcome } });
  const text = await openWith(given, envelope.opensTo === 'holder' ? identity : null, before);
  if (text === null) {
    await tell('failed');
    return false;
  }
  await call(routes.resealEnvelope, { params, body: { ...(await sealForToday(view, text)), content: 'same' } });
  await tell('resealed');
  return true;
}

type Given = { ciphertext: string; keys: Parameters<typeof unlock>[0][] };

async function openWith(given: Given, identity: string | null, before: string): Promise<string | null> {
  if (identity) return open(given.ciphertext, identity).catch(() => null);
  for (const key of given.keys) {
    const other = await unlock(key, before).catch(() => null);
    if (other) return open(given.ciphertext, other).catch(() => null);
  }
  return null;
}
