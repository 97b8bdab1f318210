// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useConductDeed } from './conduct-queries.ts';
import { StepForm } from './step-form.tsx';

export function SetAside({ id }: { id: string }) {
  const { words } = useWords();
  const text = words.conduct.case;
  const [reason, setReason] = useState('');
  const aside = useConductDeed(() =>
    call(routes.setConductCaseAside, { params: { conductCaseId: id }, body: { reason } }),
  );
  return (
    <details className="settings-more">
      <summary>{text.setAside}</summary>
      <StepForm deed={aside} label={text.setAside}>
        {(fault) => (
          <Field label={text.setAsideReason} hint={text.setAsideHelp} error={fault('/reason')}>
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
        )}
      </StepForm>
    </details>
  );
}
