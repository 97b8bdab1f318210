// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { focusFirstWrong } from '../focus-first-wrong.ts';
import { SmallForm } from './small-form.tsx';
import { WordsField } from './words-field.tsx';

type Props = {
  label: string;
  hint?: string | undefined;
  missing: string;
  start?: string;
  rows?: number;
  save: string;
  busy: boolean;
  error: unknown;
  onSave: (reason: string) => void;
  onClose: () => void;
};

/** Asks why, and goes on only with an answer. */
export function ReasonForm({ label, hint, missing, start = '', rows = 3, onSave, ...form }: Props) {
  const [reason, setReason] = useState(start);
  const [tried, setTried] = useState(false);
  const empty = reason.trim() === '';
  return (
    <SmallForm
      {...form}
      onSubmit={(element) => {
        setTried(true);
        if (empty) focusFirstWrong(element);
        else onSave(reason.trim());
      }}
    >
      <WordsField
        label={label}
        hint={hint}
        rows={rows}
        longest={2000}
        value={reason}
        error={tried && empty ? missing : undefined}
        onChange={setReason}
      />
    </SmallForm>
  );
}
