// SPDX-License-Identifier: EUPL-1.2
import { type RefObject, useEffect, useRef } from 'react';

type Options = {
  /** What is there now will change again in a moment. */
  wait: boolean;
  /** Where the focus goes when what had it is gone. */
  next: () => HTMLElement | null | undefined;
};

/** News and deeds take buttons away; the focus that was on one of them stays in the same place of the page. */
export function useFocusKept(place: RefObject<HTMLElement | null>, { wait, next }: Options): void {
  const within = useRef(false);
  useEffect(() => {
    const element = place.current;
    const enter = () => {
      within.current = true;
    };
    // Some browsers tell of it before they take the element away: only afterwards is it known who left by themselves.
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && element?.contains(relatedTarget)) return;
      setTimeout(() => {
        const gone = !(target instanceof Node && target.isConnected) || isDisabled(target);
        if (!gone && !element?.contains(document.activeElement)) within.current = false;
      });
    };
    element?.addEventListener('focusin', enter);
    element?.addEventListener('focusout', leave);
    return () => {
      element?.removeEventListener('focusin', enter);
      element?.removeEventListener('focusout', leave);
    };
  }, [place]);
  useEffect(() => {
    if (!wait && within.current && document.activeElement === document.body) next()?.focus();
  });
}

const isDisabled = (node: Node) => node instanceof HTMLButtonElement && node.disabled;
