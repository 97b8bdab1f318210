// SPDX-License-Identifier: EUPL-1.2
import { type SettingsPart, sayOrgan } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { Choice, Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useActOptions } from '../acts/use-act-options.ts';
import type { PartForm } from './settings-part.tsx';

type Organs = Extract<SettingsPart, { part: 'organs' }>;

/** How the body calls each of its organs in its acts. */
export function OrganFields({ value, onChange, fault }: PartForm<Organs>) {
  const { words, locale } = useWords();
  const text = words.settings;
  const { organs: options } = useActOptions();
  const { organs } = value;
  const change = (at: number, part: Partial<Organs['organs'][number]>) =>
    onChange({ organs: organs.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  return (
    <>
      {organs.map(({ organ, name }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the organ itself is being chosen
        <div key={at} className="settings-line">
          <Choice
            label={text.organ}
            value={organ}
            error={fault(`/organs/${at}`)}
            options={[{ value: '', label: text.chooseOrgan }, ...options]}
            onChange={(chosen) => change(at, { organ: chosen })}
          />
          <Field label={text.organName} hint={text.organNameHint} error={fault(`/organs/${at}/name`)}>
            {(wiring) => (
              <input
                {...wiring}
                maxLength={200}
                autoComplete="off"
                value={name}
                onChange={(event) => change(at, { name: event.target.value })}
              />
            )}
          </Field>
          <Button
            type="button"
            color="outline-danger"
            size="xs"
            aria-label={text.removeOrgan(name || (organ && sayOrgan(organ, locale)) || text.organ)}
            onClick={() => onChange({ organs: organs.filter((_, place) => place !== at) })}
          >
            {text.remove}
          </Button>
        </div>
      ))}
      <div className="buttons">
        <Button
          type="button"
          color="outline-primary"
          size="xs"
          onClick={() => onChange({ organs: [...organs, { organ: '', name: '' }] })}
        >
          {text.addOrgan}
        </Button>
      </div>
    </>
  );
}
