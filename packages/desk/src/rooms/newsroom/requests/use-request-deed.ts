// SPDX-License-Identifier: EUPL-1.2
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';

const SHOWN_IN = ['request', 'requests', 'request-desk', 'replacements', 'post', 'posts', 'duties'];

const readAgain = async (client: QueryClient): Promise<void> => {
  await Promise.all(SHOWN_IN.map((kind) => client.invalidateQueries({ queryKey: [kind] })));
};

/** A write about requests. When it fails, what stands is read again too: often somebody else was faster. */
export function useRequestDeed<Given, Answer>(
  write: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer, given: Given) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    async onSuccess(answer, given) {
      await readAgain(client);
      onDone?.(answer, given);
    },
    onError: () => void readAgain(client),
  });
}
