// SPDX-License-Identifier: EUPL-1.2
import type { PersonKind, PersonRow } from '@arengo/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import { Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { peopleQuery, personQuery } from './people-queries.ts';

type Props = {
  /** The id of the person chosen, or null. */
  value: string | null;
  onChange: (personId: string | null) => void;
  label: string;
  /** Only people of these kinds are offered. */
  kinds?: readonly PersonKind[] | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  name?: string | undefined;
  /** Also whoever has left. */
  state?: 'here' | 'all';
};

const SHOWN = 8;

/** A field that finds a person of the register as one types; arrows move, Enter picks, Esc leaves it as it was. */
export function PersonChooser({ value, onChange, label, kinds, hint, error, name, state = 'here' }: Props) {
  const { words } = useWords();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const chosen = useQuery({ ...personQuery(value ?? ''), enabled: value !== null });
  const found = useFound(typed, kinds, state);
  const open = typed !== null;
  const current = found[Math.min(place, found.length - 1)];
  const pick = (person: PersonRow) => {
    onChange(person.id);
    setTyped(null);
  };
  const write = (text: string) => {
    setTyped(text);
    setPlace(0);
    if (text === '') onChange(null);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') open ? setPlace(Math.min(place + 1, found.length - 1)) : setTyped('');
    else if (event.key === 'ArrowUp' && open) setPlace(Math.max(place - 1, 0));
    else if (event.key === 'Enter' && open && current) pick(current);
    else if (event.key === 'Escape' && open) setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches whether the focus leaves its children
    <div
      className="person-chooser"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setTyped(null)}
    >
      <Field label={label} hint={hint} error={error}>
        {(wiring) => (
          <input
            {...wiring}
            type="text"
            name={name}
            role="combobox"
            aria-expanded={open}
            aria-autocomplete="list"
            aria-controls={`${id}-list`}
            aria-activedescendant={open && current ? `${id}-${current.id}` : undefined}
            autoComplete="off"
            placeholder={words.people.chooser.placeholder}
            value={typed ?? (value === null ? '' : (chosen.data?.name ?? ''))}
            onChange={(event) => write(event.target.value)}
            onKeyDown={press}
          />
        )}
      </Field>
      <div id={`${id}-list`} role="listbox" aria-label={label} className="chooser-list" tabIndex={-1} hidden={!open}>
        {found.map((person) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
          <div
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={person === current}
            className="chooser-option"
            onClick={() => pick(person)}
          >
            <PersonLine person={person} />
          </div>
        ))}
      </div>
      {open && found.length === 0 && (
        <p className="field-hint" role="status">
          {words.people.chooser.none}
        </p>
      )}
    </div>
  );
}

function PersonLine({ person }: { person: PersonRow }) {
  const { words, role } = useWords();
  const said = [words.people.kinds[person.kind], role(person.role), person.office?.name].filter(Boolean);
  return (
    <>
      <span>{person.name}</span> <span className="chooser-clause">{said.join(', ')}</span>
    </>
  );
}

function useFound(typed: string | null, kinds: Props['kinds'], state: 'here' | 'all'): readonly PersonRow[] {
  const search = useDeferredValue(typed ?? '').trim();
  // More than are shown, since some may be of other kinds.
  const people = useInfiniteQuery({ ...peopleQuery({ search, state }, kinds ? 100 : SHOWN), enabled: typed !== null });
  const rows = people.data?.pages[0]?.rows ?? [];
  return rows.filter((person) => !kinds || kinds.includes(person.kind)).slice(0, SHOWN);
}
