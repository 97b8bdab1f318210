// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Field } from '../../../elements/field.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';

type Props = {
  label: string;
  hint?: string;
  missing: string;
  save: string;
  busy: boolean;
  error: unknown;
  onSave: (reason: string) => void;
  onClose: () => void;
};

/** A reason to write, and nothing else. */
export function ReasonForm({ label, hint, missing, save, busy, error, onSave, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <SmallForm
      {...{ save, busy, error, onClose }}
      onSubmit={(form) => {
        setTried(true);
        if (reason.trim() === '') focusFirstWrong(form);
        else onSave(reason.trim());
      }}
    >
      <Field label={label} hint={hint} error={tried && reason.trim() === '' ? missing : undefined}>
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
    </SmallForm>
  );
}
