// SPDX-License-Identifier: EUPL-1.2
// What plans and meetings ask somebody to see to.
import type { PlanAsks } from '@arengo/contract';
import { romeDay, startOfDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { listOpenAccounts } from '../accounts/index.ts';
import { permissionsOf } from '../authority/index.ts';
import type { By, Outbox } from '../editorial/index.ts';
import { findPerson, peopleInRole } from '../people/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { addDays } from './calendar.ts';
import { asksOf, programmingRole } from './plan.ts';
import { mayDecide } from './plan-at-hand.ts';
import { listMeetingRows, type Plan, plansOf } from './plans-store.ts';
import { accountViews, visibleAccounts } from './plans-views.ts';
import { suggestShares } from './suggest-shares.ts';

const PLANS = '/redazione/calendario/piani';
const MEETINGS = '/redazione/calendario/riunioni';
/** How long before its day a meeting is spoken of, and how long ahead an account has its plan. */
const MEETING_DAYS = 7;
const PLAN_DAYS = 14;

/** Plans to approve, to mend and to write; the meeting that is due; posts that other accounts could carry. */
export function planDuties(outbox: Outbox) {
  return async (tx: Transaction, personId: string, at: Date): Promise<Duty[]> => {
    const by = { personId, at };
    const policy = (await policyInForceIfAny(tx, at))?.policy ?? null;
    const asks = asksOf(policy);
    const plans = await plansOf(tx, await visibleAccounts(tx, by));
    const nameOf = await accountViews(tx);
    const duties = await dutiesOnPlans(tx, plans, { asks, by, nameOf: (id) => nameOf(id).name });
    const programming = programmingRole(policy)?.role ?? null;
    if (!(await programmes(tx, programming, by))) return duties;
    return [
      ...duties,
      ...(await plansToWrite(tx, asks, at)),
      ...(await meetingDue(tx, asks, at)),
      ...(await sharesToSee(tx, outbox, by)),
    ];
  };
}

/** Whoever the policy entrusts with the programming; where it names nobody, or nobody has that role, whoever governs. */
async function programmes(tx: Transaction, role: string | null, { personId, at }: By): Promise<boolean> {
  if (role !== null && (await peopleInRole(tx, role)).length > 0)
    return (await findPerson(tx, personId))?.role === role;
  return (await permissionsOf(tx, personId, at)).has('govern');
}

type Seeing = { asks: PlanAsks; by: By; nameOf: (accountId: string) => string };

async function dutiesOnPlans(tx: Transaction, plans: readonly Plan[], { asks, by, nameOf }: Seeing): Promise<Duty[]> {
  const duties: Duty[] = [];
  for (const plan of plans) {
    const account = nameOf(plan.accountId);
    const to = `${PLANS}/${plan.planId}`;
    if (plan.state === 'refused' && plan.authors.includes(by.personId)) {
      const about = {
        it: `Il piano di ${account} non è stato approvato: leggi perché e riscrivilo`,
        en: `The plan of ${account} was not approved: read why and write it again`,
      };
      duties.push({ code: 'mend-plan', about, due: null, to });
    }
    if (plan.state !== 'proposed' || !(await mayDecide(tx, plan, asks, by)).granted) continue;
    const why = asks.approvedBy ? ` (${asks.approvedBy.clause})` : '';
    const about = {
      it: `Leggi e approva il piano editoriale di ${account}${why}`,
      en: `Read and approve the editorial plan of ${account}${why}`,
    };
    duties.push({ code: 'approve-plan', about, due: startOfDay(plan.from), to });
  }
  return duties;
}

/** Where the policy wants a plan for each account: those that are without one, or soon will be. */
async function plansToWrite(tx: Transaction, { perAccount }: PlanAsks, at: Date): Promise<Duty[]> {
  if (perAccount === null) return [];
  const open = (await listOpenAccounts(tx, at)).filter(({ kind }) => kind !== 'external-service');
  const day = addDays(romeDay(at), PLAN_DAYS);
  const plans = await plansOf(
    tx,
    open.map((account) => account.account_id),
    { from: day, to: day },
  );
  const without = open.filter((account) => !plans.some((plan) => plan.accountId === account.account_id));
  if (without.length === 0) return [];
  const names = without.map(({ name }) => name).join(', ');
  const about = {
    it: `Prepara il piano editoriale di ${names}: fra due settimane non ce n’è uno (${perAccount})`,
    en: `Prepare the editorial plan of ${names}: two weeks from now there is none (${perAccount})`,
  };
  return [{ code: 'write-plan', about, due: startOfDay(day), to: PLANS }];
}

/** Where the policy wants meetings held periodically: the body says when the next is, and is reminded of it. */
async function meetingDue(tx: Transaction, { meetings }: PlanAsks, at: Date): Promise<Duty[]> {
  if (meetings === null) return [];
  const [last] = await listMeetingRows(tx);
  const next = last?.nextOn ?? null;
  if (next === null) {
    const about = {
      it: `La policy chiede riunioni periodiche (${meetings}): ${last ? 'di’ quando si tiene la prossima' : 'tieni la prima e registrala'}`,
      en: `The policy asks for periodic meetings (${meetings}): ${last ? 'say when the next is held' : 'hold the first and record it'}`,
    };
    return [{ code: 'plan-meeting', about, due: null, to: MEETINGS }];
  }
  if (next > addDays(romeDay(at), MEETING_DAYS)) return [];
  const about = {
    it: `Tieni la riunione editoriale e registrala (${meetings})`,
    en: `Hold the editorial meeting and record it (${meetings})`,
  };
  return [{ code: 'hold-meeting', about, due: startOfDay(next), to: MEETINGS }];
}

async function sharesToSee(tx: Transaction, outbox: Outbox, by: By): Promise<Duty[]> {
  const { rows, clauses } = await suggestShares(tx, outbox, by);
  if (rows.length === 0) return [];
  const why = clauses.join(', ');
  const about = {
    it: `Guarda quali post condividere anche su altri account (${why}): ${rows.length}`,
    en: `See which posts to share on other accounts too (${why}): ${rows.length}`,
  };
  return [{ code: 'share-posts', about, due: null, to: '/redazione/calendario/condivisioni' }];
}
