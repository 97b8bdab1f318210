// SPDX-License-Identifier: EUPL-1.2
import type { ConductCaseView, Freedom } from '@arengo/contract';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Choice, Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useConductDeed } from './conduct-queries.ts';
import { StepForm } from './step-form.tsx';

/** Each freedom: whether it covers the fact, and why. Nothing is chosen beforehand. */
export function AssessForm({ view }: { view: ConductCaseView }) {
  const { words } = useWords();
  const text = words.conduct.case;
  const [given, setGiven] = useState<Record<string, { covered: boolean | null; why: string }>>(() =>
    Object.fromEntries(view.assessment.map((one) => [one.freedom, one])),
  );
  const of = (freedom: string) => given[freedom] ?? { covered: null, why: '' };
  const put = (freedom: string, change: Partial<{ covered: boolean | null; why: string }>) =>
    setGiven({ ...given, [freedom]: { ...of(freedom), ...change } });
  const freedoms = view.freedomsAsked.flatMap((freedom): Freedom[] => {
    const { covered, why } = of(freedom);
    return covered === null ? [] : [{ freedom, covered, why }];
  });
  const assess = useConductDeed(() =>
    call(routes.assessFreedoms, { params: { conductCaseId: view.id }, body: { freedoms } }),
  );
  const options = [
    { value: '', label: words.founding.choose },
    { value: 'yes', label: text.covered },
    { value: 'no', label: text.notCovered },
  ];
  return (
    <StepForm deed={assess} label={text.assessSubmit}>
      {(fault) => (
        <>
          <p>{text.assessHelp}</p>
          {view.freedomsAsked.map((freedom) => {
            const { covered, why } = of(freedom);
            return (
              <fieldset key={freedom} className="settings-group">
                <legend>{text.freedoms[freedom] ?? freedom.replaceAll('-', ' ')}</legend>
                <Choice
                  label={text.outcome}
                  value={covered === null ? '' : covered ? 'yes' : 'no'}
                  error={fault(`/freedoms/${freedom}`)}
                  options={options}
                  onChange={(value) => put(freedom, { covered: value === '' ? null : value === 'yes' })}
                />
                <Field label={text.why} hint={text.whyHint}>
                  {(wiring) => (
                    <textarea
                      {...wiring}
                      rows={3}
                      maxLength={5000}
                      value={why}
                      onChange={(event) => put(freedom, { why: event.target.value })}
                    />
                  )}
                </Field>
              </fieldset>
            );
          })}
        </>
      )}
    </StepForm>
  );
}
