// SPDX-License-Identifier: EUPL-1.2
// What citizens say of the pages, for whoever writes them. Pure.
import { type PageRating, RATING_ANSWER_WORDS, RATING_ANSWERS, type RatingWords } from '@arengo/contract';
import { writeCsv } from '../people/index.ts';
import type { countRatings, RatingRow } from './clarity-store.ts';

type Counted = Awaited<ReturnType<typeof countRatings>>;

/** The front page first, then the policy from its newest version. */
export function pageRatings(counted: Counted): PageRating[] {
  const keyOf = (row: Counted[number]) => `${row.page} ${row.policy_version}`;
  const groups = Map.groupBy(counted, keyOf);
  return [...groups.values()]
    .flatMap((rows) => viewPage(rows))
    .sort(
      (a, b) => (b.policyVersion ?? 0) - (a.policyVersion ?? 0) || Number(a.page > b.page) - Number(a.page < b.page),
    );
}

function viewPage(rows: Counted): PageRating[] {
  const [any] = rows;
  if (!any) return [];
  const having = (is: (row: Counted[number]) => boolean) => rows.filter(is).reduce((sum, { count }) => sum + count, 0);
  const stars = [1, 2, 3, 4, 5].map((many) => having((row) => row.stars === many));
  const count = having(() => true);
  const sum = stars.reduce((total, many, place) => total + many * (place + 1), 0);
  const answers = RATING_ANSWERS.map((answer) => ({ answer, count: having((row) => row.answer === answer) }));
  return [
    {
      ...{ page: any.page, policyVersion: any.policy_version, count, stars },
      average: Math.round((sum / count) * 10) / 10,
      answers: answers.filter((one) => one.count > 0),
      first: rows.map((row) => row.first).sort()[0] ?? '',
      last:
        rows
          .map((row) => row.last)
          .sort()
          .at(-1) ?? '',
    },
  ];
}

export function viewWords(row: RatingRow): RatingWords {
  return {
    ...{ id: row.rating_id, page: row.page, policyVersion: row.policy_version, day: row.day },
    ...{ stars: row.stars, answer: row.answer, words: row.words },
    removedAt: row.words_removed_at?.toISOString() ?? null,
  };
}

const PAGES = { front: 'pagina iniziale', policy: 'policy' } as const;

export function ratingsCsv(rows: readonly RatingRow[]): string {
  const head = ['giorno', 'pagina', 'versione della policy', 'lingua', 'stelle', 'risposta', 'parole'];
  const cells = rows.map((row) => [
    ...[row.day, PAGES[row.page], row.policy_version?.toString() ?? '', row.language, String(row.stars)],
    ...[row.answer === null ? '' : RATING_ANSWER_WORDS[row.answer].it, row.words ?? ''],
  ]);
  return writeCsv([head, ...cells]);
}
