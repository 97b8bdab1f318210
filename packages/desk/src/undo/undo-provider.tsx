// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { call, routes } from '../client.ts';
import { useKeys } from '../keys/use-keys.tsx';
import { UndoBar } from './undo-bar.tsx';

/** A decision that can still be taken back. `deadline` is by this machine's clock: the server's may differ. */
export type Pending = { decisionId: string; caseId: string; what: string; deadline: number };
export type Aftermath = { kind: 'undone' | 'too-late'; caseId: string; error: unknown };
type Undo = { offer: (pending: Pending) => void; pending: readonly Pending[] };

const UndoContext = createContext<Undo>({ offer: () => undefined, pending: [] });
/** The last moment is left to the journey of the request. */
const MARGIN_MS = 400;

/** Remembers the decisions of the last seconds, wherever in the desk one goes, and takes them back. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [aftermath, setAftermath] = useState<Aftermath | null>(null);
  const drop = useCallback((id: string) => setPending((all) => all.filter((each) => each.decisionId !== id)), []);
  const offer = useCallback(
    (fresh: Pending) => {
      setAftermath(null);
      setPending((all) => [...all, fresh]);
      setTimeout(() => drop(fresh.decisionId), Math.max(0, fresh.deadline - Date.now() - MARGIN_MS));
    },
    [drop],
  );
  const undo = useCallback(async () => {
    const last = pending.at(-1);
    if (!last) return;
    drop(last.decisionId);
    try {
      await call(routes.undoDecision, { params: { decisionId: last.decisionId } });
      setAftermath({ kind: 'undone', caseId: last.caseId, error: null });
    } catch (error) {
      setAftermath({ kind: 'too-late', caseId: last.caseId, error });
    }
    for (const queryKey of [['case', last.caseId], ['queue'], ['today']]) void client.invalidateQueries({ queryKey });
  }, [pending, drop, client]);
  useEffect(() => {
    if (aftermath?.kind !== 'undone') return undefined;
    const timer = setTimeout(() => {
      // Not from under who is on it.
      if (!document.activeElement?.closest('.undo-bar')) setAftermath(null);
    }, 6000);
    return () => clearTimeout(timer);
  }, [aftermath]);
  useKeys({ undo: () => void undo() });
  const value = useMemo(() => ({ offer, pending }), [offer, pending]);
  return (
    <UndoContext value={value}>
      {children}
      <UndoBar pending={pending} aftermath={aftermath} onUndo={() => void undo()} onClose={() => setAftermath(null)} />
    </UndoContext>
  );
}

/** Offers to take a decision back. */
export function useUndo(): Undo {
  return useContext(UndoContext);
}
