// SPDX-License-Identifier: EUPL-1.2
import type { CalendarEntry } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useMomentWords } from './use-calendar-words.ts';
import { isAgreed, type Lifted, type Moving } from './use-moving.ts';

type Props = { moving: Moving; onEnd: (entry: CalendarEntry) => void };

/** What is being moved and whereto: it takes the keys while a post is lifted, and says beforehand what the move costs. */
export function MoveBar({ moving, onEnd }: Props) {
  const { lifted } = moving;
  return (
    <div className="move-place">
      <p className="visually-hidden" role="status">
        {moving.told}
      </p>
      {lifted && <Carrying key={lifted.entry.variantId} lifted={lifted} moving={moving} onEnd={onEnd} />}
      {!lifted && moving.moved && <Afterwards moving={moving} />}
      {moving.error && !lifted && <ProblemAlert error={moving.error} />}
    </div>
  );
}

function Carrying({ lifted, moving, onEnd }: Props & { lifted: Lifted }) {
  const { words } = useWords();
  const text = words.calendar.moving;
  const say = useMomentWords();
  const bar = useRef<HTMLDivElement>(null);
  const { entry, target, byPointer } = lifted;
  useEffect(() => {
    // Under the pointer the browser is still dragging: the focus goes nowhere until it drops.
    if (!byPointer) bar.current?.focus();
  }, [byPointer]);
  const cancel = () => {
    moving.cancel();
    onEnd(entry);
  };
  const press = (event: KeyboardEvent) => {
    const onBar = event.target === bar.current;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'ArrowLeft') moving.days(-1);
    else if (event.key === 'ArrowRight') moving.days(1);
    else if (event.key === 'ArrowUp') moving.minutes(-15);
    else if (event.key === 'ArrowDown') moving.minutes(15);
    else if (event.key === 'PageUp') moving.days(-7);
    else if (event.key === 'PageDown') moving.days(7);
    else if (event.key === 'Enter' && onBar) moving.drop();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={bar}
      className={byPointer ? 'move-bar move-bar-pointer' : 'move-bar'}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the arrow keys
      tabIndex={0}
      aria-label={text.title(entry.workingTitle, entry.accountName)}
      aria-describedby="move-notes move-help"
      onKeyDown={press}
    >
      <p className="move-title">{text.title(entry.workingTitle, entry.accountName)}</p>
      <p className="move-target">
        {text.to}: <strong>{say(target.at)}</strong>
      </p>
      <MoveNotes lifted={lifted} />
      {!byPointer && (
        <>
          <div className="move-steps">
            <Step name={text.dayBack} onClick={() => moving.days(-1)} />
            <Step name={text.dayOn} onClick={() => moving.days(1)} />
            <Step name={text.sooner} onClick={() => moving.minutes(-15)} />
            <Step name={text.later} onClick={() => moving.minutes(15)} />
          </div>
          <div className="buttons">
            <Button color="primary" size="sm" disabled={moving.saving} onClick={moving.drop}>
              {moving.saving ? text.saving : isAgreed(entry) ? text.dropApproved : text.drop}
            </Button>
            <Button color="outline-primary" size="sm" onClick={cancel}>
              {text.cancel}
            </Button>
          </div>
          <p className="quiet" id="move-help">
            {text.help}
          </p>
        </>
      )}
      {moving.error && <ProblemAlert error={moving.error} />}
    </div>
  );
}

function Step({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <Button color="outline-primary" size="xs" onClick={onClick}>
      {name}
    </Button>
  );
}

function MoveNotes({ lifted: { entry, target } }: { lifted: Lifted }) {
  const { words } = useWords();
  const text = words.calendar.moving;
  const notes = [
    isAgreed(entry) && text.approved,
    entry.stage === 'to-approve' && text.asked,
    target.at.getTime() < Date.now() && text.past,
    target.clock === 'skipped' && text.skipped,
    target.clock === 'twice' && text.twice,
  ].filter((note) => note !== false);
  return (
    <div id="move-notes">
      {notes.map((note) => (
        <p key={note} className="move-note">
          {note}
        </p>
      ))}
    </div>
  );
}

/** What happened, and the way back. */
function Afterwards({ moving }: { moving: Moving }) {
  const { words } = useWords();
  const text = words.calendar.moving;
  const { moved } = moving;
  if (!moved) return null;
  return (
    <div className="notice notice-success move-done" role="status">
      <p>
        {moved.said} {moved.again && text.again}
      </p>
      {!moved.undone && (
        <Button color="outline-primary" size="sm" disabled={moving.saving} onClick={moving.undo}>
          {text.undo}
        </Button>
      )}
    </div>
  );
}
