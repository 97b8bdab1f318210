// SPDX-License-Identifier: EUPL-1.2
// Whether an effect applies to the facts at hand, and which field stands in the way when it does not.
import { Temporal } from 'temporal-polyfill';
import type { Refusal } from './ruling.ts';
import type { Condition } from './shapes.ts';
import type { Category, Gravity, ItemType } from './vocabulary.ts';

export interface Facts {
  network: string;
  itemType: ItemType;
  categories: readonly Category[];
  gravity: Gravity;
  electionPeriod: boolean;
  priorViolations: number;
  /** Epoch milliseconds of earlier violations, where they are known. */
  violationsAt: readonly number[] | undefined;
  warned: boolean;
  sponsor: boolean;
  patronised: boolean;
  profiles: readonly string[];
  onDuty: boolean | null;
  /** Epoch milliseconds of the item. */
  at: number;
  timeZone: string;
}

export interface Applies {
  when?: Condition | undefined;
  unless?: Condition | undefined;
}

/** Earlier violations that count for a condition, within its period where both the period and the dates are known. */
function violationsWithin(facts: Facts, within: string | undefined): number {
  if (within === undefined || facts.violationsAt === undefined) return facts.priorViolations;
  const from = Temporal.Instant.fromEpochMilliseconds(facts.at)
    .toZonedDateTimeISO(facts.timeZone)
    .subtract(within).epochMilliseconds;
  return facts.violationsAt.filter((instant) => instant >= from && instant <= facts.at).length;
}

/** The first field of the condition that the facts do not satisfy, as a refusal; null when all hold. */
function unmet(condition: Condition, facts: Facts): Refusal | null {
  const { networks, itemTypes, categories, profiles, priorViolations: prior } = condition;
  if (networks && !networks.includes(facts.network)) return { code: 'needs-network', networks };
  if (itemTypes && !itemTypes.includes(facts.itemType)) return { code: 'needs-item-type', itemTypes };
  if (profiles && !profiles.some((profile) => facts.profiles.includes(profile))) {
    return { code: 'needs-profile', profiles };
  }
  if (categories && !categories.some((category) => facts.categories.includes(category))) {
    return { code: 'needs-category', categories };
  }
  if (condition.gravity !== undefined && condition.gravity !== facts.gravity) {
    return { code: 'needs-gravity', gravity: condition.gravity };
  }
  if (prior) {
    const count = violationsWithin(facts, prior.within);
    if (count < prior.atLeast) return { code: 'needs-repetition', prior: count, ...prior };
  }
  return unmetFlag(condition, facts);
}

function unmetFlag(condition: Condition, facts: Facts): Refusal | null {
  const { electionPeriod, warned, sponsor, patronised, onDuty } = condition;
  if (electionPeriod !== undefined && electionPeriod !== facts.electionPeriod) {
    return { code: 'needs-election-period', value: electionPeriod };
  }
  if (warned !== undefined && warned !== facts.warned) return { code: 'needs-warning', value: warned };
  if (sponsor !== undefined && sponsor !== facts.sponsor) return { code: 'needs-sponsor', value: sponsor };
  if (patronised !== undefined && patronised !== facts.patronised)
    return { code: 'needs-patronage', value: patronised };
  if (onDuty !== undefined && onDuty !== facts.onDuty) return { code: 'needs-duty', value: onDuty };
  return null;
}

/** Why the effect does not apply; null when it does. */
export function obstacle(effect: Applies, facts: Facts): Refusal | null {
  if (effect.when) {
    const refusal = unmet(effect.when, facts);
    if (refusal) return refusal;
  }
  if (effect.unless && unmet(effect.unless, facts) === null) return { code: 'suspended' };
  return null;
}

export function appliesTo(effect: Applies, facts: Facts): boolean {
  return obstacle(effect, facts) === null;
}

/** The first entry that applies, in the order given. */
export function firstInForce<Entry extends { effect: object & Applies }>(
  entries: readonly Entry[],
  facts: Facts,
): Entry | undefined {
  for (const entry of entries) if (obstacle(entry.effect, facts) === null) return entry;
  return undefined;
}

/**
 * How particular an effect is. Of two that apply, the more particular prevails (lex specialis): a named state first,
 * then the number of conditions, then the number of repetitions asked for.
 */
export function specificity(effect: object & Applies): number {
  const condition = effect.when;
  if (!condition) return 0;
  const fields = Object.values(condition).filter((value) => value !== undefined).length;
  const repetitions = Math.min(condition.priorViolations?.atLeast ?? 0, 999);
  return (condition.profiles ? 1_000_000 : 0) + fields * 1000 + repetitions;
}
