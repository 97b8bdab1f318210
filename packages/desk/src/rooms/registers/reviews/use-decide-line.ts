// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, ReviewLine, ReviewView } from '@arengo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';
import { useWords } from '../../../words/use-words.tsx';
import { reviewQuery } from './reviews-queries.ts';

export type Decision = BodyInput<typeof routes.decideReviewLine>;

/** Settles a line, and says what became of it. */
export function useDecideLine(review: ReviewView, line: ReviewLine, what: string, onDone: (said: string) => void) {
  const { words } = useWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Decision) =>
      call(routes.decideReviewLine, { params: { reviewId: review.id, lineId: line.id }, body }),
    onSuccess(answer, { outcome }) {
      client.setQueryData(reviewQuery(review.id).queryKey, answer);
      onDone(words.reviews.page.about(what, words.reviews.outcomes[outcome]));
      // What a person may do has changed: everything else that was read is read again.
      void client.invalidateQueries();
    },
    // Somebody else may have decided it meanwhile: the line is to say so.
    onError: () => client.invalidateQueries({ queryKey: reviewQuery(review.id).queryKey }),
  });
}
