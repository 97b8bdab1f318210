// SPDX-License-Identifier: EUPL-1.2
import { RATING_ANSWER_WORDS, type RatingWords } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useRulesDeed } from '../rules-queries.ts';

/** What somebody wrote of a page; words that hold personal data can be taken away, which cannot be undone. */
export function RatingLine({ rating }: { rating: RatingWords }) {
  const { words, day, pick } = useWords();
  const text = words.ruleMaking.clarity;
  const [asking, setAsking] = useState(false);
  const remove = useRulesDeed(
    () => call(routes.removeRatingWords, { params: { ratingId: rating.id } }),
    () => document.getElementById('said')?.focus(),
  );
  const { page, policyVersion, stars, answer, removedAt } = rating;
  return (
    <article className="suggestion">
      <p className="quiet">
        {text.pageNames[page](policyVersion)}, {day(rating.day)} · {text.gave(stars)}
        {answer && ` · ${pick(RATING_ANSWER_WORDS[answer])}`}
      </p>
      {rating.words !== null && <p dir="auto">{rating.words}</p>}
      {removedAt !== null && <p className="quiet">{text.removed(day(removedAt))}</p>}
      {rating.words !== null && !asking && (
        <Button color="outline-primary" size="xs" onClick={() => setAsking(true)}>
          {text.remove}
        </Button>
      )}
      {rating.words !== null && asking && (
        <fieldset className="notice">
          <legend className="visually-hidden">{text.remove}</legend>
          <p>{text.removeWhat}</p>
          <Button
            color="danger"
            size="xs"
            autoFocus
            disabled={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            {text.removeNow}
          </Button>{' '}
          <Button color="outline-primary" size="xs" onClick={() => setAsking(false)}>
            {text.keep}
          </Button>
        </fieldset>
      )}
      {remove.error && <ProblemAlert error={remove.error} />}
    </article>
  );
}
