// SPDX-License-Identifier: EUPL-1.2
import type { AuthorisationView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Act, citeAct, stateOf } from '../acts/index.ts';
import { endsOf, namesOfAccounts, namesOfPeople } from './authority-store.ts';
import { policyAt } from './policy-at.ts';
import { positionOf } from './position.ts';
import { refusalOf } from './refusal.ts';
import { type Authorisation, standingOf } from './standing.ts';

/** Authorisations as they stand at an instant, with the names of what they speak of. */
export async function viewAuthorisations(
  tx: Transaction,
  all: readonly Authorisation[],
  at: Date,
): Promise<AuthorisationView[]> {
  const people = await namesOfPeople(tx, [...new Set(all.map((one) => one.personId))]);
  const accounts = await namesOfAccounts(tx, [...new Set(all.flatMap((one) => one.accountIds ?? []))]);
  const rows = await endsOf(
    tx,
    all.map((one) => one.authorisationId),
  );
  const policy = all.some((one) => one.role !== null) ? ((await policyAt(tx, at))?.policy ?? null) : null;
  const ends = new Map(rows.map((row) => [row.authorisation_id, row]));
  return all.map((one) => {
    const end = ends.get(one.authorisationId);
    return {
      ...viewTerms(one, at),
      person: { id: one.personId, name: people.get(one.personId) ?? '' },
      accounts: one.accountIds?.flatMap((accountId) => accounts.get(accountId) ?? []) ?? null,
      duties: policy && one.role ? positionOf(policy, one.role).duties.map(listed) : [],
      endedBecause: end?.ended_because ?? null,
      endRecordedAt: end?.end_recorded_at?.toISOString() ?? null,
    };
  });
}

const listed = ({ clause, duties }: { clause: string; duties: readonly string[] }) => ({ clause, duties: [...duties] });

function viewTerms(one: Authorisation, at: Date) {
  const standing = standingOf(one, at);
  return {
    id: one.authorisationId,
    powers: [...one.powers],
    networks: one.networks === null ? null : [...one.networks],
    role: one.role,
    acts: one.acts.map((act) => viewCited(act, at)),
    from: one.from.toISOString(),
    to: one.to?.toISOString() ?? null,
    temporary: one.temporaryReason,
    acceptance: acceptanceOf(one),
    acceptedAt: one.acceptance?.at?.toISOString() ?? null,
    revokedBy: one.revokedBy && viewCited(one.revokedBy, at),
    endedAt: one.endedAt?.toISOString() ?? null,
    unlessConfirmedBy: one.unlessConfirmedBy?.toISOString() ?? null,
    recordedAt: one.recordedAt.toISOString(),
    state: standing.state,
    because: standing.state === 'in-force' ? null : refusalOf(standing, one).because,
  };
}

export const viewCited = (act: Act, at: Date) => ({ id: act.actId, citation: citeAct(act), state: stateOf(act, at) });

function acceptanceOf({ acceptance }: Authorisation): AuthorisationView['acceptance'] {
  if (acceptance === null) return 'not-needed';
  return acceptance.at === null ? 'awaiting' : 'accepted';
}
