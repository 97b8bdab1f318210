// SPDX-License-Identifier: EUPL-1.2
import { Choice, Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { ActField, ActForm, Missing } from './act-form.ts';
import { useActOptions } from './use-act-options.ts';

type Props = { form: ActForm; missing: Missing; onChange: (change: Partial<ActForm>) => void };

/** Organ, kind, subject and instructions. */
export function DraftFields({ form, missing, onChange }: Props) {
  const { words } = useWords();
  const text = words.acts.fields;
  const options = useActOptions();
  return (
    <>
      <div className="act-pair">
        <Choice
          label={text.organ}
          value={form.organ}
          error={missing.organ}
          options={[{ value: '', label: text.choose }, ...options.organs]}
          onChange={(organ) => onChange({ organ })}
        />
        <Choice
          label={text.kind}
          value={form.kind}
          error={missing.kind}
          options={[{ value: '', label: text.choose }, ...options.kinds]}
          onChange={(kind) => onChange({ kind })}
        />
      </div>
      <Field label={text.subject} hint={text.subjectHint} error={missing.subject}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={2000}
            value={form.subject}
            onChange={(event) => onChange({ subject: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.note} hint={text.noteHint} error={missing.note}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={3}
            maxLength={10_000}
            value={form.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** Number, date and, where it is another, the day of effect. */
export function NumberFields({ form, missing, onChange }: Props) {
  const { words } = useWords();
  const text = words.acts.fields;
  return (
    <div className="act-triple">
      <Line label={text.number} field="number" {...{ form, missing, onChange }} />
      <Line label={text.date} field="date" type="date" {...{ form, missing, onChange }} />
      <Line
        label={text.inForceFrom}
        hint={text.inForceFromHint}
        field="inForceFrom"
        type="date"
        {...{ form, missing, onChange }}
      />
    </div>
  );
}

type LineProps = Props & { label: string; hint?: string; field: ActField; type?: 'text' | 'date' };

function Line({ label, hint, field, type = 'text', form, missing, onChange }: LineProps) {
  return (
    <Field label={label} hint={hint} error={missing[field]}>
      {(wiring) => (
        <input
          {...wiring}
          type={type}
          autoComplete="off"
          maxLength={60}
          value={form[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
}
