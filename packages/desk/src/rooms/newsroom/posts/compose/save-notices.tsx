// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { useSession } from '../../../../session.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { draftOf } from './draft.ts';
import type { Conflict } from './saving.ts';

export const CONFLICT_ID = 'compose-conflict';

/** The window was closed or read again before all was saved: nothing was lost. */
export function RestoredNotice() {
  const { words } = useWords();
  return (
    <p className="notice notice-success" role="status">
      {words.compose.saving.restored}
    </p>
  );
}

type GuardWords = { help: (accounts: string) => string; save: string; drop: string };
type GuardProps = {
  voids: readonly string[];
  onSave: () => void;
  onDrop: () => void;
  /** What is about to change, where it is not the text. */
  words?: GuardWords;
};

/** What is changed would void an approval: it is saved only when one says so. */
export function GuardNotice({ voids, onSave, onDrop, words: given }: GuardProps) {
  const { words } = useWords();
  const text = given ?? words.compose.guard;
  return (
    <div className="notice notice-warning compose-guard" role="status">
      <p className="notice-title">{words.compose.guard.title}</p>
      <p>{text.help(voids.join(', '))}</p>
      <div className="buttons">
        <Button color="primary" size="sm" onClick={onSave}>
          {text.save}
        </Button>
        <Button color="outline-primary" size="sm" onClick={onDrop}>
          {text.drop}
        </Button>
      </div>
    </div>
  );
}

type MediaGuardProps = Omit<GuardProps, 'words'> & { change: 'add' | 'remove' | 'alt' | 'captions' };

/** The same for images and videos. The focus comes here, unless one is writing. */
export function MediaGuard({ change, ...guard }: MediaGuardProps) {
  const { words } = useWords();
  const text = words.compose.media.guard;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (change !== 'alt') place.current?.querySelector('button')?.focus();
  }, [change]);
  const drop = change === 'alt' ? text.dropAlt : text.drop;
  return (
    <div ref={place}>
      <GuardNotice {...guard} words={{ help: text.help, save: text.save[change], drop }} />
    </div>
  );
}

type ConflictProps = { conflict: Conflict; onSettle: (whose: 'mine' | 'theirs') => void };

/** Somebody wrote meanwhile: who, what they wrote, and the choice between the two. Nothing typed is lost. */
export function ConflictNotice({ conflict, onSettle }: ConflictProps) {
  const { words, moment } = useWords();
  const { person } = useSession();
  const text = words.compose.conflict;
  const { theirs, mine } = conflict;
  const { by, at } = theirs.written;
  const texts = { mine: mine.content.text, theirs: draftOf(theirs).content.text };
  return (
    <div id={CONFLICT_ID} tabIndex={-1} className="notice notice-warning" role="alert">
      <p className="notice-title">{text.title(by.id === person.id ? null : by.name, moment(at))}</p>
      <p>{text.help}</p>
      {texts.mine !== texts.theirs && (
        <div className="compose-versions">
          <Version title={text.theirs} text={texts.theirs} />
          <Version title={text.mine} text={texts.mine} />
        </div>
      )}
      <div className="buttons">
        <Button color="primary" size="sm" onClick={() => onSettle('mine')}>
          {text.keepMine}
        </Button>
        <Button color="outline-primary" size="sm" onClick={() => onSettle('theirs')}>
          {text.takeTheirs}
        </Button>
      </div>
    </div>
  );
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <p className="notice-title">{title}</p>
      <blockquote>{text}</blockquote>
    </div>
  );
}
