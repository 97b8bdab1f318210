// SPDX-License-Identifier: EUPL-1.2
import type { SettingsPart } from '@arengo/contract';
import { CoatOfArms } from '../../../elements/coat-of-arms.tsx';
import { Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { PartForm } from './settings-part.tsx';

type Face = Extract<SettingsPart, { part: 'face' }>;

const LINES = [
  { name: 'email', type: 'email' },
  { name: 'certifiedEmail', type: 'email' },
  { name: 'phone', type: 'tel' },
  { name: 'urpPhone', type: 'tel' },
  { name: 'urpEmail', type: 'email' },
  { name: 'tollFree', type: 'tel' },
  { name: 'emergencyPhone', type: 'tel' },
  { name: 'ipaCode', type: 'text' },
  { name: 'site', type: 'url' },
  { name: 'privacy', type: 'url' },
  { name: 'legalNotes', type: 'url' },
  { name: 'accessibility', type: 'url' },
  { name: 'accessibilityDay', type: 'date' },
  { name: 'accessibilityContact', type: 'email' },
] as const;
const TEXTS = [
  { name: 'urp', max: 500 },
  { name: 'accessibilityLimits', max: 3000 },
] as const;

export function FaceFields({ value, onChange, fault }: PartForm<Face>) {
  const { words } = useWords();
  return (
    <>
      <CoatOfArms value={value.coatOfArms} onChange={(coatOfArms) => onChange({ coatOfArms })} />
      <div className="founding-pair">
        {LINES.map(({ name, type }) => (
          <Field key={name} label={words.settings[name]} error={fault(`/${name}`)}>
            {(wiring) => (
              <input
                {...wiring}
                type={type}
                maxLength={500}
                value={value[name]}
                onChange={(event) => onChange({ [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      {TEXTS.map(({ name, max }) => (
        <Field key={name} label={words.settings[name]} error={fault(`/${name}`)}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={3}
              maxLength={max}
              value={value[name]}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
