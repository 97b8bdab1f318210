// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Choice, Field, Tick } from '../../elements/field.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { PartProps } from './body-part.tsx';

type Props = PartProps & { password: string; onPassword: (password: string) => void };

/** Whom the act charges, with an address and a password of their own. */
export function PersonPart({ plan, onChange, fault, password, onPassword }: Props) {
  const { words } = useWords();
  const text = words.founding;
  const [shown, setShown] = useState(false);
  return (
    <fieldset className="founding-part">
      <legend>{text.personPart}</legend>
      <p>{text.personHelp}</p>
      <Field label={text.personName} error={fault('/plan/personName')}>
        {(wiring) => (
          <input
            {...wiring}
            maxLength={200}
            autoComplete="name"
            value={plan.personName}
            onChange={(event) => onChange({ personName: event.target.value })}
          />
        )}
      </Field>
      <Choice
        label={text.role}
        value={plan.role}
        error={fault('/plan/role')}
        options={Object.entries(text.roles).map(([value, label]) => ({ value, label }))}
        onChange={(role) => onChange({ role })}
      />
      <Field label={text.email} error={fault('/plan/email')}>
        {(wiring) => (
          <input
            {...wiring}
            type="email"
            maxLength={320}
            autoComplete="username"
            value={plan.email}
            onChange={(event) => onChange({ email: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.password} hint={text.passwordHint} error={fault('/password')}>
        {(wiring) => (
          <input
            {...wiring}
            type={shown ? 'text' : 'password'}
            maxLength={1000}
            autoComplete="new-password"
            value={password}
            onChange={(event) => onPassword(event.target.value)}
          />
        )}
      </Field>
      <Tick label={text.showPassword} checked={shown} onChange={setShown} />
    </fieldset>
  );
}
