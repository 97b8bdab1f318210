// SPDX-License-Identifier: EUPL-1.2
import { type BodyInput, DATA_REFUSALS, type routes as table } from '@arengo/contract';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Tick } from '../../../elements/field.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';
import { useRequestStep } from './data-requests-queries.ts';
import type { RequestPanelProps } from './request-step.tsx';

type FormProps = RequestPanelProps & { onClose: () => void };

/** What can't be undone is named and ticked first; what people do is written. */
export function FulfilForm({ view, onClose }: FormProps) {
  const text = useWords().words.dataRequests.answer;
  const erases = view.kind === 'erasure';
  const byPeople = !erases && view.kind !== 'access';
  const [answer, setAnswer] = useState('');
  const [really, setReally] = useState(false);
  const params = { dataRequestId: view.id };
  const save = useRequestStep(() => call(routes.fulfilDataRequest, { params, body: { answer } }));
  const faults = useFaults(save.error);
  return (
    <SmallForm
      save={text.fulfil[view.kind]}
      busy={save.isPending || (erases && !really)}
      error={faults.count === 0 ? save.error : null}
      onClose={onClose}
      onSubmit={() => save.mutate(undefined)}
    >
      <p>{text.fulfilHelp[view.kind]}</p>
      <WordsField
        label={byPeople ? text.words : text.wordsOptional}
        value={answer}
        error={faults.at('/answer')}
        onChange={setAnswer}
      />
      {erases && <Tick label={text.really} checked={really} onChange={setReally} />}
    </SmallForm>
  );
}

export function ExtendForm({ view, onClose }: FormProps) {
  const { words, day } = useWords();
  const text = words.dataRequests.answer;
  const [reason, setReason] = useState('');
  const params = { dataRequestId: view.id };
  const save = useRequestStep(() => call(routes.extendDataRequest, { params, body: { reason } }), onClose);
  const faults = useFaults(save.error);
  return (
    <SmallForm
      save={text.extendSave}
      busy={save.isPending}
      error={faults.count === 0 ? save.error : null}
      onClose={onClose}
      onSubmit={() => save.mutate(undefined)}
    >
      <p>{text.extendHelp(day(`${view.extendedTo}T12:00:00Z`))}</p>
      <WordsField
        label={text.reason}
        hint={text.reasonHint}
        longest={2000}
        value={reason}
        error={faults.at('/reason')}
        onChange={setReason}
      />
    </SmallForm>
  );
}

type Refusal = BodyInput<typeof table.refuseDataRequest>['refusal'];

/** Each reason; one that does not hold for this request is shown with why. */
export function RefuseForm({ view, onClose }: FormProps) {
  const { words, pick } = useWords();
  const text = words.dataRequests;
  const first = view.refusals.find(({ because }) => because === null)?.refusal ?? 'unfounded';
  const [refusal, setRefusal] = useState<Refusal>(first);
  const [answer, setAnswer] = useState('');
  const params = { dataRequestId: view.id };
  const save = useRequestStep(() => call(routes.refuseDataRequest, { params, body: { refusal, answer } }));
  const faults = useFaults(save.error);
  const whyNot = (one: Refusal) => view.refusals.find((choice) => choice.refusal === one)?.because ?? null;
  return (
    <SmallForm
      save={text.answer.refuseSave}
      busy={save.isPending}
      error={faults.count === 0 ? save.error : null}
      onClose={onClose}
      onSubmit={() => save.mutate(undefined)}
    >
      <p>{text.answer.refuseHelp}</p>
      <fieldset className="account-kinds">
        <legend>{text.answer.refusal}</legend>
        {DATA_REFUSALS.map((one) => {
          const because = whyNot(one);
          return (
            <label key={one}>
              <input
                type="radio"
                name="refusal"
                checked={refusal === one}
                disabled={because !== null}
                onChange={() => setRefusal(one)}
              />
              <span>
                {text.refusals[one]} {because && <span className="quiet">{pick(because)}</span>}
              </span>
            </label>
          );
        })}
      </fieldset>
      <WordsField label={text.answer.refusalWords} value={answer} error={faults.at('/answer')} onChange={setAnswer} />
    </SmallForm>
  );
}
