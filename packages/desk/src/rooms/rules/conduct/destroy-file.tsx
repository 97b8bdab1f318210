// SPDX-License-Identifier: EUPL-1.2
import type { ConductCaseView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Dialog } from '../../../elements/dialog.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useConductDeed } from './conduct-queries.ts';

/** What can't be undone asks first, and names what will happen. */
export function DestroyFile({ view, keepUntil }: { view: ConductCaseView; keepUntil: string }) {
  const { words, day } = useWords();
  const text = words.conduct.case;
  const [asking, setAsking] = useState(false);
  const destroy = useConductDeed(
    () => call(routes.destroyConductFile, { params: { conductCaseId: view.id } }),
    () => setAsking(false),
  );
  return (
    <section className="conduct-part">
      <h2>{text.destroy}</h2>
      <p className={view.destroyDue ? 'conduct-due' : 'quiet'}>
        {words.conduct.keptUntil(day(`${keepUntil}T12:00:00Z`))}
        {view.destroyDue && ` · ${words.conduct.destroyDue}`}
      </p>
      <Button color="outline-danger" size="sm" onClick={() => setAsking(true)}>
        {text.destroy}
      </Button>
      {asking && (
        <Dialog title={text.destroy} onClose={() => setAsking(false)}>
          <p>{text.destroyHelp}</p>
          {destroy.error && <ProblemAlert error={destroy.error} />}
          <div className="buttons">
            <Button color="danger" disabled={destroy.isPending} onClick={() => destroy.mutate(undefined)}>
              {text.destroyConfirm}
            </Button>
            <Button color="outline-primary" onClick={() => setAsking(false)}>
              {text.cancel}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
