// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { SmallForm } from '../../../elements/small-form.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';

type Props = {
  label: string;
  hint: string;
  missing: string;
  start: string;
  save: string;
  busy: boolean;
  error: unknown;
  onSubmit: (reason: string) => void;
  onClose: () => void;
};

/** Asks why, and goes on only with an answer. */
export function ReasonForm({ label, hint, missing, start, onSubmit, ...form }: Props) {
  const [reason, setReason] = useState(start);
  const [tried, setTried] = useState(false);
  const empty = reason.trim() === '';
  return (
    <SmallForm
      {...form}
      onSubmit={(element) => {
        setTried(true);
        if (empty) focusFirstWrong(element);
        else onSubmit(reason.trim());
      }}
    >
      <WordsField
        label={label}
        hint={hint}
        rows={3}
        longest={2000}
        value={reason}
        error={tried && empty ? missing : undefined}
        onChange={setReason}
      />
    </SmallForm>
  );
}
