// SPDX-License-Identifier: EUPL-1.2
// What the policy asks of an appointment, told while one chooses; and which authorisations no longer satisfy it.
import type { AppointmentAnswer, BodyOf, ReplyOf, routes } from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Act, actAnswers, findActs } from '../acts/index.ts';
import { findRegistered } from '../people/index.ts';
import { acknowledgementStanding } from '../rules/index.ts';
import { appointeeOf, personAtHand } from './appointee-of.ts';
import { type Appointee, appointmentDemands, type Objection, objectionsTo } from './appointment.ts';
import { readPowers } from './asked-authorisation.ts';
import { POWERS } from './authority.ts';
import { listAuthorisations, namesOfAccounts, networksOf } from './authority-store.ts';
import { viewAuthorisations } from './authority-views.ts';
import { policyAt } from './policy-at.ts';
import { positionOf, positionsOf } from './position.ts';
import { requireGovernment } from './require-authority.ts';
import { type Authorisation, standingOf } from './standing.ts';

type Question = BodyOf<typeof routes.askAppointment>;

/** Answers what would be asked of this appointment, and what of it is still missing. */
export function askAppointment(
  { database, clock }: Context,
  caller: Caller,
  asked: Question,
): Promise<AppointmentAnswer> {
  return database.readInBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    await requireGovernment(tx, caller.personId, at);
    const powers = readPowers(asked.powers);
    const person = await personAtHand(tx, asked.personId);
    const version = await policyAt(tx, at);
    if (!version)
      return { policy: null, acts: [], networks: null, roles: [], duties: [], acceptance: null, objections: [] };
    const { policy } = version;
    const networks = await networksReached(tx, asked);
    const appointee = await appointeeOf(tx, person);
    const { role, temporary } = asked;
    const demands = appointmentDemands(policy, { powers, appointee, role, networks, temporary });
    const acts = [...(await findActs(tx, asked.actIds)).values()];
    const clause = (id: string) => clauseRef(policy, id);
    const { beforePower, clauseFor } = await acknowledgementStanding(tx, asked.personId, at);
    return {
      policy: { version: version.version, title: policy.title },
      acts: demands.acts.map((one) => ({
        ...one,
        clauses: one.clauses.map(clause),
        answeredBy: answering(acts, one),
      })),
      networks: demands.networks && { allowed: [...demands.networks.allowed], clause: clause(demands.networks.clause) },
      roles: positionsOf(policy),
      duties:
        role === null
          ? []
          : positionOf(policy, role).duties.map((one) => ({ clause: clause(one.clause), duties: [...one.duties] })),
      acceptance: temporary && beforePower.includes('temporary') ? clause(clauseFor.temporary ?? '') : null,
      objections: objectionsTo(demands, { acts, networks }).map((one) => viewObjection(policy, one)),
    };
  });
}

const answering = (acts: readonly Act[], asked: { organ: string; kind: string }) =>
  acts.find((act) => actAnswers(act, asked))?.actId ?? null;

async function networksReached(tx: Transaction, { accountIds, networks }: Question): Promise<string[] | null> {
  if (accountIds === null || accountIds.length === 0) return networks;
  return [...new Set((await networksOf(tx, accountIds)).values())];
}

/** Every authorisation that has not ended and that the policy in force would not let be granted today. */
export function readMisfits({ database, clock }: Context, caller: Caller): Promise<ReplyOf<typeof routes.readMisfits>> {
  return database.readInBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    await requireGovernment(tx, caller.personId, at);
    const version = await policyAt(tx, at);
    if (!version) return { policy: null, misfits: [] };
    const { policy } = version;
    const found = await misfitsOf(tx, policy, at);
    const views = await viewAuthorisations(
      tx,
      found.map(({ authorisation }) => authorisation),
      at,
    );
    return {
      policy: { version: version.version, title: policy.title },
      misfits: found.map(({ objections }, place) => {
        const authorisation = views[place];
        if (!authorisation) throw new Error('A view for each authorisation.');
        return { authorisation, objections: objections.map((one) => viewObjection(policy, one)) };
      }),
    };
  });
}

export type Misfit = { authorisation: Authorisation; objections: Objection[] };

/** Authorisations that have not ended and do not satisfy a policy, with what it objects. */
export async function misfitsOf(tx: Transaction, policy: Policy, at: Date): Promise<Misfit[]> {
  const all = (await listAuthorisations(tx, {})).filter((one) => !('since' in standingOf(one, at)));
  const accounts = await namesOfAccounts(tx, [...new Set(all.flatMap((one) => one.accountIds ?? []))]);
  const appointees = await appointeesOf(tx, new Set(all.map((one) => one.personId)));
  return all.flatMap((authorisation) => {
    const appointee = appointees.get(authorisation.personId);
    if (!appointee) return [];
    const reached = authorisation.accountIds?.flatMap((accountId) => accounts.get(accountId)?.network ?? []);
    const networks = reached ?? authorisation.networks;
    const demands = appointmentDemands(policy, {
      powers: POWERS.filter((power) => authorisation.powers.includes(power)),
      appointee,
      role: authorisation.role,
      networks,
      temporary: authorisation.temporaryReason !== null,
    });
    const objections = objectionsTo(demands, { acts: authorisation.acts, networks });
    return objections.length > 0 ? [{ authorisation, objections }] : [];
  });
}

async function appointeesOf(tx: Transaction, personIds: ReadonlySet<string>): Promise<Map<string, Appointee>> {
  const appointees = new Map<string, Appointee>();
  for (const personId of personIds) {
    const person = await findRegistered(tx, personId);
    if (person) appointees.set(personId, await appointeeOf(tx, person));
  }
  return appointees;
}

const clauseRef = (policy: Policy, id: string) => ({
  id,
  text: policy.clauses.find((clause) => clause.id === id)?.text ?? { it: '', en: '' },
});

const viewObjection = (policy: Policy, { code, because, clause }: Objection) => ({
  code,
  because,
  clause: clauseRef(policy, clause),
});
