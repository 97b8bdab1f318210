// SPDX-License-Identifier: EUPL-1.2
import type { CalendarClash, CalendarEntry } from '@arengo/contract';
import type { DragEvent, KeyboardEvent } from 'react';
import { useWords } from '../../../words/use-words.tsx';
import { hourOf } from './days.ts';
import { flagsOf } from './entry-flags.ts';
import { useMomentWords } from './use-calendar-words.ts';
import type { Moving } from './use-moving.ts';

export type CardProps = {
  entry: CalendarEntry;
  clashes: readonly CalendarClash[];
  moving: Moving;
  onOpen: (entry: CalendarEntry) => void;
};

/** A post at its hour: Enter opens it, Space lifts it, the pointer drags it. */
export function EntryCard({ entry, clashes, moving, onOpen }: CardProps) {
  const { words } = useWords();
  const say = useMomentWords();
  const { workingTitle: title, accountName, at, stage, mayMove } = entry;
  const flags = flagsOf(entry, clashes).map((flag) => words.calendar.flags[flag]);
  const state = words.posts.stages[stage];
  const name = title === '' ? words.posts.list.untitled : title;
  const lifted = moving.lifted?.entry.variantId === entry.variantId;
  const press = (event: KeyboardEvent) => {
    if (event.key !== ' ' || !mayMove.granted) return;
    event.preventDefault();
    moving.lift(entry);
  };
  const drag = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', title);
    // Once the browser has its picture of the card: a page that changes under it would end the drag.
    setTimeout(() => moving.lift(entry, true), 0);
  };
  return (
    <button
      type="button"
      className={`entry entry-${stage}${flags.length > 0 ? ' entry-flagged' : ''}${lifted ? ' entry-lifted' : ''}`}
      data-variant={entry.variantId}
      draggable={mayMove.granted}
      aria-keyshortcuts={mayMove.granted ? 'Space' : undefined}
      onClick={() => onOpen(entry)}
      onKeyDown={press}
      onDragStart={drag}
      onDragEnd={() => moving.lifted?.byPointer && moving.cancel()}
    >
      <span className="entry-head">
        {at !== null && <span className="entry-hour">{hourOf(at)}</span>} <span className="entry-title">{name}</span>
      </span>
      <span className="entry-about">
        {accountName} · {state}
      </span>
      {flags.length > 0 && <span className="entry-flags">{flags.join(', ')}</span>}
      <span className="visually-hidden">{at === null ? words.calendar.entry.noHour : say(at)}</span>
    </button>
  );
}
