// SPDX-License-Identifier: EUPL-1.2
import type { MeasureView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { call, routes } from '../../client.ts';
import { Field } from '../../elements/field.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useWords } from '../../words/use-words.tsx';
import { useCaseDeed } from './use-case-deed.ts';

type Props = { measure: MeasureView; caseId: string; onEnd: () => void };

/** Takes a measure back on the network, with its reason. */
export function ReinstateForm({ measure, caseId, onEnd }: Props) {
  const { words } = useWords();
  const text = words.decision;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reverse = useCaseDeed(caseId, () =>
    call(routes.reverseMeasure, { params: { measureId: measure.id }, body: { reason: reason.trim() } }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') reverse.mutate(undefined, { onSuccess: onEnd });
  };
  return (
    <form noValidate onSubmit={submit} className="small-form">
      <Field label={text.reinstateReason} error={tried && reason.trim() === '' ? text.needReason : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {reverse.error && <ProblemAlert error={reverse.error} />}
      <div className="buttons">
        <Button type="submit" color="primary" size="xs" disabled={reverse.isPending}>
          {text.reinstateSubmit}
        </Button>
        <Button color="outline-primary" size="xs" onClick={onEnd}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
