// SPDX-License-Identifier: EUPL-1.2
import type { Category } from '@arengo/policy';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../words/use-words.tsx';
import { keepInSight } from './keep-in-sight.ts';

export type GroundOption = {
  id: Category | null;
  name: string;
  clause: string | null;
  /** `silent`: the policy does not forbid it; shown, not to be chosen. */
  group: 'text' | 'judgement' | 'silent';
};
type Props = { options: GroundOption[]; onPick: (category: Category | null) => void; onClose: () => void };
const GROUPS = ['judgement', 'text', 'silent'] as const;

/** A field that narrows a list as one types; arrows move, Enter picks, Esc leaves. */
export function GroundChooser({ options, onPick, onClose }: Props) {
  const { words } = useWords();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const active = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    input.current?.focus();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the option that the arrows reach
  useEffect(() => {
    if (active.current) keepInSight(active.current);
  }, [place]);
  const fits = (option: GroundOption) =>
    `${option.name} ${option.clause ?? ''}`.toLowerCase().includes(typed.toLowerCase());
  const shown = GROUPS.flatMap((group) => options.filter((option) => option.group === group && fits(option)));
  const free = shown.filter((option) => option.group !== 'silent');
  const current = free[Math.min(place, free.length - 1)];
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setPlace(Math.min(place + 1, free.length - 1));
    else if (event.key === 'ArrowUp') setPlace(Math.max(place - 1, 0));
    else if (event.key === 'Enter' && current) onPick(current.id);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  const optionId = (option: GroundOption) => `${id}-${option.id ?? 'other'}`;
  return (
    <div className="chooser">
      <label htmlFor={id}>{words.ruling.chooseGround}</label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={current && optionId(current)}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setPlace(0);
        }}
        onKeyDown={press}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={words.ruling.chooseGround}
        className="chooser-list"
        tabIndex={-1}
      >
        {GROUPS.filter((group) => shown.some((option) => option.group === group)).map((group) => (
          <GroundGroup
            key={group}
            group={group}
            options={shown.filter((option) => option.group === group)}
            current={current}
            active={active}
            idOf={optionId}
            onPick={onPick}
          />
        ))}
      </div>
      <button type="button" className="link-button" onClick={onClose}>
        {words.decision.cancel}
      </button>
    </div>
  );
}

type GroupProps = {
  group: GroundOption['group'];
  options: GroundOption[];
  current: GroundOption | undefined;
  active: RefObject<HTMLDivElement | null>;
  idOf: (option: GroundOption) => string;
  onPick: Props['onPick'];
};

function GroundGroup({ group, options, current, active, idOf, onPick }: GroupProps) {
  const { ruling } = useWords().words;
  const title = { text: ruling.fromText, judgement: ruling.fromJudgement, silent: ruling.notForbidden }[group];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options within a listbox
    <div role="group" aria-label={title}>
      <p className="chooser-group" aria-hidden="true">
        {title}
      </p>
      {options.map((option) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
        <div
          key={option.id ?? 'other'}
          ref={option === current ? active : undefined}
          id={idOf(option)}
          role="option"
          tabIndex={-1}
          aria-selected={option === current}
          aria-disabled={group === 'silent'}
          className="chooser-option"
          onClick={() => group !== 'silent' && onPick(option.id)}
        >
          <span>{option.name}</span> <span className="chooser-clause">{option.clause ?? '—'}</span>
        </div>
      ))}
    </div>
  );
}
