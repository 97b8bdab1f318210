// SPDX-License-Identifier: EUPL-1.2
// The identity checklist of an account: when each check is due. Pure.
import type { CHECK_STATES } from '@arengo/contract';
import type { AccountDemands, IdentityCheck } from './account-demands.ts';

export type CheckState = (typeof CHECK_STATES)[number];

const DAY_MS = 24 * 60 * 60 * 1000;
const later = (from: Date, days: number) => new Date(from.getTime() + days * DAY_MS);

/** Checks that the policy asks for and the account does not have yet, each due some days from now. */
export function missingChecks(
  demands: Pick<AccountDemands, 'checks' | 'checkDays'>,
  known: readonly string[],
  from: Date,
): { check: IdentityCheck; dueAt: Date }[] {
  const asked = [...new Set(demands.checks.map(({ check }) => check))];
  return asked
    .filter((check) => !known.includes(check))
    .map((check) => ({ check, dueAt: later(from, demands.checkDays.first) }));
}

/** What was found in order, or is not possible on that network, is looked at again in a year; what is not, as before. */
export function dueAfter(
  state: CheckState,
  { dueAt, at, days }: { dueAt: Date; at: Date; days: AccountDemands['checkDays'] },
): Date {
  return state === 'to-do' ? dueAt : later(at, days.again);
}

export const isOverdue = (check: { dueAt: Date }, at: Date): boolean => check.dueAt <= at;
