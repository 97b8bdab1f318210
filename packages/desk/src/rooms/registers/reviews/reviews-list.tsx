// SPDX-License-Identifier: EUPL-1.2
import type { ReviewSummary, ReviewsReply } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { capital } from '../../../words/format.ts';
import { useNow } from '../../../words/use-now.ts';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { lastMoment, standingOf } from './answers.ts';
import { OpenReview } from './open-review.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { StandingSign } from './review-signs.tsx';
import { reviewsQuery } from './reviews-queries.ts';

/** Every census and campaign, how often they are made, and the way to open one. */
export function ReviewsList() {
  const { words } = useWords();
  const reviews = useQuery(reviewsQuery);
  return (
    <>
      <PageHeading title={words.reviews.title}>
        <p className="page-lead">{words.reviews.intro}</p>
      </PageHeading>
      <RegistersTabs />
      {reviews.isPending && <Loading />}
      {reviews.error && <ProblemAlert error={reviews.error} onRetry={() => void reviews.refetch()} />}
      {reviews.data && <Loaded reply={reviews.data} />}
    </>
  );
}

function Loaded({ reply }: { reply: ReviewsReply }) {
  const { words } = useWords();
  const text = words.reviews.list;
  const governs = useMay('govern');
  const underWay = reply.reviews.find(({ kind, completedAt }) => kind === 'campaign' && completedAt === null);
  return (
    <>
      {governs && (
        <div className="act-deeds review-deeds">
          <OpenReview underWay={underWay ?? null} asked={reply.asked.review} />
          <Link className="btn btn-outline-primary btn-sm" to="/registri/verifiche/uscita">
            {text.leaving}
          </Link>
        </div>
      )}
      <section className="account-part">
        <h2>{text.all}</h2>
        {reply.reviews.length === 0 ? (
          <EmptyRoom title={text.none} help={text.noneHelp} icon="it-check-circle" />
        ) : (
          <ul className="account-list">
            {reply.reviews.map((review) => (
              <Line key={review.id} review={review} />
            ))}
          </ul>
        )}
      </section>
      <PlanPanel reply={reply} />
    </>
  );
}

function Line({ review }: { review: ReviewSummary }) {
  const { words, day, number } = useWords();
  const text = words.reviews.list;
  const { kind, openedBy, openedAt, completedAt, dueAt, clauses } = review;
  const said = [
    `${text.opened(day(openedAt))}${openedBy ? ` ${text.openedBy(openedBy.name)}` : ` (${text.byItself})`}`,
    completedAt ? text.completed(day(completedAt)) : dueAt && text.due(day(lastMoment(dueAt))),
    clauses.join(', '),
  ].filter(Boolean);
  return (
    <li>
      <p className="record-head">
        <Link to={`/registri/verifiche/${review.id}`}>
          {words.reviews.page.name(words.reviews.kinds[kind], day(openedAt))}
        </Link>{' '}
        <StandingSign standing={standingOf(review, useNow(60_000))} />
      </p>
      <p>
        {completedAt === null && review.waiting > 0
          ? capital(text.remaining(review.waiting, number(review.lines)))
          : capital(text.decided(number(review.lines)))}
      </p>
      <p className="quiet">{capital(said.join(' · '))}</p>
    </li>
  );
}
