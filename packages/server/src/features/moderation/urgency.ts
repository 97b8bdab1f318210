// SPDX-License-Identifier: EUPL-1.2
// How soon a case should be looked at, from 0 (quiet) to 100: pure.
import type { Category, Ruling } from '@arengo/policy';

/** Danger and harm that grows while it is read. */
const GRAVE: readonly Category[] = ['threat', 'violence', 'hate', 'malware-link', 'illegal', 'obscene'];
const HARMS_SOMEBODY: readonly Category[] = ['special-data', 'personal-data', 'dignity', 'defamation'];

export type Facts = { categories: readonly Category[]; ruling: Ruling; held: boolean };

export function urgencyOf({ categories, ruling, held }: Facts): number {
  const reasons = [
    ruling.emergency || ruling.enquiry?.rules.some(({ rule }) => rule === 'emergency') ? 100 : 0,
    ...ruling.grounds.map((ground) => weightOf(ground.category) + (ground.modality === 'must' ? 5 : 0)),
    // Found, but no ground under this policy: somebody should know, and nobody need hurry unless there is danger.
    categories.length > 0 ? 20 : 0,
    categories.some((category) => GRAVE.includes(category)) ? 60 : 0,
    ruling.enquiry?.answerDue ? 30 : 0,
    ruling.enquiry ? 25 : 0,
    held ? 35 : 0,
  ];
  return Math.max(...reasons);
}

function weightOf(category: Category): number {
  if (GRAVE.includes(category)) return 75;
  return HARMS_SOMEBODY.includes(category) ? 65 : 45;
}

/** When a case should be looked at: at once in duty hours or in an emergency, else when duty begins again. */
export function dueAt(receivedAt: Date, ruling: Ruling): Date {
  return ruling.onDuty === false && ruling.nextDuty && !ruling.emergency ? new Date(ruling.nextDuty) : receivedAt;
}
