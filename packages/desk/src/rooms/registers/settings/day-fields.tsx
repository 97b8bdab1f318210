// SPDX-License-Identifier: EUPL-1.2
import { Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';

type Days = { from: string; to: string };
type Props = { value: Days; onChange: (days: Partial<Days>) => void; error: string | undefined };

/** First and last day of a period, both included. */
export function DayFields({ value, onChange, error }: Props) {
  const { words } = useWords();
  const text = words.settings;
  return (
    <div className="founding-pair">
      <Field label={text.firstDay} error={error}>
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            value={value.from}
            onChange={(event) => onChange({ from: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.lastDay}>
        {(wiring) => (
          <input {...wiring} type="date" value={value.to} onChange={(event) => onChange({ to: event.target.value })} />
        )}
      </Field>
    </div>
  );
}
