// SPDX-License-Identifier: EUPL-1.2
// Whether a paid feature may be used: pure.
import type { Because } from '../../foundation/errors.ts';
import { type Act, actAnswers, actInForce } from '../acts/index.ts';
import type { AccountDemands } from './account-demands.ts';
import { nameAskedAct } from './account-words.ts';

/** One paid feature or service of an account. */
export type Cost = { amountCents: number; act: Act | null; endedAt: Date | null };
export type PaidAnswer =
  | { allowed: true; because: Because; clause: string | null }
  | { allowed: false; because: Because; clause: string };

/** What costs is locked until an act such as the policy names funds it; what costs nothing is free to use. */
export function mayUsePaidFeature(demands: Pick<AccountDemands, 'paid'>, cost: Cost, at: Date): PaidAnswer {
  const [asked] = demands.paid;
  if (cost.amountCents === 0) {
    return { allowed: true, clause: null, because: { it: 'Non costa nulla.', en: 'It costs nothing.' } };
  }
  if (!asked) {
    const because = {
      it: 'La policy in vigore non chiede un atto per ciò che si paga.',
      en: 'The policy in force asks for no act for what is paid for.',
    };
    return { allowed: true, clause: null, because };
  }
  const { act } = cost;
  const answered = demands.paid.find((one) => act !== null && actAnswers(act, one));
  if (act && answered && actInForce(act, at)) {
    const because = { it: 'Finanziata con l’atto indicato.', en: 'Funded by the act named.' };
    return { allowed: true, clause: answered.clause, because };
  }
  const name = nameAskedAct(asked);
  const why =
    act === null
      ? { it: 'non c’è nessun atto', en: 'there is no act' }
      : answered
        ? { it: 'l’atto non è in vigore', en: 'the act is not in force' }
        : { it: 'l’atto indicato è un altro', en: 'the act named is another' };
  return {
    allowed: false,
    clause: asked.clause,
    because: {
      it: `La policy (${asked.clause}) chiede ${name.it} che la finanzi, e ${why.it}.`,
      en: `The policy (${asked.clause}) asks for ${name.en} to fund it, and ${why.en}.`,
    },
  };
}

/** Whether the account may use paid features at all: one of those that cost is funded, or nothing has to be. */
export function paidFeatures(demands: Pick<AccountDemands, 'paid'>, costs: readonly Cost[], at: Date): PaidAnswer {
  const living = costs.filter((cost) => cost.endedAt === null && cost.amountCents > 0);
  const answers = living.map((cost) => mayUsePaidFeature(demands, cost, at));
  const granted = answers.find(({ allowed }) => allowed);
  return granted ?? answers[0] ?? mayUsePaidFeature(demands, { amountCents: 1, act: null, endedAt: null }, at);
}
