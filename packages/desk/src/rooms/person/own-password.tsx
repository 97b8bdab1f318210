// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useRef, useState } from 'react';
import { call, routes } from '../../client.ts';
import { Field } from '../../elements/field.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useWrong } from '../../use-wrong.ts';
import { useWords } from '../../words/use-words.tsx';
import { accessQuery } from './person-queries.ts';

const SHORTEST = 12;
const EMPTY = { current: '', next: '' };
const FIELDS = ['current', 'next'] as const;

/** Another password in place of one's own. */
export function OwnPassword({ has }: { has: boolean }) {
  const text = useWords().words.people.mine;
  return (
    <section aria-labelledby="own-password">
      <h2 id="own-password">{text.password}</h2>
      {has ? <Change /> : <p>{text.passwordNone}</p>}
    </section>
  );
}

function Change() {
  const text = useWords().words.people.mine;
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [written, setWritten] = useState(EMPTY);
  const [gap, setGap] = useState<(typeof FIELDS)[number] | null>(null);
  const change = useMutation({
    mutationFn: () => call(routes.changePassword, { body: written }),
    async onSuccess() {
      setWritten(EMPTY);
      await client.invalidateQueries({ queryKey: accessQuery.queryKey });
    },
  });
  const { said, field: wrong } = useWrong(change.error, FIELDS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = written.current === '' ? 'current' : [...written.next].length < SHORTEST ? 'next' : null;
    setGap(missing);
    if (missing) form.current?.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus();
    else change.mutate();
  };
  const needs = { current: text.needCurrent, next: text.tooShort };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      {change.error && !wrong && <ProblemAlert error={change.error} />}
      {FIELDS.map((name) => (
        <Field
          key={name}
          label={text[name]}
          hint={name === 'next' ? text.nextHint : undefined}
          error={gap === name ? needs[name] : said[name]}
        >
          {(wiring) => (
            <input
              {...wiring}
              name={name}
              type="password"
              autoComplete={name === 'next' ? 'new-password' : 'current-password'}
              value={written[name]}
              onChange={(event) => setWritten({ ...written, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Button color="primary" size="sm" type="submit" disabled={change.isPending}>
        {text.change}
      </Button>
      <div role="status">{change.isSuccess && <p className="notice notice-success">{text.changed}</p>}</div>
    </form>
  );
}
