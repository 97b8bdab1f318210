// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../../words/use-words.tsx';
import { personQuery } from '../../registers/people/people-queries.ts';
import { PersonChooser } from '../../registers/people/person-chooser.tsx';

type Named = { id: string; name: string };
type Props = { people: readonly Named[]; error: string | undefined; onChange: (people: Named[]) => void };

/** People of the register, one after another. */
export function PeopleChosen({ people, error, onChange }: Props) {
  const { words } = useWords();
  const text = words.calendar.meetingForm;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const person = useQuery({ ...personQuery(picked ?? ''), enabled: picked !== null });
  const found = person.data;
  useEffect(() => {
    if (picked === null || found?.id !== picked) return;
    if (!people.some((one) => one.id === found.id)) onChange([...people, { id: found.id, name: found.name }]);
    setPicked(null);
  }, [picked, found, people, onChange]);
  const takeAway = (personId: string) => {
    onChange(people.filter((one) => one.id !== personId));
    // The button is gone with its name: the focus goes to the list that it was in.
    list.current?.focus();
  };
  return (
    <fieldset className={`ticks-of${error ? ' field-wrong' : ''}`} aria-describedby={error && id}>
      <legend>{text.people}</legend>
      <ul className="people-chosen" ref={list} tabIndex={-1}>
        {people.map(({ id: personId, name }) => (
          <li key={personId}>
            {name}{' '}
            <button
              type="button"
              className="link-button"
              aria-label={text.takeAway(name)}
              onClick={() => takeAway(personId)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <PersonChooser label={text.addPerson} value={picked} onChange={setPicked} />
      {error && (
        <p className="field-error" id={id}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
