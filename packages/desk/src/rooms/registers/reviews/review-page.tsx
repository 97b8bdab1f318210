// SPDX-License-Identifier: EUPL-1.2
import type { ReviewView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useKeysSwitch } from '../../../keys/use-keys.tsx';
import { useMay } from '../../../session.tsx';
import { useNow } from '../../../words/use-now.ts';
import { useWords } from '../../../words/use-words.tsx';
import { lastMoment, sortLines, standingOf } from './answers.ts';
import { CompleteReview } from './complete-review.tsx';
import { ReviewLineItem } from './review-line.tsx';
import { ReviewReport } from './review-report.tsx';
import { AskedBy, StandingSign } from './review-signs.tsx';
import { reviewQuery } from './reviews-queries.ts';
import { useLineSteps } from './use-line-steps.ts';

/** One review: what waits for me, what others decide, what is decided, and in the end its report. */
export function ReviewPage() {
  const { words } = useWords();
  const { reviewId = '' } = useParams();
  const review = useQuery(reviewQuery(reviewId));
  return (
    <>
      <p className="not-printed">
        <Link to="/registri/verifiche">{words.reviews.page.back}</Link>
      </p>
      {review.isPending && <Loading />}
      {review.error && (
        <>
          <PageHeading title={words.reviews.title} />
          <ProblemAlert error={review.error} onRetry={() => void review.refetch()} />
        </>
      )}
      {review.data && <Loaded key={reviewId} review={review.data} />}
    </>
  );
}

function Loaded({ review }: { review: ReviewView }) {
  const { words, day, number } = useWords();
  const text = words.reviews.page;
  const standing = standingOf(review, useNow(30_000));
  const { state } = useLocation();
  const [said, setSaid] = useState(state === 'opened' ? text.opened : '');
  const done = review.lines - review.waiting;
  return (
    <>
      <PageHeading title={text.name(words.reviews.kinds[review.kind], day(review.openedAt))}>
        <p className="not-printed">
          <StandingSign standing={standing} />
        </p>
      </PageHeading>
      <Said said={said} />
      {review.report !== null && <ReviewReport report={review.report} />}
      <div className="not-printed">
        <p>{review.kind === 'census' ? text.census : text.campaign}</p>
        {review.dueAt && standing === 'open' && (
          <p className="notice notice-warning">{text.silence(day(lastMoment(review.dueAt)))}</p>
        )}
        {standing === 'over' && <p className="notice">{text.over}</p>}
        <AskedBy label={text.because} ids={review.clauses} />
        <p className="review-progress">
          <span id="review-progress">{text.progress(number(done), number(review.lines))}</span>
          <progress aria-labelledby="review-progress" max={review.lines || 1} value={review.lines === 0 ? 1 : done} />
        </p>
        <Lines review={review} onSaid={setSaid} />
      </div>
    </>
  );
}

/** What was just done, announced; it takes the focus where the control that had it is gone. */
function Said({ said }: { said: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) requestAnimationFrame(() => document.activeElement === document.body && place.current?.focus());
  }, [said]);
  return (
    <div ref={place} role="status" tabIndex={-1} className="not-printed">
      {said && <p className="notice notice-success">{said}</p>}
    </div>
  );
}

function Lines({ review, onSaid }: { review: ReviewView; onSaid: (said: string) => void }) {
  const { words, pick } = useWords();
  const text = words.reviews.page;
  const governs = useMay('govern');
  const keysOn = useKeysSwitch().on;
  const { mine, others, done } = sortLines(review, useNow(30_000));
  const steps = useLineSteps();
  const onDone = (said: string, lineId: string) => {
    onSaid(said);
    // The line has gone to those that are decided: the next one takes its place.
    const place = mine.findIndex((line) => line.id === lineId);
    steps.focus((mine[place + 1] ?? mine[place - 1])?.id ?? null);
  };
  return (
    <>
      {review.completedAt === null && (
        <section className="account-part">
          <h2>{text.waiting}</h2>
          {mine.length === 0 && <p>{text.allDone}</p>}
          {mine.length > 1 && keysOn && <p className="quiet review-keys">{text.keys}</p>}
          <ul className="account-list">
            {mine.map((line) => (
              <ReviewLineItem key={line.id} line={line} review={review} answers onDone={onDone} />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section className="account-part">
          <h2>{text.others}</h2>
          <ul className="account-list">
            {others.map((line) => (
              <ReviewLineItem key={line.id} line={line} review={review}>
                <p className="review-closed">
                  {line.closedToMe && pick(line.closedToMe)} {line.reviewer && text.reviewer(line.reviewer.name)}
                </p>
              </ReviewLineItem>
            ))}
          </ul>
        </section>
      )}
      {governs && review.completedAt === null && (
        <CompleteReview review={review} onDone={() => onSaid(text.completed)} />
      )}
      {done.length > 0 && (
        <section className="account-part">
          <h2>{text.done}</h2>
          <ul className="account-list">
            {done.map((line) => (
              <ReviewLineItem key={line.id} line={line} review={review} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
