// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { DraftFields, NumberFields } from './act-fields.tsx';
import { type ActForm, draftOf, EMPTY_ACT, type Missing, missingIn, numberingOf } from './act-form.ts';
import { useActDeed } from './use-act-deed.ts';
import { useWrong } from './use-wrong.ts';

const FIELDS = ['organ', 'kind', 'subject', 'note', 'number', 'date', 'inForceFrom'] as const;

type Props = {
  start: Partial<ActForm>;
  allowDrafts: boolean;
  /** Whether one begins with a draft. */
  drafting?: boolean;
  words: { register: string; draft: string };
  onDone: (actId: string) => void;
  onClose: () => void;
};

/** Registers an act or drafts one. It is no form of its own, so that it can stand inside another. */
export function QuickAct({ start, allowDrafts, drafting = false, words: buttons, onDone, onClose }: Props) {
  const { words } = useWords();
  const text = words.acts.form;
  const [form, setForm] = useState<ActForm>({ ...EMPTY_ACT, ...start });
  const [draft, setDraft] = useState(allowDrafts && drafting);
  const [missing, setMissing] = useState<Missing>({});
  const place = useRef<HTMLDivElement>(null);
  const name = useId();
  const save = useActDeed(
    () =>
      draft
        ? call(routes.draftAct, { body: draftOf(form) })
        : call(routes.registerAct, { body: { ...draftOf(form), ...numberingOf(form) } }),
    ({ id }) => onDone(id),
  );
  const wrong = useWrong(save.error, FIELDS);
  useEffect(() => place.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const submit = () => {
    const gaps = missingIn(form, draft ? 'draft' : 'act', words.acts.fields.missing);
    setMissing(gaps);
    if (Object.keys(gaps).length === 0) save.mutate(undefined);
    else requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  // Enter would send the form that this one stands in.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    submit();
  };
  const onChange = (change: Partial<ActForm>) => {
    setForm({ ...form, ...change });
    setMissing(without(missing, change));
    save.reset();
  };
  const fields = { form, missing: { ...missing, ...wrong.said }, onChange };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what happens in its children
    <div ref={place} className="quick-act" onKeyDown={onKeyDown}>
      {allowDrafts && (
        <fieldset className="act-has">
          <legend>{text.has}</legend>
          {([false, true] as const).map((one) => (
            <label key={String(one)}>
              <input type="radio" name={name} checked={draft === one} onChange={() => setDraft(one)} />
              {one ? text.hasNot : text.hasNumber}
            </label>
          ))}
        </fieldset>
      )}
      <p className="quiet">{draft ? text.draftHelp : text.registerHelp}</p>
      {!draft && <NumberFields {...fields} />}
      <DraftFields {...fields} />
      {save.error && !wrong.field && <ProblemAlert error={save.error} />}
      <div className="buttons">
        <Button type="button" color="primary" size="sm" disabled={save.isPending} onClick={submit}>
          {draft ? buttons.draft : buttons.register}
        </Button>
        <Button type="button" color="outline-primary" size="sm" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}

function without(missing: Missing, change: Partial<ActForm>): Missing {
  return Object.fromEntries(Object.entries(missing).filter(([field]) => !(field in change)));
}
