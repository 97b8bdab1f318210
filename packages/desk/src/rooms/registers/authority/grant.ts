// SPDX-License-Identifier: EUPL-1.2
// What the form of an authorisation holds, what is missing in it, and what is sent.

import { instantOf } from '../../../rome-time.ts';
import type { AppointmentQuestion } from './authority-queries.ts';
import type { Power } from './power-choice.tsx';

export type Grant = {
  personId: string | null;
  powers: readonly Power[];
  role: string | null;
  where: 'everywhere' | 'networks' | 'accounts';
  networks: readonly string[];
  accountIds: readonly string[];
  /** One place for each act; null where none is chosen yet. */
  actIds: readonly (string | null)[];
  temporary: boolean;
  reason: string;
  /** `2026-03-10T10:42`, or empty. */
  from: string;
  to: string;
  acceptanceNeeded: boolean;
};

export const NEW_GRANT: Grant = {
  personId: null,
  powers: [],
  role: null,
  where: 'everywhere',
  networks: [],
  accountIds: [],
  actIds: [null],
  temporary: false,
  reason: '',
  from: '',
  to: '',
  acceptanceNeeded: false,
};

const chosenActs = ({ actIds }: Grant) => [...new Set(actIds.filter((actId) => actId !== null))];
const place = ({ where, networks, accountIds }: Grant) => ({
  accountIds: where === 'accounts' && accountIds.length > 0 ? [...accountIds] : null,
  networks: where === 'networks' && networks.length > 0 ? [...networks] : null,
});

type Gaps = Partial<Record<'person' | 'powers' | 'where' | 'acts' | 'reason' | 'to', true>>;

/** What has still to be chosen or written. */
export function gapsOf(grant: Grant): Gaps {
  const gaps: Gaps = {};
  if (grant.personId === null) gaps.person = true;
  if (grant.powers.length === 0) gaps.powers = true;
  if (grant.where === 'networks' && grant.networks.length === 0) gaps.where = true;
  if (grant.where === 'accounts' && grant.accountIds.length === 0) gaps.where = true;
  if (chosenActs(grant).length === 0) gaps.acts = true;
  if (grant.temporary && grant.reason.trim() === '') gaps.reason = true;
  if (grant.temporary && grant.to === '') gaps.to = true;
  return gaps;
}

/** What is asked of the policy, as soon as there is whom and what to ask about. */
export function questionOf(grant: Grant): AppointmentQuestion | null {
  const { personId, powers, role, temporary } = grant;
  if (personId === null || powers.length === 0) return null;
  return { personId, powers: [...powers], role, temporary, actIds: chosenActs(grant), ...place(grant) };
}

export function grantOf(grant: Grant) {
  return {
    personId: grant.personId ?? '',
    powers: [...grant.powers],
    role: grant.role,
    actIds: chosenActs(grant),
    ...place(grant),
    from: grant.from === '' ? null : instantOf(grant.from),
    to: grant.to === '' ? null : instantOf(grant.to),
    temporaryReason: grant.temporary ? grant.reason.trim() : null,
    acceptanceNeeded: grant.acceptanceNeeded,
  };
}
