// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { Icon } from '../elements/icon.tsx';
import { useProblemText } from '../elements/problem-alert.tsx';
import { useNow } from '../words/use-now.ts';
import { useWords } from '../words/use-words.tsx';
import type { Aftermath, Pending } from './undo-provider.tsx';

type Props = {
  pending: readonly Pending[];
  aftermath: Aftermath | null;
  onUndo: () => void;
  onClose: () => void;
};

/** The last decision, the seconds that it can still be taken back in, and *Annulla*. */
export function UndoBar({ pending, aftermath, onUndo, onClose }: Props) {
  const { words } = useWords();
  const last = pending.at(-1);
  return (
    <section className="undo-place" aria-label={words.decide.lastDecision}>
      {/* The seconds are outside the live region: they would be read out one by one. */}
      <p className="visually-hidden" role="status">
        {last ? `${last.what} ${words.decide.undo}: z.` : aftermath?.kind === 'undone' ? words.decide.undone : ''}
      </p>
      {last && (
        <div className="undo-bar">
          <p>
            {last.what} <Countdown deadline={last.deadline} />
          </p>
          <Button color="primary" size="sm" onClick={onUndo}>
            {words.decide.undo} <kbd>z</kbd>
          </Button>
        </div>
      )}
      {!last && aftermath && (
        <div className="undo-bar">
          {aftermath.kind === 'undone' ? <p>{words.decide.undone}</p> : <TooLate error={aftermath.error} />}
          <BackToCase caseId={aftermath.caseId} onClose={onClose} />
          <button type="button" className="icon-button" aria-label={words.shell.close} onClick={onClose}>
            <Icon name="it-close" />
          </button>
        </div>
      )}
    </section>
  );
}

/** The way back to the case that a decision was taken on; it takes the focus where *Annulla*, now gone, had it. */
function BackToCase({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { words } = useWords();
  const { pathname, search } = useLocation();
  const link = useRef<HTMLAnchorElement>(null);
  const address = `/moderazione/${caseId}`;
  useEffect(() => {
    if (document.activeElement === document.body) link.current?.focus({ preventScroll: true });
  }, []);
  if (pathname === address) return null;
  return (
    <Link
      ref={link}
      className="undo-back"
      to={`${address}${pathname.startsWith('/moderazione') ? search : ''}`}
      onClick={onClose}
    >
      {words.decide.backToCase}
    </Link>
  );
}

function TooLate({ error }: { error: unknown }) {
  const { words } = useWords();
  const { what } = useProblemText(error);
  return (
    <p role="alert">
      {words.decide.tooLate} {what}
    </p>
  );
}

function Countdown({ deadline }: { deadline: number }) {
  const { words } = useWords();
  const now = useNow(250);
  return (
    <span className="undo-count" aria-hidden="true">
      {words.decide.undoFor(Math.max(0, Math.ceil((deadline - now) / 1000)))}
    </span>
  );
}
