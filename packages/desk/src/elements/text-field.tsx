// SPDX-License-Identifier: EUPL-1.2
import { Field } from './field.tsx';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  type?: 'text' | 'url' | 'date' | 'password';
  longest?: number;
};

/** A line of text with its label. */
export function TextField({ label, value, onChange, hint, error, type = 'text', longest = 200 }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          type={type}
          maxLength={longest}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={type === 'text' ? undefined : false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
