// SPDX-License-Identifier: EUPL-1.2
// A plan that somebody is about to do something to: who may, and what stands in the way.
import type { PlanAsks } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { findAccount, isAlive, lockAccount, stateOfAccount } from '../accounts/index.ts';
import type { Deed } from '../audit/index.ts';
import { type By, type May, mayByPower } from '../editorial/index.ts';
import { findPerson } from '../people/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { asksOf, inTheWay, moved, type PlanEvent, type PlanState } from './plan.ts';
import { lockPlan, type Plan, plansOf } from './plans-store.ts';

/** What the policy in force asks of plans. */
export async function planAsksAt(tx: Transaction, at: Date): Promise<PlanAsks> {
  return asksOf((await policyInForceIfAny(tx, at))?.policy ?? null);
}

/** The plan, locked. Throws NotFoundError, and ConflictError where somebody else wrote it meanwhile. */
export async function planAtHand(tx: Transaction, planId: string, version?: number): Promise<Plan> {
  const plan = await lockPlan(tx, planId);
  if (!plan) throw new NotFoundError(PLAN);
  if (version !== undefined && plan.version !== version) throw new ConflictError(OVERTAKEN, { code: 'plan-changed' });
  return plan;
}

/** The state after the event. Throws ConflictError where a plan in this state makes no such move. */
export function stateAfter(plan: Plan, event: Exclude<PlanEvent, 'discard'>): PlanState {
  const next = moved(plan.state, event);
  if (next === null || next === 'gone') throw new ConflictError(NO_MOVE[plan.state], { code: 'plan-state' });
  return next;
}

/** Throws NotFoundError for no account of this body, RefusedError for one that is not open. */
export async function requireOpenAccount(tx: Transaction, accountId: string, at: Date): Promise<void> {
  const account = await findAccount(tx, accountId);
  if (!account) throw new NotFoundError({ it: 'L’account', en: 'The account' });
  if (account.kind !== 'out-of-scope' && isAlive(await stateOfAccount(tx, account, at))) return;
  throw new RefusedError({
    it: `«${account.name}» non è un account aperto: non ha un piano editoriale.`,
    en: `“${account.name}” is not an open account: it has no editorial plan.`,
  });
}

/** Throws RefusedError where another plan of the account, proposed or approved, has a day in common. Locks the account. */
export async function refuseOverlap(tx: Transaction, plan: Plan): Promise<void> {
  await lockAccount(tx, plan.accountId);
  const other = inTheWay(plan, await plansOf(tx, [plan.accountId], plan));
  if (!other) return;
  const span = {
    it: `dal ${inItalian(other.from)} al ${inItalian(other.to)}`,
    en: `from ${other.from} to ${other.to}`,
  };
  throw new RefusedError(
    {
      it: `Un altro piano di questo account, ${other.state === 'approved' ? 'approvato' : 'proposto'}, va ${span.it}: due piani non valgono negli stessi giorni. Cambia le date, o riscrivi quello.`,
      en: `Another plan of this account, ${other.state}, runs ${span.en}: two plans do not hold on the same days. Change the dates, or write that one again.`,
    },
    { code: 'plan-overlaps' },
  );
}

const inItalian = (day: string) => day.split('-').toReversed().join('/');

/** Whether the person may approve the plan: whoever the policy names, and never what is theirs; where it names nobody, who may approve. */
export async function mayDecide(tx: Transaction, plan: Plan, { approvedBy }: PlanAsks, by: By): Promise<May> {
  if (approvedBy) {
    const person = await findPerson(tx, by.personId);
    if (person?.role !== approvedBy.role) return { granted: false, because: notRole(approvedBy) };
    if (plan.authors.includes(by.personId)) return { granted: false, because: own(approvedBy.clause) };
  }
  return mayByPower(tx, { ...by, accountId: plan.accountId, power: 'approve' });
}

/** A deed on a plan by a person. */
export function planDeed(event: string, { planId, accountId }: Plan, by: By, data: Deed['data'] = {}): Deed {
  return {
    at: by.at,
    event,
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'editorial-plan', id: planId },
    data: { accountId, ...data },
  };
}

export const PLAN = { it: 'Il piano editoriale', en: 'The editorial plan' };
const OVERTAKEN = {
  it: 'Qualcun altro ha cambiato questo piano dopo che l’hai aperto. Ricarica la pagina e rileggilo.',
  en: 'Somebody else changed this plan after you opened it. Load the page again and read it.',
};
const NO_MOVE: Record<PlanState, { it: string; en: string }> = {
  draft: {
    it: 'Il piano è una bozza: va proposto prima che qualcuno lo approvi.',
    en: 'The plan is a draft: it is proposed before somebody approves it.',
  },
  proposed: { it: 'Il piano è già proposto.', en: 'The plan is proposed already.' },
  approved: {
    it: 'Il piano è approvato. Per cambiarlo riscrivilo: tornerà in bozza e andrà approvato di nuovo.',
    en: 'The plan is approved. To change it write it again: it goes back to a draft and is approved again.',
  },
  refused: {
    it: 'Il piano non è stato approvato. Riscrivilo, poi proponilo di nuovo.',
    en: 'The plan was not approved. Write it again, then propose it again.',
  },
};
const notRole = ({ role, clause }: { role: string; clause: string }) => ({
  it: `La policy affida l’approvazione dei piani a: ${role.replaceAll('-', ' ')} (${clause}).`,
  en: `The policy entrusts the approval of plans to: ${role.replaceAll('-', ' ')} (${clause}).`,
});
const own = (clause: string) => ({
  it: `L’hai scritto anche tu: la policy (${clause}) vuole che un’altra persona lo autorizzi.`,
  en: `You wrote it too: the policy (${clause}) wants somebody else to authorise it.`,
});
