// SPDX-License-Identifier: EUPL-1.2
import { beginCensus } from '../../features/reviews/index.ts';
import type { Scene } from '../scene.ts';
import type { TestBody } from '../test-app.ts';
import type { Example } from './example.ts';

/** A census under way, and the line of an account. */
export async function seedReview(body: TestBody, at: Date): Promise<Record<string, string>> {
  const of = new Set(['accounts', 'authorisations'] as const);
  const reviewId = await body.inBody((tx) => beginCensus(tx, { of, clauses: [], version: 1 }, at));
  const lineId = await body.inBody((tx) =>
    tx.kysely
      .selectFrom('review_line')
      .select('line_id')
      .where('body_id', '=', body.id)
      .where('account_id', '=', body.account.id)
      .executeTakeFirstOrThrow(),
  );
  return { reviewId, lineId: lineId.line_id };
}

/** The desk settles every line but its own, the approver those. */
async function settleAll({ desk, approver, ids }: Scene): Promise<void> {
  const reviewId = ids.reviewId ?? '';
  const { items } = await desk.ok('readReview', { params: { reviewId } });
  for (const line of items) {
    const client = line.closedToMe === null ? desk : approver;
    const outcome =
      line.account && !['open', 'out-of-scope'].includes(line.account.state) ? 'regularised' : 'confirmed';
    const actId = outcome === 'regularised' ? (ids.resolutionId ?? null) : null;
    await client.ok('decideReviewLine', { params: { reviewId, lineId: line.id }, body: { outcome, actId } });
  }
}

export const reviewsExamples = {
  readDuties: {},
  readReviews: {},
  planReviews: { body: () => ({ every: 'P12M' }) },
  openReview: { body: ({ ids }) => ({ lastDay: '2026-06-30', secondReviewerId: ids.approverId }) },
  readReview: {},
  decideReviewLine: { body: () => ({ outcome: 'confirmed', note: 'È ancora la pagina del Comune.' }) },
  completeReview: {
    body: () => ({ note: 'Ricognizione conclusa.' }),
    async before(scene) {
      await settleAll(scene);
      return undefined;
    },
  },
  previewLeaving: {},
  recordLeaving: { body: ({ ids }) => ({ reason: 'reassignment', actId: ids.actId, note: 'Altro incarico.' }) },
} satisfies Record<string, Example>;
