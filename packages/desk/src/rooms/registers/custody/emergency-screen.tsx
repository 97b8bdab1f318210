// SPDX-License-Identifier: EUPL-1.2
import type { CustodyView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Choice, Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useCustodyDeed } from './custody-queries.ts';
import { CustodyProblem, Done, Fingerprint } from './custody-signs.tsx';
import { OpenRequest } from './emergency-opening.tsx';
import { newKeyPair, open, seal, unlock } from './sealing.ts';
import { canUnlock, UnlockFields } from './unlock-fields.tsx';

export type Request = CustodyView['requests'][number];
const UNDER_WAY: readonly Request['state'][] = ['waiting', 'ready', 'opened'];

/** Emergency openings: to ask for one, to give one's share or refuse it, to open. */
export function EmergencyScreen({ view }: { view: CustodyView }) {
  const { words } = useWords();
  const text = words.custody.emergency;
  const current = view.requests.find(({ state }) => UNDER_WAY.includes(state));
  const past = view.requests.filter((one) => one !== current);
  if (!view.emergency) return <p className="notice notice-warning">{text.noShares}</p>;
  return (
    <>
      <p className="page-lead">{text.intro}</p>
      {current ? (
        <Current view={view} request={current} />
      ) : (
        <>
          <p>{text.none}</p>
          <AskForm view={view} />
        </>
      )}
      {past.length > 0 && (
        <section className="custody-part">
          <h2>{text.past}</h2>
          <ul className="plain">
            {past.map((one) => (
              <li key={one.id}>
                <RequestLine request={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function RequestLine({ request }: { request: Request }) {
  const { words, moment } = useWords();
  const text = words.custody.emergency;
  return (
    <>
      <span className="sign">{text.states[request.state]}</span>{' '}
      {text.by(request.requestedBy.name, moment(request.requestedAt))}{' '}
      {request.envelope ? text.of(request.envelope.name) : text.ofAll}: {request.reason}
    </>
  );
}

function Current({ view, request }: { view: CustodyView; request: Request }) {
  const { words, moment } = useWords();
  const text = words.custody.emergency;
  const { busy, error, run } = useCustodyDeed();
  const given = request.answers.filter(({ verdict }) => verdict === 'given').length;
  return (
    <section className="custody-part">
      <p>
        <RequestLine request={request} />
      </p>
      <p>
        {text.progress(given, request.threshold)}. {text.until(moment(request.expiresAt))}
      </p>
      <ul className="plain">
        {request.answers.map((one) => (
          <li key={one.person}>
            {one.person} {text.answered[one.verdict]}
          </li>
        ))}
      </ul>
      {request.state === 'waiting' && request.may.withdraw && <p className="notice">{text.asked}</p>}
      <p>
        <Fingerprint recipient={request.recipient} label={text.fingerprint} />
      </p>
      {(request.may.answer || request.may.stop) && <Answer view={view} request={request} />}
      {request.may.open && view.me.key && <OpenRequest view={view} request={request} ownKey={view.me.key} />}
      {request.may.withdraw && (
        <>
          <CustodyProblem error={error} />
          <Button
            color="outline-primary"
            size="sm"
            disabled={busy}
            onClick={() => run(() => call(routes.endEmergency, { params: { emergencyId: request.id } }))}
          >
            {request.state === 'opened' ? text.close : text.withdraw}
          </Button>
        </>
      )}
    </section>
  );
}

/** Gives one's share, locked again for the request; or refuses. */
function Answer({ view, request }: { view: CustodyView; request: Request }) {
  const { words } = useWords();
  const text = words.custody.emergency;
  const { busy, error, run } = useCustodyDeed();
  const [secret, setSecret] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<'give' | 'refuse' | null>(null);
  const { share } = view.me;
  const short = reason.trim().length < 10;
  const params = { emergencyId: request.id };
  const give = (event: FormEvent) => {
    event.preventDefault();
    setTried('give');
    if (!share || !canUnlock(share.key, secret)) return;
    void run(async () => {
      const part = await open(share.ciphertext, await unlock(share.key, secret));
      setSecret('');
      await call(routes.giveShare, { params, body: { ciphertext: await seal(part, [request.recipient]) } });
    });
  };
  return (
    <>
      {request.may.answer && share && (
        <form noValidate onSubmit={give} className="custody-form" autoComplete="off">
          <p className="notice notice-warning">{text.fingerprintHelp}</p>
          <UnlockFields locked={share.key} value={secret} onChange={setSecret} tried={tried === 'give'} />
          <Button color="primary" type="submit" disabled={busy}>
            {text.give}
          </Button>
          <Done>{busy ? words.custody.unlock.working : null}</Done>
        </form>
      )}
      <CustodyProblem error={error} />
      <form
        noValidate
        className="custody-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried('refuse');
          if (!short) void run(() => call(routes.refuseEmergency, { params, body: { reason: reason.trim() } }));
        }}
      >
        <Field
          label={text.refuseReason}
          error={tried === 'refuse' && short ? words.custody.open.needReason : undefined}
        >
          {(wiring) => (
            <input {...wiring} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <Button color="outline-danger" size="sm" type="submit" disabled={busy}>
          {request.may.stop ? text.stop : text.refuse}
        </Button>
      </form>
    </>
  );
}

function AskForm({ view }: { view: CustodyView }) {
  const { words } = useWords();
  const text = words.custody;
  const { busy, error, run } = useCustodyDeed();
  const [envelopeId, setEnvelopeId] = useState(view.envelopes[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 10;
  const ownKey = view.me.key;
  if (!ownKey) {
    return (
      <p className="notice">
        {text.emergency.needKey} <Link to="/registri/buste/chiave">{text.office.makeKey}</Link>
      </p>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (short) return;
    void run(async () => {
      const once = await newKeyPair();
      const lockedIdentity = await seal(once.identity, [ownKey.recipient]);
      const body = { envelopeId: envelopeId || null, reason: reason.trim(), recipient: once.recipient, lockedIdentity };
      await call(routes.requestEmergency, { body });
    });
  };
  return (
    <form noValidate onSubmit={submit} className="custody-form">
      <Choice
        label={text.emergency.about}
        value={envelopeId}
        options={[
          ...view.envelopes.map((one) => ({ value: one.id, label: one.name })),
          { value: '', label: text.emergency.all },
        ]}
        onChange={setEnvelopeId}
      />
      <Field
        label={text.emergency.reason}
        hint={text.open.reasonHelp}
        error={tried && short ? text.open.needReason : undefined}
      >
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
      <CustodyProblem error={error} />
      <Button color="primary" type="submit" disabled={busy}>
        {text.emergency.ask}
      </Button>
    </form>
  );
}
