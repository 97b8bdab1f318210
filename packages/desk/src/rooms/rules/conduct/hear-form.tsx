// SPDX-License-Identifier: EUPL-1.2
import { HEARINGS, type Hearing } from '@arengo/contract';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Choice, Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useConductDeed } from './conduct-queries.ts';
import { StepForm } from './step-form.tsx';

export function HearForm({ id }: { id: string }) {
  const { words } = useWords();
  const text = words.conduct.case;
  const [form, setForm] = useState<{ on: string; hearing: Hearing; said: string }>({
    on: '',
    hearing: 'in-person',
    said: '',
  });
  const hear = useConductDeed(() => call(routes.hearPerson, { params: { conductCaseId: id }, body: form }));
  const choose = (value: string) => {
    const hearing = HEARINGS.find((one) => one === value);
    if (hearing) setForm({ ...form, hearing });
  };
  return (
    <StepForm deed={hear} label={text.hear}>
      {(fault) => (
        <>
          <Choice
            label={text.hearHow}
            value={form.hearing}
            options={HEARINGS.map((one) => ({ value: one, label: text.hearings[one] }))}
            onChange={choose}
          />
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
          <Field label={text.said} hint={text.saidHint} error={fault('/said')}>
            {(wiring) => (
              <textarea
                {...wiring}
                rows={4}
                maxLength={10_000}
                value={form.said}
                onChange={(event) => setForm({ ...form, said: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
    </StepForm>
  );
}
