// SPDX-License-Identifier: EUPL-1.2
import type { AlertView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { addressOf } from '../../../address.ts';
import { call, routes } from '../../../client.ts';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { ReasonForm } from '../../../elements/reason-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useMay } from '../../../session.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { alertQuery, templatesQuery } from './emergency-queries.ts';
import { LevelSign } from './level-sign.tsx';
import { ProofLine } from './proof-line.tsx';
import { inUse, TemplateChoices } from './template-choices.tsx';

/** An alert: what it says, the proof of delivery of each account as it comes in, and its end. */
export function AlertPage() {
  const text = useWords().words.emergency;
  const { alertId = '' } = useParams();
  const alert = useQuery(alertQuery(alertId));
  return (
    <>
      <PageHeading title={alert.data?.templateName ?? text.alerts.title}>
        {alert.data && <LevelSign {...alert.data} />}
      </PageHeading>
      <p>
        <Link to="/redazione/emergenza">{text.alerts.all}</Link>
      </p>
      {alert.isPending && <Loading />}
      {alert.error && <ProblemAlert error={alert.error} onRetry={() => void alert.refetch()} />}
      {alert.data && <Loaded alert={alert.data} />}
    </>
  );
}

function Loaded({ alert }: { alert: AlertView }) {
  const { words, moment, pick } = useWords();
  const text = words.emergency.alerts;
  const out = alert.deliveries.filter(({ delivery }) => delivery?.publishedAt).length;
  const file = (format: 'csv' | 'json') => addressOf(routes.readAlertProof.path, { alertId: alert.id }, { format });
  return (
    <>
      <p>
        {text.raised(alert.raisedBy.name, moment(alert.raisedAt))} {text.until(moment(alert.validUntil))}
      </p>
      <blockquote className="alert-text">{alert.text}</blockquote>
      {alert.kind === 'alert' && <EndPart alert={alert} />}
      <Panel title={text.proof}>
        <p role="status">
          <strong>{text.counted(out, alert.deliveries.length)}</strong>
        </p>
        <ul className="account-list">
          {alert.deliveries.map((one) => (
            <ProofLine key={one.variantId} proof={one} />
          ))}
        </ul>
        <div className="buttons">
          <a className="btn btn-outline-primary btn-sm" href={file('csv')} download>
            {text.csv}
          </a>
          <a className="btn btn-outline-primary btn-sm" href={file('json')} download>
            {text.json}
          </a>
          <Link className="btn btn-outline-primary btn-sm" to={`/redazione/post/${alert.postId}`}>
            {text.post}
          </Link>
        </div>
      </Panel>
      {alert.leftOut.length > 0 && (
        <Panel title={text.leftOut}>
          <ul className="account-list">
            {alert.leftOut.map((one) => (
              <li key={one.accountId}>
                <strong>{one.accountName}</strong>: {pick(one.because)}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

/** What follows once it is over, or before: the all-clear, the same again, or an end without a post. */
function EndPart({ alert }: { alert: AlertView }) {
  const { words, moment } = useWords();
  const text = words.emergency.alerts;
  const publishes = useMay('publish');
  const heading = useRef<HTMLParagraphElement>(null);
  const templates = useQuery(templatesQuery).data?.templates ?? [];
  const [said, setSaid] = useState('');
  const end = useActDeed(
    (reason: string) => call(routes.endAlert, { params: { alertId: alert.id }, body: { reason } }),
    () => {
      setSaid(text.endedSaid);
      heading.current?.focus();
    },
  );
  const ended = alert.state === 'ended';
  const clears = inUse(templates, 'all-clear');
  return (
    <section className={alert.state === 'over' ? 'notice notice-warning' : 'notice'}>
      <p className="notice-title" ref={heading} tabIndex={-1}>
        {ended && alert.overAt
          ? text.endedBecause(alert.overBecause ?? '', moment(alert.overAt))
          : alert.state === 'over'
            ? text.overNow
            : text.onNow}
      </p>
      <p role="status">{said}</p>
      {alert.state === 'over' && <p>{text.overHelp}</p>}
      {!ended && publishes && (
        <>
          <h2>{text.clear}</h2>
          {clears.length === 0 ? (
            <p className="quiet">{text.noClear}</p>
          ) : (
            <TemplateChoices templates={clears} ends={alert.id} />
          )}
          <details>
            <summary>{text.renew}</summary>
            <TemplateChoices templates={inUse(templates, 'alert')} ends={alert.id} />
          </details>
          <Unfold label={text.end}>
            {(close) => (
              <ReasonForm
                label={text.endWhy}
                rows={2}
                missing={text.endMissing}
                save={text.end}
                busy={end.isPending}
                error={end.error}
                onSave={end.mutate}
                onClose={close}
              />
            )}
          </Unfold>
        </>
      )}
    </section>
  );
}
