// SPDX-License-Identifier: EUPL-1.2
// When the text is to be looked at again, where the policy says how often. Pure.
import type { Policy } from '@arengo/policy';
import { romeDay, startOfDay } from '../../foundation/clock/rome.ts';

export type Review = { every: string; clause: string };

/** How often the policy says that it is reviewed (ISO 8601), and where; null = it does not say. */
export function statedReview(policy: Policy): Review | null {
  for (const clause of policy.clauses) {
    for (const effect of clause.effects) {
      if (effect.effect === 'versioning' && effect.review) return { every: effect.review, clause: clause.id };
    }
  }
  return null;
}

/** The day on which a period that began at an instant is over, in Rome; the last of a month stays the last. */
export function periodEnd(from: Date, duration: string): Date {
  const of = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(duration.split('T')[0] ?? '')?.[1] ?? 0);
  const [year = 0, month = 1, day = 1] = romeDay(from).split('-').map(Number);
  const months = (year + of('Y')) * 12 + month - 1 + of('M');
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const start = Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, lastDay) + of('W') * 7 + of('D'));
  return startOfDay(new Date(start).toISOString().slice(0, 10));
}
