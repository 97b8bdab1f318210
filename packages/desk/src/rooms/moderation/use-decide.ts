// SPDX-License-Identifier: EUPL-1.2
import type { CaseView } from '@arengo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, routes } from '../../client.ts';
import { caseQuery } from '../../queries.ts';
import { useSession } from '../../session.tsx';
import { useUndo } from '../../undo/undo-provider.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { Choice } from './draft.ts';

/** Sends a decision on this very version of the text, offers to take it back, and goes on. */
export function useDecide(view: CaseView, onDecided: () => void) {
  const { words } = useWords();
  const { graceSeconds } = useSession();
  const client = useQueryClient();
  const undo = useUndo();
  const deciding = useMutation({
    mutationFn: ({ choice }: { choice: Choice; what: string }) =>
      call(routes.takeDecision, { params: { caseId: view.id }, body: { ...choice, itemVersion: view.item.version } }),
    onSuccess: ({ decision }, { what }) => {
      const waits = decision.state === 'awaiting-approval';
      if (decision.undoUntil !== null) {
        const said = waits ? words.decide.doneWaiting(what) : words.decide.done(what);
        // By this machine's clock: the server's may be minutes away.
        undo.offer({
          decisionId: decision.id,
          caseId: view.id,
          what: said,
          deadline: Date.now() + graceSeconds * 1000,
        });
      }
      for (const queryKey of [['queue'], ['today']]) void client.invalidateQueries({ queryKey });
      void client.invalidateQueries({ ...caseQuery(view.id), refetchType: 'none' });
      onDecided();
    },
    onError: () => void client.invalidateQueries(caseQuery(view.id)),
  });
  return {
    send: (choice: Choice, what: string) => {
      if (!deciding.isPending) deciding.mutate({ choice, what });
    },
    busy: deciding.isPending,
    error: deciding.error,
  };
}
