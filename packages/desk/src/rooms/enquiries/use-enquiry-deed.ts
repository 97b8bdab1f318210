// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';

const SHOWN_IN = ['enquiry', 'enquiries', 'ready-answers', 'duties', 'queue', 'today', 'case'];

/** A write about enquiries. When it fails, what stands is read again too: often somebody else was faster. */
export function useEnquiryDeed<Given, Answer>(
  write: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer, given: Given) => void,
) {
  const client = useQueryClient();
  const readAgain = () => Promise.all(SHOWN_IN.map((kind) => client.invalidateQueries({ queryKey: [kind] })));
  return useMutation({
    mutationFn: write,
    async onSuccess(answer, given) {
      await readAgain();
      onDone?.(answer, given);
    },
    onError: () => void readAgain(),
  });
}
