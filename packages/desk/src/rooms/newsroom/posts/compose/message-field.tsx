// SPDX-License-Identifier: EUPL-1.2
import { useLayoutEffect, useRef } from 'react';
import { Field } from '../../../../elements/field.tsx';

type Props = {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  readOnly?: boolean;
};

/** The message itself: it grows with its words, so that one reads it whole. */
export function MessageField({ label, hint, value, onChange, readOnly = false }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);
  return (
    <div data-field="text" className="compose-message">
      <Field label={label} hint={hint}>
        {(wiring) => (
          <textarea
            {...wiring}
            ref={area}
            rows={5}
            maxLength={70_000}
            readOnly={readOnly}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
