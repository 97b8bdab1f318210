// SPDX-License-Identifier: EUPL-1.2
// Whether two conditions can hold together, told from the conditions alone. When in doubt they can.
import type { Applies } from './condition.ts';
import type { Condition } from './shapes.ts';

const LISTS = ['networks', 'itemTypes', 'profiles', 'categories'] as const;
const FLAGS = ['electionPeriod', 'gravity', 'warned', 'sponsor', 'patronised', 'onDuty'] as const;

/** Whether everything that satisfies `given` satisfies `asked` too. */
export function entails(given: Condition, asked: Condition): boolean {
  const lists = LISTS.every((field) => {
    const wanted: readonly string[] | undefined = asked[field];
    return wanted === undefined || (given[field]?.every((one) => wanted.includes(one)) ?? false);
  });
  const flags = FLAGS.every((field) => asked[field] === undefined || given[field] === asked[field]);
  return lists && flags && entailsRepetition(given, asked);
}

function entailsRepetition(given: Condition, asked: Condition): boolean {
  const wanted = asked.priorViolations;
  if (wanted === undefined) return true;
  const have = given.priorViolations;
  if (have === undefined || have.atLeast < wanted.atLeast) return false;
  return wanted.within === undefined || have.within === wanted.within;
}

function disjoint(a: Condition, b: Condition): boolean {
  // An item has one network and one type; it may have several categories, and several states may be on.
  const lists = (['networks', 'itemTypes'] as const).some((field) => {
    const other: readonly string[] | undefined = b[field];
    return other !== undefined && (a[field]?.every((one) => !other.includes(one)) ?? false);
  });
  return lists || FLAGS.some((field) => a[field] !== undefined && b[field] !== undefined && a[field] !== b[field]);
}

/** Whether two effects can apply to one item at once. */
export function canHoldTogether(a: object & Applies, b: object & Applies): boolean {
  const [whenA, whenB] = [a.when ?? {}, b.when ?? {}];
  if (disjoint(whenA, whenB)) return false;
  const both = mergeConditions(whenA, whenB);
  return !(a.unless && entails(both, a.unless)) && !(b.unless && entails(both, b.unless));
}

function mergeConditions(a: Condition, b: Condition): Condition {
  const repetition = [a.priorViolations, b.priorViolations]
    .filter((one) => one !== undefined)
    .sort((x, y) => y.atLeast - x.atLeast)[0];
  const merged: Condition = { ...b, ...a, priorViolations: repetition };
  for (const field of ['networks', 'itemTypes'] as const) {
    const other: readonly string[] | undefined = b[field];
    const kept = a[field]?.filter((one) => other?.includes(one) ?? true);
    if (kept) Object.assign(merged, { [field]: kept });
  }
  return merged;
}

/** Whether wherever `narrow` applies `wide` applies too, so that the first can never have its way. */
export function covers(wide: object & Applies, narrow: object & Applies): boolean {
  if (!entails(narrow.when ?? {}, wide.when ?? {})) return false;
  return wide.unless === undefined || !canHoldTogether({ when: wide.unless }, narrow);
}
