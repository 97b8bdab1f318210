// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { type ReactNode, useEffect, useRef, useState } from 'react';

type Props = {
  label: string;
  color?: 'primary' | 'outline-primary' | 'outline-danger';
  children: (close: () => void) => ReactNode;
};

/** A button that unfolds a small form in its place. The focus goes to its first control, and comes back to the button. */
export function Unfold({ label, color = 'outline-primary', children }: Props) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const control = place.current?.querySelector<HTMLElement>('input, select, textarea');
    // Where there is nothing to write, the focus begins on what does no harm.
    (control ?? place.current?.querySelector<HTMLElement>('.btn-outline-primary'))?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  return (
    <div ref={place} className={open ? 'unfold unfold-open' : 'unfold'}>
      {open ? (
        <fieldset>
          <legend>{label}</legend>
          {children(close)}
        </fieldset>
      ) : (
        <Button color={color} size="sm" onClick={() => setOpen(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
