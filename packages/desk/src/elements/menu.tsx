// SPDX-License-Identifier: EUPL-1.2
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Icon } from './icon.tsx';

type Props = { label: string; title: ReactNode; children: ReactNode };

/** A button that opens a panel of links below it; Esc, a choice or leaving it closes it. */
export function Menu({ label, title, children }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const leave = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const shut = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what happens in its children
    <div className="menu" onBlur={leave} onKeyDown={shut}>
      <button
        ref={button}
        type="button"
        className="menu-button"
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {title}
        <Icon name="it-expand" size="xs" />
      </button>
      <div id={id} className="menu-panel" hidden={!open}>
        {children}
      </div>
    </div>
  );
}
