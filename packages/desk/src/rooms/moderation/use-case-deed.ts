// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Something done to a case; what is shown of it, the queue and the day are fetched again afterwards. */
export function useCaseDeed<Input>(caseId: string, deed: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSettled: () => {
      for (const queryKey of [['case', caseId], ['queue'], ['today']]) void client.invalidateQueries({ queryKey });
    },
  });
}
