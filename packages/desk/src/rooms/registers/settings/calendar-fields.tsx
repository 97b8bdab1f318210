// SPDX-License-Identifier: EUPL-1.2
import type { SettingsPart } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { Choice, Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { DayFields } from './day-fields.tsx';
import { WeeklyFields } from './hours-fields.tsx';
import type { PartForm } from './settings-part.tsx';

type Calendar = Extract<SettingsPart, { part: 'calendar' }>;
type Props = PartForm<Calendar> & { asked: readonly string[] };

/** Patron saint, closures and reduced periods. */
export function CalendarFields({ asked, ...form }: Props) {
  return (
    <>
      <PatronSaint {...form} />
      <ClosedDays {...form} />
      <ReducedPeriods {...form} asked={asked} />
    </>
  );
}

const two = (value: number) => String(value).padStart(2, '0');

function PatronSaint({ value, onChange, fault }: PartForm<Calendar>) {
  const { words } = useWords();
  const text = words.settings;
  const [month = '', day = ''] = value.patronSaint.split('-');
  const put = (change: { month?: string; day?: string }) => {
    const next = { month, day, ...change };
    const none = next.month === '' && next.day === '';
    onChange({ patronSaint: none ? '' : `${next.month}-${next.day}` });
  };
  const days = Array.from({ length: 31 }, (_, at) => ({ value: two(at + 1), label: String(at + 1) }));
  const months = text.months.map((label, at) => ({ value: two(at + 1), label }));
  const none = { value: '', label: text.none };
  return (
    <fieldset className="settings-group">
      <legend>{text.patronSaint}</legend>
      <div className="founding-pair">
        <Choice
          label={text.day}
          value={day}
          error={fault('/patronSaint')}
          options={[none, ...days]}
          onChange={(chosen) => put({ day: chosen })}
        />
        <Choice
          label={text.month}
          value={month}
          options={[none, ...months]}
          onChange={(chosen) => put({ month: chosen })}
        />
      </div>
    </fieldset>
  );
}

function ClosedDays({ value, onChange, fault }: PartForm<Calendar>) {
  const { words, day } = useWords();
  const text = words.settings;
  const put = (closedDays: string[]) => onChange({ closedDays });
  return (
    <fieldset className="settings-group">
      <legend>{text.closedDays}</legend>
      {value.closedDays.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the day itself is being written
        <div key={at} className="settings-line">
          {one.length === 5 ? (
            <p>{text.everyYear(day(`2024-${one}T12:00:00Z`).replace(/ 2024$/, ''))}</p>
          ) : (
            <Field label={text.closedDay} error={fault(`/closedDays/${at}`)}>
              {(wiring) => (
                <input
                  {...wiring}
                  type="date"
                  value={one}
                  onChange={(event) => put(value.closedDays.with(at, event.target.value))}
                />
              )}
            </Field>
          )}
          <Button
            type="button"
            color="outline-danger"
            size="xs"
            onClick={() => put(value.closedDays.filter((_, place) => place !== at))}
          >
            {text.remove}
          </Button>
        </div>
      ))}
      <Button type="button" color="outline-primary" size="xs" onClick={() => put([...value.closedDays, ''])}>
        {text.addClosedDay}
      </Button>
    </fieldset>
  );
}

function ReducedPeriods({ value, onChange, fault, asked }: Props) {
  const { words } = useWords();
  const text = words.settings;
  const all = value.reducedPeriods;
  const put = (at: number, change: Partial<(typeof all)[number]>) =>
    onChange({ reducedPeriods: all.map((one, place) => (place === at ? { ...one, ...change } : one)) });
  const names = [...new Set([...asked, ...all.map((one) => one.period), 'summer', 'christmas'])];
  const options = names.map((name) => ({ value: name, label: text.periods[name] ?? name.replaceAll('-', ' ') }));
  const first = { period: names[0] ?? 'summer', from: '', to: '', weekly: [] };
  return (
    <fieldset className="settings-group">
      <legend>{text.reducedPeriods}</legend>
      {all.length === 0 && <p className="quiet">{text.noPeriods}</p>}
      {all.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: periods have no name of their own, and are not moved
        <div key={at} className="settings-period">
          <Choice label={text.period} value={one.period} options={options} onChange={(period) => put(at, { period })} />
          <DayFields value={one} onChange={(days) => put(at, days)} error={fault(`/reducedPeriods/${at}`)} />
          <WeeklyFields weekly={one.weekly} onChange={(weekly) => put(at, { weekly })} />
          <Button
            type="button"
            color="outline-danger"
            size="xs"
            onClick={() => onChange({ reducedPeriods: all.filter((_, place) => place !== at) })}
          >
            {text.removePeriod}
          </Button>
        </div>
      ))}
      <Button
        type="button"
        color="outline-primary"
        size="xs"
        onClick={() => onChange({ reducedPeriods: [...all, first] })}
      >
        {text.addPeriod}
      </Button>
    </fieldset>
  );
}
