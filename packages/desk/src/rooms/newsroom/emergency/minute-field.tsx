// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Field } from '../../../elements/field.tsx';
import { minuteOf, readMinute } from '../posts/compose/hours.ts';

type Props = {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onChange: (instant: string) => void;
};

/** A day and an hour on Italy's clocks; `value` and what is answered are instants. */
export function MinuteField({ label, hint, error, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          type="datetime-local"
          value={typed ?? minuteOf(value)}
          onChange={(event) => {
            const [first] = readMinute(event.target.value).instants;
            setTyped(first === undefined ? event.target.value : null);
            if (first !== undefined) onChange(first);
          }}
        />
      )}
    </Field>
  );
}
