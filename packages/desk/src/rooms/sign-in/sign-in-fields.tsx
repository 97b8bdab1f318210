// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Choice, Field, Tick } from '../../elements/field.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { Entry, Gap } from './sign-in.ts';

type Props = {
  /** Empty where there is nothing to choose. */
  bodies: { slug: string; name: string }[];
  entry: Entry;
  gaps: readonly Gap[];
  coded: boolean;
  onWrite: (change: Partial<Entry>) => void;
};

/** The fields of the sign-in, each with what is missing in it. */
export function SignInFields({ bodies, entry, gaps, coded, onWrite }: Props) {
  const text = useWords().words.signIn;
  const [shown, setShown] = useState(false);
  const wrong = (gap: Gap, message: string) => (gaps.includes(gap) ? message : undefined);
  const field = (name: Gap) => ({
    name,
    value: entry[name],
    onChange: (event: { target: { value: string } }) => onWrite({ [name]: event.target.value }),
  });
  return (
    <>
      {bodies.length > 0 && (
        <Choice
          label={text.body}
          name="body"
          error={wrong('body', text.needBody)}
          value={entry.body}
          options={[
            { value: '', label: text.chooseBody },
            ...bodies.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
          onChange={(body) => onWrite({ body })}
        />
      )}
      <Field label={text.email} error={wrong('email', text.needEmail)}>
        {(wiring) => <input {...wiring} {...field('email')} type="email" autoComplete="username" />}
      </Field>
      <Field label={text.password} error={wrong('password', text.needPassword)}>
        {(wiring) => (
          <input
            {...wiring}
            {...field('password')}
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
          />
        )}
      </Field>
      <Tick label={text.showPassword} checked={shown} onChange={setShown} />
      {coded && (
        <Field label={text.code} hint={text.codeHelp} error={wrong('code', text.needCode)}>
          {(wiring) => (
            <input
              {...wiring}
              {...field('code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              className="code-input"
            />
          )}
        </Field>
      )}
    </>
  );
}
