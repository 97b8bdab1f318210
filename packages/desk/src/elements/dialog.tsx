// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../words/use-words.tsx';
import { Icon } from './icon.tsx';

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A dialog of the browser: it keeps the focus, closes with Esc and gives the focus back. */
export function Dialog({ title, onClose, children }: Props) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.shell.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="it-close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
