// SPDX-License-Identifier: EUPL-1.2
import type { ReplyOf, ReviewLine, ReviewSummary, ReviewView, routes } from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { listKnownAccounts, readLives } from '../accounts/index.ts';
import { citeAct, findActs } from '../acts/index.ts';
import { listAuthorisations, namesOfPeople, permissionsOf, policyAt, viewAuthorisations } from '../authority/index.ts';
import { askedReviews, closedTo, type Decider, intervalOf, nextCampaign } from './review.ts';
import { countLines, findPlan, findReview, type Line, linesOf, listReviews, type Review } from './reviews-store.ts';

export function readReviews({ database, clock }: Context, caller: Caller): Promise<ReplyOf<typeof routes.readReviews>> {
  return database.readInBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    const reviews = await listReviews(tx);
    const policy = (await policyAt(tx, at))?.policy ?? null;
    const asked = askedReviews(policy);
    const plan = await findPlan(tx);
    const last = reviews.find((one) => one.kind === 'campaign');
    const next = plan && nextCampaign({ everyMonths: plan.every_months, setAt: plan.set_at }, last?.opened_at ?? null);
    return {
      reviews: await summarise(tx, reviews),
      asked: {
        census: asked.census.map(({ clause }) => clauseRef(policy, clause)),
        review: asked.review.map((clause) => clauseRef(policy, clause)),
      },
      plan: { every: plan ? intervalOf(plan.every_months) : null, nextDue: next?.toISOString() ?? null },
    };
  });
}

const clauseRef = (policy: Policy | null, id: string) => ({
  id,
  text: policy?.clauses.find((clause) => clause.id === id)?.text ?? { it: '', en: '' },
});

async function summarise(tx: Transaction, reviews: readonly Review[]): Promise<ReviewSummary[]> {
  const counts = await countLines(tx);
  const names = await namesOfPeople(tx, [...new Set(reviews.flatMap((one) => one.opened_by ?? []))]);
  return reviews.map((one) => ({
    id: one.review_id,
    kind: one.kind,
    clauses: one.clauses,
    policyVersion: one.policy_version,
    openedAt: one.opened_at.toISOString(),
    openedBy: one.opened_by === null ? null : { id: one.opened_by, name: names.get(one.opened_by) ?? '' },
    dueAt: one.due_at?.toISOString() ?? null,
    completedAt: one.completed_at?.toISOString() ?? null,
    lines: counts.get(one.review_id)?.lines ?? 0,
    waiting: counts.get(one.review_id)?.waiting ?? 0,
  }));
}

/** Throws NotFoundError. */
export function readReview({ database, clock }: Context, caller: Caller, reviewId: string): Promise<ReviewView> {
  return database.readInBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    const review = await findReview(tx, reviewId);
    const [summary] = review ? await summarise(tx, [review]) : [];
    if (!review || !summary) throw new NotFoundError({ it: 'La verifica', en: 'The review' });
    const permissions = await permissionsOf(tx, caller.personId, at);
    const decider = {
      personId: caller.personId,
      governs: permissions.has('govern'),
      approves: permissions.has('approve'),
    };
    return { ...summary, items: await viewLines(tx, await linesOf(tx, reviewId), decider, at), report: review.report };
  });
}

async function viewLines(tx: Transaction, lines: readonly Line[], decider: Decider, at: Date): Promise<ReviewLine[]> {
  const accounts = await viewAccounts(tx, new Set(lines.flatMap((line) => line.account_id ?? [])), at);
  const ids = lines.flatMap((line) => line.authorisation_id ?? []);
  const found = ids.length === 0 ? [] : await listAuthorisations(tx, { authorisationIds: ids });
  const authorisations = new Map((await viewAuthorisations(tx, found, at)).map((view) => [view.id, view]));
  const people = lines.flatMap((line) => [line.reviewer_id, line.decided_by].filter((id) => id !== null));
  const names = await namesOfPeople(tx, [...new Set(people)]);
  const named = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' });
  const acts = await findActs(
    tx,
    lines.flatMap((line) => line.act_id ?? []),
  );
  return lines.map((line) => {
    const act = acts.get(line.act_id ?? '');
    return {
      id: line.line_id,
      account: accounts.get(line.account_id ?? '') ?? null,
      authorisation: authorisations.get(line.authorisation_id ?? '') ?? null,
      reviewer: named(line.reviewer_id),
      outcome: line.outcome,
      decidedBy: named(line.decided_by),
      decidedAt: line.decided_at?.toISOString() ?? null,
      act: act ? { id: act.actId, citation: citeAct(act) } : null,
      note: line.note,
      closedToMe: closedTo({ reviewerId: line.reviewer_id, personId: line.person_id, outcome: line.outcome }, decider),
    };
  });
}

async function viewAccounts(
  tx: Transaction,
  wanted: ReadonlySet<string>,
  at: Date,
): Promise<Map<string, NonNullable<ReviewLine['account']>>> {
  if (wanted.size === 0) return new Map();
  const known = (await listKnownAccounts(tx)).filter((account) => wanted.has(account.account_id));
  return new Map(
    (await readLives(tx, known, at)).map(({ account, acts, state }) => [
      account.account_id,
      {
        id: account.account_id,
        name: account.name,
        network: account.network,
        state,
        act: acts.opening ? citeAct(acts.opening) : null,
      },
    ]),
  );
}
