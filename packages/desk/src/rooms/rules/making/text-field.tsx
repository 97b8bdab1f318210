// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react';
import { Field } from '../../../elements/field.tsx';

const PAUSE_MS = 600;

type Props = {
  label: string;
  hint?: string | undefined;
  value: string;
  rows?: number;
  lang?: string;
  onCommit: (value: string) => void;
};

/** A text that reaches the YAML when one leaves the field, or pauses: each change is a new reading of the whole policy. */
export function TextField({ label, hint, value, rows, lang, onCommit }: Props) {
  const [typed, setTyped] = useState(value);
  const [from, setFrom] = useState(value);
  // What comes from outside (undo, YAML) replaces what was typed.
  if (from !== value) {
    setFrom(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onCommit(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onCommit]);
  const commit = () => {
    if (typed !== value) onCommit(typed);
  };
  return (
    <Field label={label} hint={hint}>
      {(wiring) =>
        rows ? (
          <textarea
            {...wiring}
            rows={rows}
            lang={lang}
            value={typed}
            onBlur={commit}
            onChange={(event) => setTyped(event.target.value)}
          />
        ) : (
          <input
            {...wiring}
            lang={lang}
            value={typed}
            onBlur={commit}
            onChange={(event) => setTyped(event.target.value)}
          />
        )
      }
    </Field>
  );
}
