// SPDX-License-Identifier: EUPL-1.2
// The fields that the common post does without, in groups that open where a check asks for one. Pure.
import type { Field } from './draft.ts';
import type { Point } from './points.ts';

export const GROUPS = ['about', 'sources', 'third', 'more'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Partial<Record<Field, Group>> = {
  purpose: 'about',
  publicInterest: 'about',
  actId: 'about',
  officeId: 'about',
  officialSource: 'sources',
  newsLink: 'sources',
  licence: 'sources',
  thirdParty: 'third',
  late: 'more',
  validUntil: 'more',
  language: 'more',
  workingTitle: 'more',
  paidReach: 'more',
};

export function groupOf(field: string): Group | null {
  return (
    GROUPS.find((group) => Object.entries(GROUP_OF).some(([name, one]) => name === field && one === group)) ?? null
  );
}

/** How many things are asked for in each group. */
export function askedIn(points: readonly Point[]): Map<Group, number> {
  const asked = new Map<Group, number>();
  for (const { where, severity } of points) {
    const group = where.kind === 'field' && severity !== 'advises' ? groupOf(where.field) : null;
    if (group) asked.set(group, (asked.get(group) ?? 0) + 1);
  }
  return asked;
}
