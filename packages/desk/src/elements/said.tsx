// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';

/** What was just done, announced; it takes the focus where the control that had it is gone. */
export function Said({ said }: { said: { text: string } }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said.text) requestAnimationFrame(() => document.activeElement === document.body && place.current?.focus());
  }, [said]);
  return (
    <div ref={place} role="status" tabIndex={-1}>
      {said.text && <p className="notice notice-success">{said.text}</p>}
    </div>
  );
}
