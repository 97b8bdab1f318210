// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A write of the register. What rests on an act may begin or end with it, so every register is read again. */
export function useActDeed<Given, Answer>(write: (given: Given) => Promise<Answer>, onDone?: (answer: Answer) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    async onSuccess(answer) {
      await client.invalidateQueries();
      onDone?.(answer);
    },
  });
}
