// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import { Tick } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { POWERS, type Power } from './power-choice.tsx';

type Props = {
  powers: readonly Power[];
  error: string | undefined;
  label?: string;
  /** Only these are offered. */
  among?: readonly Power[];
  onChange: (powers: Power[]) => void;
};

/** The powers, each with a box. */
export function PowersField({ powers, error, label, among = POWERS, onChange }: Props) {
  const { words } = useWords();
  const id = useId();
  return (
    <fieldset className={error ? 'grant-part field-wrong' : 'grant-part'} aria-describedby={error && id}>
      <legend>{label ?? words.authority.form.powers}</legend>
      <div className="ticks">
        {among.map((power) => (
          <Tick
            key={power}
            label={words.powers[power]}
            checked={powers.includes(power)}
            onChange={(on) => onChange(POWERS.filter((one) => (one === power ? on : powers.includes(one))))}
          />
        ))}
      </div>
      {error && (
        <p className="field-error" id={id}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
