// SPDX-License-Identifier: EUPL-1.2
import type { PrivacyRoom as Room } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { ClassesPanel } from './classes-panel.tsx';
import { DestructionsPanel } from './destructions-panel.tsx';
import { HoldsPanel } from './holds-panel.tsx';
import { privacyQuery, useKeeping } from './privacy-queries.ts';

/** What is kept of people, until when, what is held, and what was erased. */
export function PrivacyRoom() {
  const { words } = useWords();
  const room = useQuery(privacyQuery);
  return (
    <div className="page">
      <PageHeading title={words.privacy.title}>
        <p className="page-lead">{words.privacy.intro}</p>
      </PageHeading>
      <RegistersTabs />
      {room.isPending && <Loading />}
      {room.error && <ProblemAlert error={room.error} onRetry={() => void room.refetch()} />}
      {room.data && (
        <>
          <ClassesPanel classes={room.data.classes} />
          <RunPanel room={room.data} />
          <HoldsPanel holds={room.data.holds} />
          <DestructionsPanel destructions={room.data.destructions} />
        </>
      )}
    </div>
  );
}

function RunPanel({ room }: { room: Room }) {
  const { words, moment } = useWords();
  const text = words.privacy.run;
  const [started, setStarted] = useState(false);
  const erase = useKeeping(
    () => call(routes.eraseDue, {}),
    () => setStarted(true),
  );
  return (
    <Panel title={text.title}>
      <p>{room.lastRun ? text.last(moment(room.lastRun)) : text.never}</p>
      {room.overdue && <p className="notice notice-danger">{text.overdue}</p>}
      <p role="status">{started ? text.started : ''}</p>
      {erase.error && <ProblemAlert error={erase.error} />}
      <Button color="outline-primary" size="sm" disabled={erase.isPending} onClick={() => erase.mutate(undefined)}>
        {text.start}
      </Button>
    </Panel>
  );
}
