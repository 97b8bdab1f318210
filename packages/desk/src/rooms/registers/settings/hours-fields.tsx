// SPDX-License-Identifier: EUPL-1.2
import type { OfficeHours, SettingsPart } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Field } from '../../../elements/field.tsx';
import { slugOf } from '../../../slug.ts';
import { useWords } from '../../../words/use-words.tsx';
import type { PartForm } from './settings-part.tsx';

type Hours = Extract<SettingsPart, { part: 'hours' }>;
type Props = PartForm<Hours> & { asked: readonly string[] };

const OFFICE_HOURS: OfficeHours = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '13:00' };

/** The offices with their hours; those that the policy names are there from the beginning. */
export function HoursFields({ value, onChange, fault, asked }: Props) {
  const { words } = useWords();
  const text = words.settings;
  const missing = asked.filter((office) => !value.offices.some((one) => one.office === office));
  const put = (at: number, weekly: OfficeHours[]) =>
    onChange({ offices: value.offices.map((one, place) => (place === at ? { ...one, weekly } : one)) });
  const add = (office: string) => onChange({ offices: [...value.offices, { office, weekly: [OFFICE_HOURS] }] });
  return (
    <>
      {value.offices.map((one, at) => {
        const name = text.offices[one.office] ?? one.office.replaceAll('-', ' ');
        return (
          <fieldset key={one.office} className="settings-group">
            <legend>{name}</legend>
            <WeeklyFields weekly={one.weekly} onChange={(weekly) => put(at, weekly)} error={fault(`/offices/${at}`)} />
            <Button
              type="button"
              color="outline-danger"
              size="xs"
              onClick={() => onChange({ offices: value.offices.filter((_, place) => place !== at) })}
            >
              {text.removeOffice(name)}
            </Button>
          </fieldset>
        );
      })}
      <div className="buttons">
        {missing.map((office) => (
          <Button key={office} type="button" color="outline-primary" size="xs" onClick={() => add(office)}>
            {text.addOffice}: {text.offices[office] ?? office.replaceAll('-', ' ')}
          </Button>
        ))}
      </div>
      <AddOffice taken={value.offices.map((one) => one.office)} onAdd={add} />
    </>
  );
}

function AddOffice({ taken, onAdd }: { taken: readonly string[]; onAdd: (office: string) => void }) {
  const { words } = useWords();
  const text = words.settings;
  const [name, setName] = useState('');
  const slug = slugOf(name);
  const add = () => {
    onAdd(slug);
    setName('');
  };
  return (
    <details className="settings-more">
      <summary>{text.addOffice}</summary>
      <Field label={text.officeName}>
        {(wiring) => (
          <input {...wiring} maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Button
        type="button"
        color="outline-primary"
        size="xs"
        disabled={slug === '' || taken.includes(slug)}
        onClick={add}
      >
        {text.addOffice}
      </Button>
    </details>
  );
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

type WeeklyProps = { weekly: OfficeHours[]; onChange: (weekly: OfficeHours[]) => void; error?: string | undefined };

/** Spans of hours, each on its days. */
export function WeeklyFields({ weekly, onChange, error }: WeeklyProps) {
  const { words } = useWords();
  const text = words.settings;
  const put = (at: number, change: Partial<OfficeHours>) =>
    onChange(weekly.map((row, place) => (place === at ? { ...row, ...change } : row)));
  const turn = (at: number, row: OfficeHours, day: (typeof DAYS)[number]) => {
    const on = row.days.includes(day);
    put(at, { days: DAYS.filter((one) => (one === day ? !on : row.days.includes(one))) });
  };
  return (
    <>
      {weekly.length === 0 && <p className="quiet">{text.noHours}</p>}
      {weekly.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and are not moved
        <div key={at} className="settings-hours">
          <fieldset className="settings-days">
            <legend>{text.weekdays}</legend>
            {DAYS.map((day) => (
              <label key={day}>
                <input
                  type="checkbox"
                  checked={row.days.includes(day)}
                  aria-invalid={error ? true : undefined}
                  onChange={() => turn(at, row, day)}
                />
                {text.days[day]}
              </label>
            ))}
          </fieldset>
          <Field label={text.from}>
            {(wiring) => (
              <input
                {...wiring}
                type="time"
                value={row.from}
                onChange={(event) => put(at, { from: event.target.value })}
              />
            )}
          </Field>
          <Field label={text.to}>
            {(wiring) => (
              <input {...wiring} type="time" value={row.to} onChange={(event) => put(at, { to: event.target.value })} />
            )}
          </Field>
          <Button
            type="button"
            color="outline-danger"
            size="xs"
            onClick={() => onChange(weekly.filter((_, place) => place !== at))}
          >
            {text.removeHours}
          </Button>
        </div>
      ))}
      {error && <p className="field-error">{error}</p>}
      <Button type="button" color="outline-primary" size="xs" onClick={() => onChange([...weekly, OFFICE_HOURS])}>
        {text.addHours}
      </Button>
    </>
  );
}
