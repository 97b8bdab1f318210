// SPDX-License-Identifier: EUPL-1.2
import type { Handover } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { addressOf } from '../../../address.ts';
import { routes } from '../../../client.ts';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { AlertLine } from './alert-line.tsx';
import { handoverQuery } from './emergency-queries.ts';
import { Told } from './state-part.tsx';
import { TemporaryList } from './temporary-part.tsx';

/** Everything that happened in an emergency, on a page that prints, and as a file. */
export function HandoverPage() {
  const text = useWords().words.emergency.handover;
  const { stateId = '' } = useParams();
  const handover = useQuery(handoverQuery(stateId));
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.lead}</p>
      </PageHeading>
      <p>
        <Link to="/redazione/emergenza">{text.back}</Link>
      </p>
      {handover.isPending && <Loading />}
      {handover.error && <ProblemAlert error={handover.error} onRetry={() => void handover.refetch()} />}
      {handover.data && <Loaded handover={handover.data} />}
    </>
  );
}

function Loaded({ handover }: { handover: Handover }) {
  const { words, moment } = useWords();
  const text = words.emergency.handover;
  const { emergency, from, to, alerts, temporary } = handover;
  const file = (format: 'csv' | 'json') =>
    addressOf(routes.readHandoverFile.path, { stateId: emergency.id }, { format });
  return (
    <>
      <p>{emergency.endedAt === null ? text.going(moment(from)) : text.span(moment(from), moment(to))}</p>
      <Told emergency={emergency} />
      {emergency.endedAt !== null && (
        <p>
          {text.end(
            emergency.endedBy?.name ?? '',
            moment(emergency.endedAt),
            emergency.endReason ?? '',
            emergency.endCites ?? '',
          )}
        </p>
      )}
      <div className="buttons">
        <a className="btn btn-outline-primary btn-sm" href={file('csv')} download>
          {text.csv}
        </a>
        <a className="btn btn-outline-primary btn-sm" href={file('json')} download>
          {text.json}
        </a>
      </div>
      <Panel title={text.alerts}>
        {alerts.length === 0 && <p className="quiet">{text.none}</p>}
        <ul className="account-list">
          {alerts.map((alert) => (
            <AlertLine key={alert.id} alert={alert} />
          ))}
        </ul>
      </Panel>
      <FrozenPart frozen={handover.frozen} />
      <Panel title={text.temporary}>
        <TemporaryList grants={temporary} none={text.none} />
      </Panel>
      <DeedsPart handover={handover} />
    </>
  );
}

function FrozenPart({ frozen }: Pick<Handover, 'frozen'>) {
  const { words, moment } = useWords();
  const text = words.emergency;
  return (
    <Panel title={text.handover.frozen}>
      {frozen.length === 0 && <p className="quiet">{text.handover.none}</p>}
      <ul className="account-list">
        {frozen.map((one) => (
          <li key={one.variantId}>
            <p className="record-head">
              <Link to={`/redazione/post/${one.postId}`}>{text.frozen.of(one.workingTitle, one.accountName)}</Link>
              <span className={`sign frozen-${one.outcome}`}>{text.frozen.outcomes[one.outcome]}</span>
              {one.outcomeAt && <time dateTime={one.outcomeAt}>{moment(one.outcomeAt)}</time>}
            </p>
            <p className="quiet">{text.frozen.was(moment(one.plannedAt))}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function DeedsPart({ handover: { deeds, cutShort } }: { handover: Handover }) {
  const { words, moment, event } = useWords();
  const text = words.emergency.handover;
  return (
    <Panel title={text.deeds}>
      <ul className="handover-deeds">
        {deeds.map((deed) => (
          <li key={deed.recordId}>
            <time dateTime={deed.at}>{moment(deed.at)}</time>
            <span>
              <strong>{event(deed.event)}</strong> · {deed.who ?? text.itself}
              {deed.cites.length > 0 && ` · ${deed.cites.join('; ')}`}
            </span>
          </li>
        ))}
      </ul>
      {cutShort && <p className="quiet">{text.cut}</p>}
    </Panel>
  );
}
