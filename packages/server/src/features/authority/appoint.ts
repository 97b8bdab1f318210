// SPDX-License-Identifier: EUPL-1.2
// What is granted at the desk: held against the policy in force before it is written down.
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { findAccount, stateOfAccount } from '../accounts/index.ts';
import { type Act, findActs } from '../acts/index.ts';
import { acknowledgementStanding } from '../rules/index.ts';
import { appointeeOf, personAtHand, refuseWhoLeft } from './appointee-of.ts';
import { appointmentDemands, objectionsTo } from './appointment.ts';
import {
  type Asked,
  beginningOf,
  readPowers,
  refuseEndedActs,
  refuseNonsense,
  refuseSame,
  sameAlready,
  wrong,
} from './asked-authorisation.ts';
import type { Power } from './authority.ts';
import { authorisationsOf, networksOf, queueForPerson } from './authority-store.ts';
import { grantAuthorisation } from './grant-authorisation.ts';
import { policyAt } from './policy-at.ts';
import { positionOf } from './position.ts';
import { requireGovernment } from './require-authority.ts';

/**
 * Writes down what acts grant, if the policy in force lets them. Answers the id.
 * Throws InvalidInputError with the field, RefusedError with the clause, NotFoundError for a person or account of no body.
 */
export function appoint({ database, clock }: Context, caller: Caller, asked: Asked): Promise<string> {
  return database.inBody(caller.bodyId, async (tx) => {
    const at = clock.now();
    await queueForPerson(tx, asked.personId);
    await requireGovernment(tx, caller.personId, at);
    const powers = readPowers(asked.powers);
    const acts = await actsAtHand(tx, asked, at);
    const from = beginningOf(asked, acts, at);
    refuseNonsense(asked, from, at);
    const to = asked.to === null ? null : new Date(asked.to);
    const whole = { ...asked, powers, from, to };
    refuseSame(sameAlready(await authorisationsOf(tx, asked.personId), whole, at));
    const { clauses, duties, acceptanceNeeded } = await holdAgainstPolicy(tx, whole, acts, at);
    const { personId, accountIds: accountId, networks, role, temporaryReason } = asked;
    const grant = { personId, actId: asked.actIds, accountId, networks, role, temporaryReason, powers, from, to };
    const by = { actor: { kind: 'person' as const, id: caller.personId }, at };
    return grantAuthorisation(tx, { ...grant, acceptanceNeeded, clauses, duties }, by);
  });
}

async function actsAtHand(tx: Transaction, { actIds }: Asked, at: Date): Promise<Act[]> {
  const known = await findActs(tx, actIds);
  const acts = actIds.flatMap((actId) => known.get(actId) ?? []);
  if (acts.length < actIds.length) {
    throw new RefusedError({
      it: 'Uno degli atti scelti non è nel registro. Registralo, anche in bozza, e sceglilo di nuovo.',
      en: 'One of the acts chosen is not in the register. Register it, as a draft if need be, and choose it again.',
    });
  }
  refuseEndedActs(acts, at);
  return acts;
}

type Whole = Omit<Asked, 'powers' | 'from' | 'to'> & { powers: Power[] };

/** Throws RefusedError with every objection of the policy; answers the clauses that the grant satisfies. */
async function holdAgainstPolicy(tx: Transaction, asked: Whole, acts: readonly Act[], at: Date) {
  const person = await personAtHand(tx, asked.personId);
  refuseWhoLeft(person);
  const networks = await networksReached(tx, asked, at);
  const version = await policyAt(tx, at);
  if (!version) return { clauses: [], duties: [], acceptanceNeeded: asked.acceptanceNeeded };
  const demands = appointmentDemands(version.policy, {
    powers: asked.powers,
    appointee: await appointeeOf(tx, person),
    role: asked.role,
    networks,
    temporary: asked.temporaryReason !== null,
  });
  const objections = objectionsTo(demands, { acts, networks });
  if (objections.length > 0) {
    const say = (language: 'it' | 'en') => objections.map(({ because }) => because[language]).join(' ');
    throw new RefusedError(
      { it: say('it'), en: say('en') },
      { code: 'against-policy', cites: objections.map(({ clause }) => clause) },
    );
  }
  const duties = asked.role === null ? [] : positionOf(version.policy, asked.role).duties;
  const { beforePower } = await acknowledgementStanding(tx, asked.personId, at);
  const asksAcceptance = asked.temporaryReason !== null && beforePower.includes('temporary');
  return {
    clauses: [...new Set([...demands.acts.flatMap((one) => one.clauses), ...duties.map((one) => one.clause)])],
    duties: duties.flatMap((one) => one.duties),
    acceptanceNeeded: asked.acceptanceNeeded || asksAcceptance,
  };
}

/** The networks that it would reach: those chosen, or those of the accounts named; null for any. */
async function networksReached(tx: Transaction, { accountIds, networks }: Whole, at: Date): Promise<string[] | null> {
  if (accountIds === null) return networks;
  const known = await networksOf(tx, accountIds);
  for (const accountId of accountIds) {
    const account = await findAccount(tx, accountId);
    if (!account) throw wrong('/accountIds', NO_ACCOUNT);
    const state = await stateOfAccount(tx, account, at);
    if (state === 'closed' || state === 'out-of-scope') throw wrong('/accountIds', closedAccount(account.name));
  }
  const reached = [...new Set(known.values())];
  const outside = networks === null ? undefined : reached.find((network) => !networks.includes(network));
  if (outside !== undefined) throw wrong('/networks', outsideNetworks(outside));
  return reached;
}

const NO_ACCOUNT = {
  it: 'Uno degli account scelti non è di questo ente. Sceglilo di nuovo dall’elenco.',
  en: 'One of the accounts chosen is not this body’s. Choose it again from the list.',
};
const closedAccount = (name: string) => ({
  it: `«${name}» è chiuso o fuori ambito: su di esso non si danno poteri. Toglilo dall’elenco.`,
  en: `“${name}” is closed or out of scope: no power is given on it. Take it from the list.`,
});
const outsideNetworks = (network: string) => ({
  it: `Uno degli account è su ${network}, che non è tra le reti scelte. Aggiungi la rete o togli l’account.`,
  en: `One of the accounts is on ${network}, which is not among the networks chosen. Add the network or take the account away.`,
});
