// SPDX-License-Identifier: EUPL-1.2
import type { MeasureView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../client.ts';
import { Field } from '../../elements/field.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useWords } from '../../words/use-words.tsx';
import { useCaseDeed } from './use-case-deed.ts';

/** A measure that a person takes on the network's own site: done, or not possible, and what happened. */
export function ByHandForm({ measure, caseId }: { measure: MeasureView; caseId: string }) {
  const { words } = useWords();
  const text = words.decision;
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = useCaseDeed(caseId, (done: boolean) =>
    call(routes.confirmByHand, { params: { measureId: measure.id }, body: { done, note: note.trim() } }),
  );
  const send = (done: boolean) => {
    setTried(true);
    if (note.trim() !== '') confirm.mutate(done);
  };
  return (
    <fieldset className="small-form">
      <legend>{text.byHandTitle}</legend>
      <Field label={text.byHandNote} error={tried && note.trim() === '' ? text.needReason : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {confirm.error && <ProblemAlert error={confirm.error} />}
      <div className="buttons">
        <Button color="primary" size="xs" disabled={confirm.isPending} onClick={() => send(true)}>
          {text.byHandDone}
        </Button>
        <Button color="outline-primary" size="xs" disabled={confirm.isPending} onClick={() => send(false)}>
          {text.byHandFailed}
        </Button>
      </div>
    </fieldset>
  );
}
