// SPDX-License-Identifier: EUPL-1.2
import type { ActView } from '@arengo/contract';
import { type FormEvent, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { FormButtons } from '../../../elements/form-buttons.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWrong } from '../../../use-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import type { Done } from './done-notice.tsx';

type Props = { act: ActView; mayWrite: boolean; onDone: (done: Done) => void };

/** The publication on the Albo pretorio: number, days, address. */
export function AlboPanel({ act, mayWrite, onDone }: Props) {
  const { words, day } = useWords();
  const text = words.acts.albo;
  const { albo } = act;
  return (
    <section className="act-part">
      <h2>{text.title}</h2>
      {albo ? (
        <p>
          {text.said(albo.number, day(albo.from))} {albo.to && text.until(day(albo.to))}
          {albo.url && (
            <>
              {' · '}
              <a href={albo.url} rel="noreferrer external">
                {text.open}
              </a>
            </>
          )}
        </p>
      ) : (
        <p className="quiet">{act.state === 'draft' ? text.draft : text.none}</p>
      )}
      {mayWrite && act.state !== 'draft' && (
        <Unfold label={albo ? text.mend : text.enter}>
          {(close) => <AlboForm act={act} onDone={onDone} onClose={close} />}
        </Unfold>
      )}
    </section>
  );
}

const FIELDS = ['number', 'from', 'to', 'url'] as const;
type FieldName = (typeof FIELDS)[number];

function AlboForm({ act, onDone, onClose }: Omit<Props, 'mayWrite'> & { onClose: () => void }) {
  const { words } = useWords();
  const text = words.acts.albo;
  const { number = '', from = '', to, url } = act.albo ?? {};
  const [values, setValues] = useState<Record<FieldName, string>>({ number, from, to: to ?? '', url: url ?? '' });
  const [missing, setMissing] = useState<Partial<Record<FieldName, string>>>({});
  const save = useActDeed(
    () =>
      call(routes.publishOnAlbo, {
        params: { actId: act.id },
        body: { ...values, to: values.to || null, url: values.url.trim() || null },
      }),
    () => {
      onClose();
      onDone('published');
    },
  );
  const wrong = useWrong(save.error, FIELDS);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const gaps = Object.fromEntries(
      (['number', 'from'] as const).filter((one) => values[one].trim() === '').map((one) => [one, text.missing[one]]),
    );
    setMissing(gaps);
    const place = event.currentTarget;
    if (Object.keys(gaps).length === 0) save.mutate(undefined);
    else requestAnimationFrame(() => place.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const line = (name: FieldName, type: 'text' | 'date' | 'url', hint?: string) => (
    <Field label={text[name]} hint={hint} error={missing[name] ?? wrong.said[name]}>
      {(wiring) => (
        <input
          {...wiring}
          type={type}
          autoComplete="off"
          maxLength={type === 'url' ? 2000 : 60}
          value={values[name]}
          onChange={(event) => {
            setValues({ ...values, [name]: event.target.value });
            setMissing({ ...missing, [name]: undefined });
            save.reset();
          }}
        />
      )}
    </Field>
  );
  return (
    <form noValidate onSubmit={submit}>
      <div className="act-triple">
        {line('number', 'text')}
        {line('from', 'date')}
        {line('to', 'date', text.toHint)}
      </div>
      {line('url', 'url', text.urlHint)}
      {save.error && !wrong.field && <ProblemAlert error={save.error} />}
      <FormButtons label={text.save} busy={save.isPending} onClose={onClose} />
    </form>
  );
}
