// SPDX-License-Identifier: EUPL-1.2
// The small forms by which a line is regularised, narrowed or removed.
import type { ReviewLine } from '@arengo/contract';
import { type ReactNode, useState } from 'react';
import { Tick } from '../../../elements/field.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { endOfDay } from '../../../rome-time.ts';
import { useWrong } from '../../../use-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../acts/act-chooser.tsx';
import { useSayPowers } from './review-signs.tsx';
import type { useDecideLine } from './use-decide-line.ts';

type Props = { line: ReviewLine; decide: ReturnType<typeof useDecideLine>; onClose: () => void };

/** By an act in force, on which the line rests from now on. */
export function RegulariseForm({ decide, onClose }: Props) {
  const text = useWords().words.reviews.page;
  const [actId, setActId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = useWrong(decide.error, ['actId']);
  return (
    <AnswerForm
      {...{ decide, onClose, note, onNote: setNote }}
      save={text.saveRegularise}
      tell={wrong.field === null}
      onSubmit={(form) => {
        setTried(true);
        if (actId === null) return focusFirstWrong(form);
        decide.mutate({ outcome: 'regularised', actId, note: note.trim() || null });
      }}
    >
      <ActChooser
        label={text.act}
        value={actId}
        allowDrafts={false}
        error={tried && actId === null ? text.actMissing : wrong.said.actId}
        onChange={(id) => {
          setActId(id);
          decide.reset();
        }}
      />
    </AnswerForm>
  );
}

/** Fewer powers, or an earlier end. */
export function ChangeForm({ line, decide, onClose }: Props) {
  const { words } = useWords();
  const text = words.reviews.page;
  const sayPowers = useSayPowers();
  const had = line.authorisation?.powers ?? [];
  const [powers, setPowers] = useState<readonly string[]>(had);
  const [lastDay, setLastDay] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = useWrong(decide.error, ['powers', 'to']);
  const nothing = powers.length === 0 || (powers.length === had.length && lastDay === '');
  const said = (tried && nothing ? text.leftMissing : undefined) ?? wrong.said.powers;
  const keep = (power: string, kept: boolean) => {
    setPowers(had.filter((one) => (one === power ? kept : powers.includes(one))));
    decide.reset();
  };
  return (
    <AnswerForm
      {...{ decide, onClose, note, onNote: setNote }}
      save={text.saveChange}
      tell={wrong.field === null}
      onSubmit={(form) => {
        setTried(true);
        if (nothing) return focusFirstWrong(form);
        const to = lastDay === '' ? null : endOfDay(lastDay);
        decide.mutate({ outcome: 'changed', powers: [...powers], to, note: note.trim() || null });
      }}
    >
      <p className="quiet">{text.changeHelp}</p>
      <fieldset className={said ? 'review-powers field-wrong' : 'review-powers'}>
        <legend>{text.left}</legend>
        {had.map((power) => (
          <Tick
            key={power}
            label={sayPowers([power])}
            checked={powers.includes(power)}
            onChange={(kept) => keep(power, kept)}
          />
        ))}
        {said && (
          <p className="field-error" role="alert">
            {said}
          </p>
        )}
      </fieldset>
      <TextField
        label={text.until}
        hint={text.untilHint}
        type="date"
        value={lastDay}
        error={wrong.said.to}
        onChange={(day) => {
          setLastDay(day);
          decide.reset();
        }}
      />
    </AnswerForm>
  );
}

/** It ends at once: the form names what ends before it is asked for. */
export function RemoveForm({ line, decide, onClose }: Props) {
  const text = useWords().words.reviews.page;
  const sayPowers = useSayPowers();
  const [note, setNote] = useState('');
  const { authorisation } = line;
  return (
    <AnswerForm
      {...{ decide, onClose, note, onNote: setNote }}
      save={authorisation ? text.saveRemovePerson : text.saveRemoveAccount}
      danger
      tell
      onSubmit={() => decide.mutate({ outcome: 'removed', note: note.trim() || null })}
    >
      <p>
        {authorisation
          ? text.removePerson(authorisation.person.name, sayPowers(authorisation.powers))
          : text.removeAccount}
      </p>
    </AnswerForm>
  );
}

type FormProps = Omit<Props, 'line'> & {
  save: string;
  danger?: boolean;
  /** What went wrong is not said beside a field. */
  tell: boolean;
  note: string;
  onNote: (note: string) => void;
  onSubmit: (form: HTMLFormElement) => void;
  children: ReactNode;
};

function AnswerForm({ decide, tell, note, onNote, onClose, children, ...form }: FormProps) {
  const text = useWords().words.reviews.page;
  const close = () => {
    decide.reset();
    onClose();
  };
  return (
    <SmallForm {...form} busy={decide.isPending} error={tell ? decide.error : null} onClose={close}>
      {children}
      <WordsField label={text.reason} hint={text.reasonHint} rows={2} longest={1000} value={note} onChange={onNote} />
    </SmallForm>
  );
}
