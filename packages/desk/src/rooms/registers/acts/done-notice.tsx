// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';
import { useWords } from '../../../words/use-words.tsx';

export type Done = keyof ReturnType<typeof useWords>['words']['acts']['done'];

/**
 * What was just done, announced; it takes the focus where the control that had it is gone. What the history of the
 * browser brings back and is none of our words says nothing.
 */
export function DoneNotice({ done }: { done: { what: unknown } }) {
  const { words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const said = words.acts.done;
  const known = (Object.keys(said) as Done[]).find((one) => one === done.what);
  useEffect(() => {
    if (done.what) requestAnimationFrame(() => document.activeElement === document.body && place.current?.focus());
  }, [done]);
  return (
    <div ref={place} role="status" tabIndex={-1}>
      {known && <p className="notice notice-success">{said[known]}</p>}
    </div>
  );
}
