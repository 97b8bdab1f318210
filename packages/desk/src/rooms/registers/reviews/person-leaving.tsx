// SPDX-License-Identifier: EUPL-1.2
import type { LeavingView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { Loading } from '../../../elements/loading.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { personQuery } from '../people/people-queries.ts';
import { LeavingForm } from './leaving-form.tsx';
import { LeavingPreview } from './leaving-preview.tsx';
import { LeavingTasks } from './leaving-tasks.tsx';
import { leavingQuery } from './reviews-queries.ts';

type Props = { personId: string };

/** The one step by which a person leaves the body: first what would end, then the deed, then the tasks that remain. */
export function PersonLeaving({ personId }: Props) {
  const { words } = useWords();
  const text = words.reviews.leaving;
  const governs = useMay('govern');
  const person = useQuery(personQuery(personId));
  const [done, setDone] = useState<LeavingView | null>(null);
  if (!governs || !person.data) return null;
  if (done || person.data.leftAt) {
    return (
      <Panel title={text.tasks}>
        <LeavingTasks personId={personId} done={done} />
      </Panel>
    );
  }
  return (
    <Panel title={text.title} intro={text.intro}>
      <Prepare personId={personId} onDone={setDone} />
    </Panel>
  );
}

/** What would end is shown before one can ask for it. */
function Prepare({ personId, onDone }: Props & { onDone: (view: LeavingView) => void }) {
  const { words } = useWords();
  const [shown, setShown] = useState(false);
  if (shown) return <Previewed personId={personId} onDone={onDone} onClose={() => setShown(false)} />;
  return (
    <Button color="outline-primary" size="sm" onClick={() => setShown(true)}>
      {words.reviews.leaving.show}
    </Button>
  );
}

type PreviewedProps = Props & { onDone: (view: LeavingView) => void; onClose: () => void };

function Previewed({ personId, onDone, onClose }: PreviewedProps) {
  const { words, pick } = useWords();
  const text = words.reviews.leaving;
  const leaving = useQuery(leavingQuery(personId));
  const place = useRef<HTMLDivElement>(null);
  const ready = leaving.data !== undefined;
  useEffect(() => {
    if (ready) place.current?.focus();
  }, [ready]);
  if (leaving.isPending) return <Loading />;
  if (leaving.error) return <ProblemAlert error={leaving.error} onRetry={() => void leaving.refetch()} />;
  const view = leaving.data;
  return (
    <section ref={place} tabIndex={-1} className="leaving" aria-label={text.pageTitle(view.person.name)}>
      {view.because ? (
        <div className="notice notice-warning">
          <p className="notice-title">{text.blocked}</p>
          <p>{pick(view.because)}</p>
        </div>
      ) : (
        <p className="notice">{text.preview}</p>
      )}
      <LeavingPreview view={view} />
      {view.because === null && <LeavingForm view={view} onDone={onDone} onClose={onClose} />}
    </section>
  );
}
