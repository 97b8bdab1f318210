// SPDX-License-Identifier: EUPL-1.2
import type { CustodyView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Dialog } from '../../../elements/dialog.tsx';
import { Field } from '../../../elements/field.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useCustodyDeed } from './custody-queries.ts';
import { Causes, CustodyProblem, Done, type Envelope, StateSign } from './custody-signs.tsx';
import { OpenForm } from './open-form.tsx';
import { RenewForm } from './seal-form.tsx';

export function EnvelopePage({ view }: { view: CustodyView }) {
  const { words } = useWords();
  const { envelopeId } = useParams();
  const envelope = view.envelopes.find(({ id }) => id === envelopeId);
  if (!envelope) return <PageHeading title={words.shell.notFound} />;
  return <Page key={envelope.id} view={view} envelope={envelope} />;
}

function Page({ view, envelope }: { view: CustodyView; envelope: Envelope }) {
  const { words, day } = useWords();
  const text = words.custody;
  const [renewing, setRenewing] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  return (
    <>
      <p>
        <Link to="/registri/buste">{text.page.back}</Link>
      </p>
      <PageHeading title={envelope.name}>
        <p>
          <StateSign state={envelope.state} /> {envelope.account?.name ?? text.list.free};{' '}
          {text.list.sealed(day(envelope.sealedAt), envelope.sealedBy)}. {text.page.owners(envelope.owners.join(', '))}
        </p>
      </PageHeading>
      <Done>{done}</Done>
      {envelope.causes.length > 0 && (
        <section className="notice notice-warning">
          <p className="notice-title">{text.page.why}</p>
          <Causes causes={envelope.causes} />
        </section>
      )}
      {envelope.state === 'change-to-confirm' && envelope.mayReseal && <Confirm envelope={envelope} onDone={setDone} />}
      {renewing ? (
        <RenewForm
          view={view}
          envelope={envelope}
          onDone={() => {
            setRenewing(false);
            setDone(text.seal.done);
          }}
        />
      ) : (
        <div className="buttons">
          <Button
            color="primary"
            disabled={!envelope.mayReseal || view.sealTo.length === 0}
            onClick={() => setRenewing(true)}
          >
            {text.page.renew}
          </Button>
        </div>
      )}
      {!envelope.mayReseal && <p className="quiet">{text.page.sealMay}</p>}
      <Opening view={view} envelope={envelope} />
      <Openings envelope={envelope} />
      {view.me.isHolder && <Retire envelope={envelope} />}
    </>
  );
}

function Opening({ view, envelope }: { view: CustodyView; envelope: Envelope }) {
  const { words, pick } = useWords();
  const text = words.custody;
  const { because, key } = view.me;
  if (because === null && key) return <OpenForm envelope={envelope} ownKey={key} />;
  return (
    <section className="custody-part">
      <h2>{text.open.title}</h2>
      <p className="notice notice-warning">
        {because ? pick(because) : text.key.none} {view.office.clause && `(${view.office.clause})`}
      </p>
      <div className="buttons">
        {because === null ? (
          <Link to="/registri/buste/chiave">{text.office.makeKey}</Link>
        ) : (
          <Link to="/registri/buste/emergenza">{text.emergency.ask}</Link>
        )}
      </div>
    </section>
  );
}

function Openings({ envelope }: { envelope: Envelope }) {
  const { words, moment } = useWords();
  const text = words.custody.page;
  return (
    <section className="custody-part">
      <h2>{text.openings}</h2>
      {envelope.openings.length === 0 && <p className="quiet">{text.noOpenings}</p>}
      <ul className="plain">
        {envelope.openings.map((one) => (
          <li key={`${one.at} ${one.by}`}>
            {text.opening(moment(one.at), one.by, one.reason)} ({text.purposes[one.purpose]};{' '}
            {one.outcome ? text.outcomes[one.outcome] : text.noOutcome})
          </li>
        ))}
      </ul>
    </section>
  );
}

function Confirm({ envelope, onDone }: { envelope: Envelope; onDone: (done: string) => void }) {
  const { words } = useWords();
  const text = words.custody.page;
  const { busy, error, run } = useCustodyDeed();
  return (
    <section className="notice">
      <p>{text.confirmHelp}</p>
      <CustodyProblem error={error} />
      <Button
        color="primary"
        size="sm"
        disabled={busy}
        onClick={() =>
          run(async () => {
            await call(routes.confirmChange, { params: { envelopeId: envelope.id } });
            onDone(text.confirmed);
          })
        }
      >
        {text.confirm}
      </Button>
    </section>
  );
}

/** What it holds is lost for good: it asks first, naming what will happen. */
function Retire({ envelope }: { envelope: Envelope }) {
  const { words } = useWords();
  const text = words.custody;
  const go = useNavigate();
  const { busy, error, run } = useCustodyDeed();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < 10;
  return (
    <section className="custody-part">
      <Button color="outline-danger" size="sm" onClick={() => setAsking(true)}>
        {text.page.retire}
      </Button>
      {asking && (
        <Dialog title={text.page.retire} onClose={() => setAsking(false)}>
          <p>{text.page.retireHelp}</p>
          <Field label={text.page.retireReason} error={tried && short ? text.open.needReason : undefined}>
            {(wiring) => (
              <textarea {...wiring} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          <CustodyProblem error={error} />
          <Button
            color="danger"
            disabled={busy}
            onClick={() => {
              setTried(true);
              if (short) return;
              void run(async () => {
                await call(routes.retireEnvelope, {
                  params: { envelopeId: envelope.id },
                  body: { reason: reason.trim() },
                });
                await go('/registri/buste');
              });
            }}
          >
            {text.page.retire}
          </Button>
        </Dialog>
      )}
    </section>
  );
}
