// SPDX-License-Identifier: EUPL-1.2
import { useId, useState } from 'react';
import { Choice, Field } from '../../../../elements/field.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { minuteOf, proposedHour, readMinute } from './hours.ts';

type Props = { label: string; value: string | null; onChange: (plannedAt: string | null) => void };

/** When a post leaves: as soon as it is approved, or at an hour of Italy's clocks. */
export function HourField({ label, value, onChange }: Props) {
  const { words } = useWords();
  const text = words.compose.hours;
  const id = useId();
  return (
    <fieldset className="compose-hour">
      <legend>{label}</legend>
      <div className="compose-radios">
        <div className="compose-radio">
          <input type="radio" id={`${id}-now`} name={id} checked={value === null} onChange={() => onChange(null)} />
          <label htmlFor={`${id}-now`}>{text.atOnce}</label>
        </div>
        <div className="compose-radio">
          <input
            type="radio"
            id={`${id}-at`}
            name={id}
            checked={value !== null}
            onChange={() => onChange(proposedHour(new Date()))}
          />
          <label htmlFor={`${id}-at`}>{text.atHour}</label>
        </div>
      </div>
      {value !== null && <Minute key={label} value={value} onChange={onChange} />}
    </fieldset>
  );
}

function Minute({ value, onChange }: { value: string; onChange: (plannedAt: string) => void }) {
  const { words } = useWords();
  const text = words.compose.hours;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? minuteOf(value);
  const { instants, wrong } = readMinute(shown);
  const past = wrong === null && new Date(value).getTime() < Date.now();
  const error = wrong ? text.noSuchHour : past ? text.past : undefined;
  return (
    <>
      <Field label={text.when} hint={text.clock} error={error}>
        {(wiring) => (
          <input
            {...wiring}
            type="datetime-local"
            value={shown}
            onChange={(event) => {
              const [first] = readMinute(event.target.value).instants;
              // What is no hour yet stays as it is typed; an hour is as the clock says it.
              setTyped(first === undefined ? event.target.value : null);
              if (first !== undefined) onChange(first);
            }}
          />
        )}
      </Field>
      {instants.length > 1 && (
        <Choice
          label={text.twice}
          value={value}
          options={instants.map((instant, at) => ({ value: instant, label: at === 0 ? text.before : text.after }))}
          onChange={onChange}
        />
      )}
    </>
  );
}
