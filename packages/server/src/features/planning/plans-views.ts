// SPDX-License-Identifier: EUPL-1.2
// From rows to what the desk shows of plans and meetings.
import type { MeetingView, PlanAsks, PlanView, QueryOf, ReplyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { type Account, listAccounts, listKnownAccounts, listOpenAccounts } from '../accounts/index.ts';
import { accountsWithPower, namesOfPeople } from '../authority/index.ts';
import { type By, mayByPower } from '../editorial/index.ts';
import { mayDecide, PLAN, planAsksAt } from './plan-at-hand.ts';
import { findPlan, listMeetingRows, type Meeting, meetingsFor, type Plan, plansOf } from './plans-store.ts';

/** The plans of the accounts that the person may see. */
export async function listPlans(
  tx: Transaction,
  { accountId }: QueryOf<typeof routes.listPlans>,
  by: By,
): Promise<ReplyOf<typeof routes.listPlans>> {
  const visible = await visibleAccounts(tx, by);
  const wanted = accountId === undefined ? visible : visible.filter((one) => one === accountId);
  const asks = await planAsksAt(tx, by.at);
  const open = await listOpenAccounts(tx, by.at);
  return {
    rows: await viewPlans(tx, await plansOf(tx, wanted), { asks, by }),
    asks,
    accounts: open.filter((one) => visible.includes(one.account_id)).map(accountView),
  };
}

/** Accounts of the body that the person may see, closed ones too. */
export async function visibleAccounts(tx: Transaction, { personId, at }: By): Promise<string[]> {
  const accountIds = (await listAccounts(tx)).map((account) => account.account_id);
  return accountsWithPower(tx, personId, { power: 'see', at, accountIds });
}

/** Throws NotFoundError where there is none, and as if there were none where it is not theirs to see. */
export async function readPlanView(tx: Transaction, planId: string, by: By): Promise<PlanView> {
  const plan = await findPlan(tx, planId);
  if (!plan || !(await visibleAccounts(tx, by)).includes(plan.accountId)) throw new NotFoundError(PLAN);
  const [view] = await viewPlans(tx, [plan], { asks: await planAsksAt(tx, by.at), by });
  if (!view) throw new NotFoundError(PLAN);
  return view;
}

async function viewPlans(
  tx: Transaction,
  plans: readonly Plan[],
  { asks, by }: { asks: PlanAsks; by: By },
): Promise<PlanView[]> {
  const accounts = await accountViews(tx);
  const meetings = await meetingsFor(
    tx,
    plans.map(({ planId }) => planId),
  );
  const names = await namesOfPeople(tx, [
    ...new Set(plans.flatMap(({ authors, decidedBy }) => (decidedBy ? [...authors, decidedBy] : authors))),
  ]);
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  const views: PlanView[] = [];
  for (const plan of plans) {
    const mayWrite = await mayByPower(tx, { ...by, accountId: plan.accountId, power: 'draft' });
    const decide = await mayDecide(tx, plan, asks, by);
    views.push({
      ...{ id: plan.planId, version: plan.version, from: plan.from, to: plan.to, goals: plan.goals },
      ...{ rhythm: plan.rhythm, state: plan.state, reason: plan.reason },
      account: accounts(plan.accountId),
      authors: plan.authors.map(named),
      proposedAt: plan.proposedAt?.toISOString() ?? null,
      decidedBy: plan.decidedBy === null ? null : named(plan.decidedBy),
      decidedAt: plan.decidedAt?.toISOString() ?? null,
      changedAt: plan.changedAt.toISOString(),
      meetings: meetings
        .filter((one) => one.plans.includes(plan.planId))
        .map(({ meetingId, heldAt }) => ({ id: meetingId, heldAt: heldAt.toISOString() })),
      mayWrite: said(mayWrite),
      mayDecide: said(decide),
    });
  }
  return views;
}

const NOTHING = { it: '', en: '' };
type Answer = { granted: true } | { granted: false; because: { it: string; en: string } };
/** An answer as the desk is told it. */
export const said = (answer: Answer) => ({
  granted: answer.granted,
  because: answer.granted ? NOTHING : answer.because,
});

export const accountView = ({ account_id: id, name, network }: Account) => ({ id, name, network });

/** What accounts are called, whatever became of them. */
export async function accountViews(tx: Transaction) {
  const known = new Map((await listKnownAccounts(tx)).map((one) => [one.account_id, accountView(one)]));
  return (accountId: string) => known.get(accountId) ?? { id: accountId, name: '', network: '' };
}

/** Every meeting; of its plans, those of the accounts that the person may see. */
export async function listMeetings(tx: Transaction, by: By): Promise<ReplyOf<typeof routes.listMeetings>> {
  const rows = await listMeetingRows(tx);
  return {
    rows: await viewMeetings(tx, rows, by),
    asks: await planAsksAt(tx, by.at),
    nextOn: rows[0]?.nextOn ?? null,
  };
}

export async function readMeetingView(tx: Transaction, meetingId: string, by: By): Promise<MeetingView> {
  const found = (await listMeetingRows(tx)).filter((one) => one.meetingId === meetingId);
  const [view] = await viewMeetings(tx, found, by);
  if (!view) throw new NotFoundError({ it: 'La riunione', en: 'The meeting' });
  return view;
}

async function viewMeetings(tx: Transaction, rows: readonly Meeting[], by: By): Promise<MeetingView[]> {
  const visible = await visibleAccounts(tx, by);
  const plans = new Map((await plansOf(tx, visible)).map((plan) => [plan.planId, plan]));
  const accounts = await accountViews(tx);
  const names = await namesOfPeople(tx, [...new Set(rows.flatMap(({ people }) => people))]);
  return rows.map((row) => ({
    ...{ id: row.meetingId, version: row.version, agenda: row.agenda, decisions: row.decisions, nextOn: row.nextOn },
    heldAt: row.heldAt.toISOString(),
    people: row.people.map((id) => ({ id, name: names.get(id) ?? '' })),
    plans: row.plans.flatMap((planId) => {
      const plan = plans.get(planId);
      if (!plan) return [];
      const { from, to, state, accountId } = plan;
      return [{ id: planId, account: accounts(accountId), from, to, state }];
    }),
  }));
}
