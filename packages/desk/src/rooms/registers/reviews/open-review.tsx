// SPDX-License-Identifier: EUPL-1.2
import type { ReviewSummary, ReviewsReply } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call, routes } from '../../../client.ts';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWrong } from '../../../use-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { PersonChooser } from '../people/person-chooser.tsx';
import { AskedBy } from './review-signs.tsx';
import { livingQuery } from './reviews-queries.ts';

type Props = {
  /** The campaign that is open: only one is at a time. */
  underWay: ReviewSummary | null;
  asked: ReviewsReply['asked']['review'];
};

/** Opens a campaign; while one is under way, says so and leads to it. */
export function OpenReview({ underWay, asked }: Props) {
  const text = useWords().words.reviews.list;
  if (!underWay) {
    return (
      <Unfold label={text.open} color="primary">
        {(close) => <OpenForm asked={asked} onClose={close} />}
      </Unfold>
    );
  }
  return (
    <div className="review-forbidden">
      <Button color="primary" size="sm" disabled aria-describedby="review-under-way">
        {text.open}
      </Button>
      <p id="review-under-way" className="quiet">
        {text.underWay} <Link to={`/registri/verifiche/${underWay.id}`}>{text.goTo}</Link>
      </p>
    </div>
  );
}

function OpenForm({ asked, onClose }: { asked: Props['asked']; onClose: () => void }) {
  const { words, number } = useWords();
  const text = words.reviews.list;
  const navigate = useNavigate();
  const living = useQuery(livingQuery);
  const [lastDay, setLastDay] = useState('');
  const [secondReviewerId, setSecondReviewerId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const open = useActDeed(async () => {
    const { id } = await call(routes.openReview, { body: { lastDay, secondReviewerId } });
    await navigate(`/registri/verifiche/${id}`, { state: 'opened' });
  });
  const wrong = useWrong(open.error, ['lastDay', 'secondReviewerId']);
  return (
    <SmallForm
      save={text.open}
      busy={open.isPending}
      error={wrong.field ? null : open.error}
      onClose={onClose}
      onSubmit={(form) => {
        setTried(true);
        if (lastDay === '' || secondReviewerId === null) return focusFirstWrong(form);
        open.mutate(undefined);
      }}
    >
      {living.data !== undefined && <p>{text.concerns(number(living.data))}</p>}
      <p>{text.silence}</p>
      <AskedBy label={text.asked} ids={asked.map(({ id }) => id)} />
      <TextField
        label={text.lastDay}
        type="date"
        value={lastDay}
        error={tried && lastDay === '' ? text.lastDayMissing : wrong.said.lastDay}
        onChange={(day) => {
          setLastDay(day);
          open.reset();
        }}
      />
      <PersonChooser
        label={text.second}
        hint={text.secondHint}
        value={secondReviewerId}
        error={tried && secondReviewerId === null ? text.secondMissing : wrong.said.secondReviewerId}
        onChange={(personId) => {
          setSecondReviewerId(personId);
          open.reset();
        }}
      />
    </SmallForm>
  );
}
