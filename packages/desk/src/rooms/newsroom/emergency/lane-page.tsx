// SPDX-License-Identifier: EUPL-1.2
import type { EmergencyRoomView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { NewsroomTabs } from '../newsroom-tabs.tsx';
import { Freezes } from '../posts/freezes.tsx';
import { AlertLine } from './alert-line.tsx';
import { emergencyRoomQuery, templatesQuery } from './emergency-queries.ts';
import { EmergencyTabs } from './emergency-tabs.tsx';
import { FrozenPosts } from './frozen-posts.tsx';
import { StatePart } from './state-part.tsx';
import { inUse, TemplateChoices } from './template-choices.tsx';
import { TemporaryPart } from './temporary-part.tsx';

/** The emergency lane on one page: the alert to send first, then what is on and what is stopped. */
export function LanePage() {
  const text = useWords().words.emergency;
  const room = useQuery(emergencyRoomQuery);
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.lead}</p>
      </PageHeading>
      <NewsroomTabs />
      <EmergencyTabs />
      {room.isPending && <Loading />}
      {room.error && <ProblemAlert error={room.error} onRetry={() => void room.refetch()} />}
      {room.data && <Lane room={room.data} />}
    </>
  );
}

function Lane({ room }: { room: EmergencyRoomView }) {
  const text = useWords().words.emergency;
  return (
    <>
      <RaisePart room={room} />
      <Panel title={text.alerts.title}>
        {room.alerts.length === 0 && <p className="quiet">{text.alerts.none}</p>}
        <ul className="account-list">
          {room.alerts.map((alert) => (
            <AlertLine key={alert.id} alert={alert} />
          ))}
        </ul>
      </Panel>
      <StatePart room={room} />
      <Panel title={text.frozen.title} intro={text.frozen.intro}>
        <FrozenPosts posts={room.frozen} />
      </Panel>
      <Freezes freezes={room.freezes} />
      <TemporaryPart grants={room.temporary} />
      <PastPart past={room.past} />
    </>
  );
}

function RaisePart({ room }: { room: EmergencyRoomView }) {
  const { words, pick } = useWords();
  const text = words.emergency.raise;
  const templates = useQuery(templatesQuery);
  const ready = inUse(templates.data?.templates ?? [], 'alert');
  return (
    <Panel title={text.title}>
      {!room.mayRaise.granted && (
        <p>
          {text.mayNot} {pick(room.mayRaise.because)}
        </p>
      )}
      {templates.error && <ProblemAlert error={templates.error} onRetry={() => void templates.refetch()} />}
      {room.mayRaise.granted && ready.length > 0 && <TemplateChoices templates={ready} />}
      {templates.data && ready.length === 0 && (
        <EmptyRoom title={text.none} help={text.noneHelp} icon="it-warning-circle">
          <Link className="btn btn-primary btn-sm" to="/redazione/emergenza/modelli">
            {text.toTemplates}
          </Link>
        </EmptyRoom>
      )}
    </Panel>
  );
}

function PastPart({ past }: Pick<EmergencyRoomView, 'past'>) {
  const { words, moment } = useWords();
  const text = words.emergency.state;
  if (past.length === 0) return null;
  return (
    <Panel title={text.past}>
      <ul className="account-list">
        {past.map((one) => (
          <li key={one.id}>
            <p>
              <Link to={`/redazione/emergenza/consegne/${one.id}`}>{one.reason}</Link>
            </p>
            <p className="quiet">{text.from(moment(one.begunAt), moment(one.endedAt ?? one.begunAt))}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
