// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { DraftFields, NumberFields } from './act-fields.tsx';
import { type ActForm, draftOf, numberingOf } from './act-form.ts';
import { useActForm } from './use-act-form.ts';

type Props = {
  start: Partial<ActForm>;
  allowDrafts: boolean;
  /** Whether one begins with a draft. */
  drafting?: boolean;
  /** It is there from the beginning: the focus is left where it is. */
  still?: boolean;
  words: { register: string; draft: string };
  onDone: (actId: string, done: 'registered' | 'drafted') => void;
  onClose: () => void;
};

/** Registers an act or drafts one. It is no form of its own, so that it can stand inside another. */
export function QuickAct({ start, allowDrafts, drafting = false, still = false, words: buttons, ...on }: Props) {
  const { words } = useWords();
  const text = words.acts.form;
  const [draft, setDraft] = useState(allowDrafts && drafting);
  const place = useRef<HTMLDivElement>(null);
  const name = useId();
  const { fields, tell, error, isPending, send } = useActForm(draft ? 'draft' : 'act', start, {
    write: (form) =>
      draft
        ? call(routes.draftAct, { body: draftOf(form) })
        : call(routes.registerAct, { body: { ...draftOf(form), ...numberingOf(form) } }),
    onDone: ({ id }) => on.onDone(id, draft ? 'drafted' : 'registered'),
  });
  useEffect(() => {
    if (!still) place.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, [still]);
  // Enter would send the form that this one stands in.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    send(place.current);
  };
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
      <DraftFields {...fields} />
      {!draft && <NumberFields {...fields} />}
      {tell && <ProblemAlert error={error} />}
      <div className="buttons">
        <Button type="button" color="primary" size="sm" disabled={isPending} onClick={() => send(place.current)}>
          {draft ? buttons.draft : buttons.register}
        </Button>
        <Button type="button" color="outline-primary" size="sm" onClick={on.onClose}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}
