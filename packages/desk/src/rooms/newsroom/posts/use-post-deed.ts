// SPDX-License-Identifier: EUPL-1.2
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';

const NEWSROOM = ['post', 'posts', 'deliveries', 'duties', 'calendar', 'archive'];

/** What is written of a post shows in every list of posts, and in Oggi. */
async function readNewsroomAgain(client: QueryClient): Promise<void> {
  await Promise.all(NEWSROOM.map((kind) => client.invalidateQueries({ queryKey: [kind] })));
}

/** A write about posts or their delivery. When it fails, what stands is read again too: often somebody else was faster. */
export function usePostDeed<Given, Answer>(
  write: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer, given: Given) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    async onSuccess(answer, given) {
      await readNewsroomAgain(client);
      onDone?.(answer, given);
    },
    onError: () => void readNewsroomAgain(client),
  });
}
