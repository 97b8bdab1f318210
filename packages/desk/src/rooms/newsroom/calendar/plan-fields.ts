// SPDX-License-Identifier: EUPL-1.2

export type PlanFields = { accountId: string; from: string; to: string; goals: string; rhythm: string };
export type PlanGaps = Partial<Record<'account' | 'from' | 'to' | 'goals' | 'rhythm', true>>;

const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/** What is missing or wrong in the form of a plan. Pure. */
export function gapsOfPlan({ accountId, from, to, goals, rhythm }: PlanFields): PlanGaps {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return {
    ...(accountId === '' ? { account: true } : {}),
    ...(from === '' ? { from: true } : {}),
    ...(to === '' || (from !== '' && !(days >= 0 && days <= MOST_DAYS)) ? { to: true } : {}),
    ...(goals.trim() === '' ? { goals: true } : {}),
    ...(rhythm !== '' && !/^([1-9]\d?|100)$/.test(rhythm) ? { rhythm: true } : {}),
  };
}
