// SPDX-License-Identifier: EUPL-1.2
import type { ConductCaseView, ConductOutcome } from '@arengo/contract';
import { useId, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useConductDeed } from './conduct-queries.ts';
import { StepForm } from './step-form.tsx';

/** The outcomes; one that is not allowed stays in sight with its reason. */
export function ConcludeForm({ view }: { view: ConductCaseView }) {
  const { words, pick, day } = useWords();
  const text = words.conduct.case;
  const name = useId();
  const [outcome, setOutcome] = useState<ConductOutcome>('nothing-to-object');
  const [reason, setReason] = useState('');
  const [keepUntil, setKeepUntil] = useState('');
  const chosen = view.outcomes.find((one) => one.outcome === outcome);
  const conclude = useConductDeed(() =>
    call(routes.concludeConductCase, {
      params: { conductCaseId: view.id },
      body: { outcome, reason, ...(keepUntil === '' ? {} : { keepUntil }) },
    }),
  );
  return (
    <StepForm deed={conclude} label={text.outcomes[outcome].action}>
      {(fault) => (
        <>
          <fieldset className="settings-group">
            <legend>{text.conclude}</legend>
            {view.outcomes.map((one) => (
              <div key={one.outcome} className="conduct-choice">
                <input
                  type="radio"
                  name={name}
                  id={`${name}-${one.outcome}`}
                  disabled={one.because !== null}
                  checked={outcome === one.outcome}
                  aria-describedby={`${name}-${one.outcome}-help`}
                  onChange={() => setOutcome(one.outcome)}
                />
                <label htmlFor={`${name}-${one.outcome}`}>
                  {text.outcomes[one.outcome].name} {one.clause && <span className="quiet">({one.clause})</span>}
                </label>
                <p className="field-hint" id={`${name}-${one.outcome}-help`}>
                  {one.because ? pick(one.because) : text.outcomes[one.outcome].help}
                </p>
              </div>
            ))}
          </fieldset>
          <Field label={text.reason} error={fault('/reason')}>
            {(wiring) => (
              <textarea
                {...wiring}
                rows={3}
                maxLength={5000}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={text.keepUntil}
            hint={chosen && text.keepUntilHint(day(`${chosen.keepUntil}T12:00:00Z`))}
            error={fault('/keepUntil')}
          >
            {(wiring) => (
              <input {...wiring} type="date" value={keepUntil} onChange={(event) => setKeepUntil(event.target.value)} />
            )}
          </Field>
        </>
      )}
    </StepForm>
  );
}
