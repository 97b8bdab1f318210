// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useConductDeed } from './conduct-queries.ts';
import { StepForm } from './step-form.tsx';

export function InformForm({ id }: { id: string }) {
  const { words } = useWords();
  const text = words.conduct.case;
  const [form, setForm] = useState({ on: '', how: '' });
  const inform = useConductDeed(() => call(routes.informPerson, { params: { conductCaseId: id }, body: form }));
  return (
    <StepForm deed={inform} label={text.inform}>
      {(fault) => (
        <>
          <Field label={text.informOn} error={fault('/on')}>
            {(wiring) => (
              <input
                {...wiring}
                type="date"
                value={form.on}
                onChange={(event) => setForm({ ...form, on: event.target.value })}
              />
            )}
          </Field>
          <Field label={text.informHow} hint={text.informHowHint} error={fault('/how')}>
            {(wiring) => (
              <input
                {...wiring}
                maxLength={1000}
                value={form.how}
                onChange={(event) => setForm({ ...form, how: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </StepForm>
  );
}
