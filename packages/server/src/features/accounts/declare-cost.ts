// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Act, actAnswers, citeAct, findAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { standingOf } from './account.ts';
import type { AccountDemands } from './account-demands.ts';
import { nameAskedAct } from './account-words.ts';
import { byGovernment, type GovernedDeed, type RegisterNeeds, takeOwnAccount } from './by-government.ts';
import { insertCost, lockCost, updateCost } from './register-store.ts';

type NewCost = BodyOf<typeof routes.addCost>;
type Place = { accountId: string; costId: string };

/** Declares a paid feature or service. Without the act that the policy asks for it stands in the register, locked. */
export function declareCost(needs: RegisterNeeds, caller: Caller, accountId: string, asked: NewCost): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    await takeOwnAccount(tx, accountId);
    const act = asked.actId === null ? null : await fundingAct(tx, needs, asked.actId, by.at);
    const costId = uuidv7();
    await insertCost(tx, {
      ...{ cost_id: costId, account_id: accountId, what: asked.what, amount_cents: asked.amountCents, per: asked.per },
      ...{ act_id: act?.actId ?? null, declared_at: by.at },
    });
    recordCost(tx, by, { accountId, costId }, 'account.cost-declared', act, {
      amountCents: asked.amountCents,
      per: asked.per,
    });
  });
}

/** Names the act that funds it. */
export function fundCost(needs: RegisterNeeds, caller: Caller, place: Place, actId: string): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    await takeCost(tx, place);
    const act = await fundingAct(tx, needs, actId, by.at);
    await updateCost(tx, place.costId, { act_id: act.actId });
    recordCost(tx, by, place, 'account.cost-funded', act);
  });
}

export function endCost(needs: RegisterNeeds, caller: Caller, place: Place): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    await takeCost(tx, place);
    await updateCost(tx, place.costId, { ended_at: by.at });
    recordCost(tx, by, place, 'account.cost-ended', null);
  });
}

async function takeCost(tx: Transaction, { accountId, costId }: Place): Promise<void> {
  await takeOwnAccount(tx, accountId);
  if (!(await lockCost(tx, accountId, costId))) throw new NotFoundError({ it: 'Questo costo', en: 'This cost' });
}

async function fundingAct(
  tx: Transaction,
  { accountDemands }: Pick<RegisterNeeds, 'accountDemands'>,
  actId: string,
  at: Date,
): Promise<Act> {
  const act = await findAct(tx, actId);
  if (!act || standingOf(act, at) === 'over') {
    throw new RefusedError({
      it: 'Il costo non è finanziato: l’atto manca, è revocato o è stato sostituito. Scegli un atto in vigore o in bozza.',
      en: 'The cost is not funded: the act is missing, revoked or superseded. Choose an act in force or in draft.',
    });
  }
  const demands: AccountDemands = await accountDemands(tx, at);
  const [asked] = demands.paid;
  if (!asked || demands.paid.some((one) => actAnswers(act, one))) return act;
  throw new RefusedError(
    {
      it: `Il costo non è finanziato: la policy (${asked.clause}) chiede ${nameAskedAct(asked).it}, e l’atto scelto è un altro. Scegli l’atto giusto.`,
      en: `The cost is not funded: the policy (${asked.clause}) asks for ${nameAskedAct(asked).en}, and the act chosen is another. Choose the right act.`,
    },
    { cites: [asked.clause] },
  );
}

function recordCost(
  tx: Transaction,
  by: GovernedDeed,
  { accountId, costId }: Place,
  event: string,
  act: Act | null,
  data: Record<string, unknown> = {},
): void {
  recordDeed(tx, {
    ...{ at: by.at, actor: by.actor, event, cites: act ? [citeAct(act), by.act] : [by.act] },
    subject: { kind: 'account', id: accountId },
    data: { costId, ...data },
  });
}
