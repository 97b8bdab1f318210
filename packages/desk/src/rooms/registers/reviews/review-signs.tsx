// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Clause } from '../../../elements/clause.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { Standing } from './answers.ts';
import { reviewsQuery } from './reviews-queries.ts';

/** How a review stands, in words; the colour only goes with it. */
export function StandingSign({ standing }: { standing: Standing }) {
  const { words } = useWords();
  return <span className={`act-state review-${standing}`}>{words.reviews.states[standing]}</span>;
}

/** The clauses that ask for a review, each opening its text. */
export function AskedBy({ label, ids }: { label: string; ids: readonly string[] }) {
  const asked = useQuery(reviewsQuery).data?.asked;
  if (ids.length === 0) return null;
  const clauses = asked ? [...asked.census, ...asked.review] : [];
  return (
    <div className="review-asked">
      <span className="quiet">{label}</span>
      {ids.map((id) => (
        <Clause key={id} id={id} clauses={clauses} />
      ))}
    </div>
  );
}

/** Powers as people say them: `vedere, moderare`. */
export function useSayPowers(): (powers: readonly string[]) => string {
  const names: Readonly<Record<string, string>> = useWords().words.powers;
  return (powers) => powers.map((power) => names[power] ?? power).join(', ');
}
