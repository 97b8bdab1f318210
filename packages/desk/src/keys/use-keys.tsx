// SPDX-License-Identifier: EUPL-1.2
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Deed } from './bindings.ts';
import { belongsToField, NOTHING_PRESSED, press } from './press.ts';

export type Handlers = Partial<Record<Deed, (digit: number | null) => void>>;
type Keys = { add: (handlers: () => Handlers) => () => void; on: boolean; setOn: (on: boolean) => void };

const KeysContext = createContext<Keys | null>(null);
const STORE = 'arengo.keys';

/** Listens to the keyboard once for the whole desk; the handlers added last come first. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const stack = useRef<(() => Handlers)[]>([]);
  const [on, setOn] = useState(() => localStorage.getItem(STORE) !== 'off');
  useEffect(() => {
    localStorage.setItem(STORE, on ? 'on' : 'off');
    if (!on) return undefined;
    let pressed = NOTHING_PRESSED;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTheirs(event)) return;
      const result = press(pressed, event.key, Date.now());
      pressed = result.pressed;
      const { deed } = result;
      const handler =
        deed &&
        [...stack.current]
          .reverse()
          .map((handlers) => handlers()[deed])
          .find(Boolean);
      if (!handler) return;
      event.preventDefault();
      handler(result.digit);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
  const keys = useMemo<Keys>(
    () => ({
      on,
      setOn,
      add: (handlers) => {
        stack.current = [...stack.current, handlers];
        return () => {
          stack.current = stack.current.filter((each) => each !== handlers);
        };
      },
    }),
    [on],
  );
  return <KeysContext value={keys}>{children}</KeysContext>;
}

function isTheirs(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (document.querySelector('dialog[open]')) return true;
  const type = target instanceof HTMLInputElement || target instanceof HTMLButtonElement ? target.type : '';
  return belongsToField(event.key, { tag: target.tagName, type, editable: target.isContentEditable });
}

/** Ties deeds to what they do, for as long as the caller is on the screen. */
export function useKeys(handlers: Handlers): void {
  const keys = useContext(KeysContext);
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => keys?.add(() => latest.current), [keys]);
}

/** Whether single keys are listened to (WCAG 2.1.4 asks that they can be turned off). */
export function useKeysSwitch(): { on: boolean; setOn: (on: boolean) => void } {
  const keys = useContext(KeysContext);
  return { on: keys?.on ?? true, setOn: keys?.setOn ?? (() => undefined) };
}
