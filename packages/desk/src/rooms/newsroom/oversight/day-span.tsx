// SPDX-License-Identifier: EUPL-1.2
import { TextField } from '../../../elements/text-field.tsx';
import type { Days } from './oversight-queries.ts';

type Words = { from: string; to: string; reversed: string };
type Props = { days: Days; words: Words; onChange: (days: Days) => void };

export const isWhole = ({ from, to }: Days): boolean => from !== '' && to !== '' && from <= to;

/** A first and a last day, both included. */
export function DaySpan({ days, words, onChange }: Props) {
  const reversed = days.from !== '' && days.to !== '' && days.to < days.from;
  return (
    <div className="founding-pair">
      <TextField label={words.from} type="date" value={days.from} onChange={(from) => onChange({ ...days, from })} />
      <TextField
        label={words.to}
        type="date"
        value={days.to}
        error={reversed ? words.reversed : undefined}
        onChange={(to) => onChange({ ...days, to })}
      />
    </div>
  );
}
