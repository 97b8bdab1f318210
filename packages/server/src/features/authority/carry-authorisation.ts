// SPDX-License-Identifier: EUPL-1.2
// An act that replaces another gives anew what the other gave: the same person, powers, accounts and end, on other acts.
import type { Transaction } from '../../foundation/database/database.ts';
import type { Act } from '../acts/index.ts';
import type { Deed } from '../audit/index.ts';
import { findRegistered } from '../people/index.ts';
import { appointeeOf } from './appointee-of.ts';
import { appointmentDemands, type Objection, objectionsTo } from './appointment.ts';
import { POWERS } from './authority.ts';
import { endsOf, listAuthorisations, networksOf, queueForPerson, updateAuthorisations } from './authority-store.ts';
import { grantAuthorisation } from './grant-authorisation.ts';
import { policyAt } from './policy-at.ts';
import type { Authorisation } from './standing.ts';

/** Everything that acts give, ended or not. `lock`: nothing else is granted meanwhile to whom they give it. */
export async function givenByActs(
  tx: Transaction,
  actIds: readonly string[],
  { lock }: { lock: boolean },
): Promise<Authorisation[]> {
  const found = await readGiven(tx, actIds);
  if (!lock) return found;
  const people = new Set(found.map(({ personId }) => personId));
  for (const personId of [...people].sort()) await queueForPerson(tx, personId);
  return readGiven(tx, actIds);
}

async function readGiven(tx: Transaction, actIds: readonly string[]): Promise<Authorisation[]> {
  const given = new Map<string, Authorisation>();
  for (const actId of actIds) {
    for (const one of await listAuthorisations(tx, { actId })) {
      if (one.acts.some((act) => act.actId === actId)) given.set(one.authorisationId, one);
    }
  }
  return [...given.values()];
}

/** What the policy in force would say against it, did it rest on these acts. */
export async function objectionsOnActs(
  tx: Transaction,
  one: Authorisation,
  acts: readonly Act[],
  at: Date,
): Promise<Objection[]> {
  const version = await policyAt(tx, at);
  const person = await findRegistered(tx, one.personId);
  if (!version || !person) return [];
  const reached = one.accountIds && [...new Set((await networksOf(tx, one.accountIds)).values())];
  const networks = reached ?? one.networks;
  const demands = appointmentDemands(version.policy, {
    powers: POWERS.filter((power) => one.powers.includes(power)),
    appointee: await appointeeOf(tx, person),
    role: one.role,
    networks,
    temporary: one.temporaryReason !== null,
  });
  return objectionsTo(demands, { acts, networks });
}

/**
 * Grants it anew on other acts. It begins when it began, so that nothing is interrupted when the acts change; what has been
 * accepted stays accepted. Answers the id.
 */
export async function carryAuthorisation(
  tx: Transaction,
  one: Authorisation,
  actIds: readonly string[],
  by: Pick<Deed, 'actor' | 'at'>,
): Promise<string> {
  const { personId, networks, role, temporaryReason, accountIds: accountId, from, to } = one;
  const powers = POWERS.filter((power) => one.powers.includes(power));
  const acceptanceNeeded = one.acceptance !== null;
  const authorisationId = await grantAuthorisation(
    tx,
    { personId, actId: actIds, accountId, networks, powers, role, from, to, temporaryReason, acceptanceNeeded },
    by,
  );
  const acceptedAt = one.acceptance?.at;
  if (acceptedAt) {
    const [was] = await endsOf(tx, [one.authorisationId]);
    const accepted = { accepted_at: acceptedAt, accepted_version: was?.accepted_version ?? null };
    await updateAuthorisations(tx, [authorisationId], accepted);
  }
  return authorisationId;
}
