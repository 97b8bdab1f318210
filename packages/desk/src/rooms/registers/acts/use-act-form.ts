// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from 'react';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWrong } from '../../../use-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { type ActForm, EMPTY_ACT, type Missing, missingIn } from './act-form.ts';

const FIELDS = ['organ', 'kind', 'subject', 'note', 'number', 'date', 'inForceFrom'] as const;

type Deed<A> = { write: (form: ActForm) => Promise<A>; onDone: (answer: A) => void };

/** The fields of an act, what is missing or wrong in them, and their sending. `tell` is what no field can say. */
export function useActForm<A>(
  what: 'draft' | 'numbering' | 'act',
  start: Partial<ActForm>,
  { write, onDone }: Deed<A>,
) {
  const { words } = useWords();
  const [values, setValues] = useState<ActForm>({ ...EMPTY_ACT, ...start });
  const [missing, setMissing] = useState<Missing>({});
  const save = useActDeed(write, onDone);
  const wrong = useWrong(save.error, FIELDS);
  const send = (place: Element | null) => {
    const gaps = missingIn(values, what, words.acts.fields.missing);
    setMissing(gaps);
    if (Object.keys(gaps).length === 0) save.mutate(values);
    else requestAnimationFrame(() => place?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const onChange = (change: Partial<ActForm>) => {
    setValues({ ...values, ...change });
    setMissing(Object.fromEntries(Object.entries(missing).filter(([field]) => !(field in change))));
    save.reset();
  };
  return {
    fields: { form: values, missing: { ...missing, ...wrong.said }, onChange },
    tell: save.error !== null && wrong.field === null,
    error: save.error,
    isPending: save.isPending,
    send,
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      send(event.currentTarget);
    },
  };
}
