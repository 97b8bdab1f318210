// SPDX-License-Identifier: EUPL-1.2
// An act that replaces another takes over what stays: the accounts that live by the other, and what it gives to people.
import type { CarryOverView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import {
  confirmByAct,
  gapOfOpening,
  type LivingAccount,
  listAccounts,
  lockAccount,
  readLives,
} from '../accounts/index.ts';
import { type Act, citeAct, findActs, lockAct, readAct } from '../acts/index.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import {
  type Authorisation,
  carryAuthorisation,
  givenByActs,
  namesOfAccounts,
  objectionsOnActs,
} from '../authority/index.ts';
import { findRegistered } from '../people/index.ts';
import { accountDemands } from '../rules/index.ts';
import { actsInstead, type Carrying, type HeldAccount, type HeldGrant, planCarrying } from './carrying.ts';

type By = Pick<Deed, 'actor' | 'at' | 'cites'>;
type Replacing = { draft: Act; replaced: Act[] };

/** What the draft would take over now. Throws NotFoundError. */
export async function readCarryOver(tx: Transaction, actId: string, at: Date): Promise<CarryOverView> {
  const replacing = await readReplacing(tx, actId);
  return view(tx, replacing, await planOf(tx, replacing, { at, lock: false }));
}

/**
 * Confirms the accounts of the replaced acts by the draft, and grants anew what those give, resting on the draft in their
 * place. What the draft has already is not doubled. Throws NotFoundError, RefusedError where it is no draft or replaces nothing.
 */
export async function carryOver(tx: Transaction, actId: string, by: By): Promise<CarryOverView> {
  await lockAct(tx, actId);
  const replacing = await readReplacing(tx, actId);
  refuseOthers(replacing);
  const plan = await planOf(tx, replacing, { at: by.at, lock: true });
  const { actor, at } = by;
  for (const account of plan.accounts) await confirmByAct(tx, account.account_id, replacing.draft, by);
  const granted: string[] = [];
  for (const { grant, actIds } of plan.grants) granted.push(await carryAuthorisation(tx, grant, actIds, { actor, at }));
  recordDeed(tx, {
    ...by,
    event: 'act.carried-over',
    subject: { kind: 'act', id: actId },
    cites: [...(by.cites ?? []), ...[replacing.draft, ...replacing.replaced].map((act) => citeAct(act))],
    data: {
      from: replacing.replaced.map((act) => act.actId),
      accountIds: plan.accounts.map((account) => account.account_id),
      authorisationIds: granted,
      leftOut: plan.leftOut.length,
    },
  });
  return view(tx, replacing, plan);
}

async function readReplacing(tx: Transaction, actId: string): Promise<Replacing> {
  const { act, ended } = await readAct(tx, actId);
  return { draft: act, replaced: ended.filter((one) => one.supersededBy === actId) };
}

function refuseOthers({ draft, replaced }: Replacing): void {
  if (draft.number !== null) {
    throw new RefusedError({
      it: `${citeAct(draft)} ha già numero e data: si riprende ciò che resta finché l’atto è in bozza. Per ridare un potere, aggiungi un’autorizzazione.`,
      en: `${citeAct(draft)} has number and date already: what stays is taken over while the act is a draft. To give a power again, add an authorisation.`,
    });
  }
  if (replaced.length > 0) return;
  throw new RefusedError({
    it: 'Questa bozza non sostituisce nessun atto, e non c’è nulla da riprendere. Apri l’atto in vigore e scegli «Sostituisci», indicando questa bozza.',
    en: 'This draft replaces no act, and there is nothing to take over. Open the act in force and choose “Supersede”, naming this draft.',
  });
}

async function planOf(
  tx: Transaction,
  { draft, replaced }: Replacing,
  { at, lock }: { at: Date; lock: boolean },
): Promise<Carrying> {
  if (replaced.length === 0 || draft.number !== null) return { accounts: [], grants: [], leftOut: [], already: 0 };
  const ids = new Set(replaced.map(({ actId }) => actId));
  const accounts = await accountsOn(tx, ids, { at, lock });
  const demands = await accountDemands(tx, at);
  const held = accounts.map((living): HeldAccount => {
    const { kind, network } = living.account;
    return { living, gap: gapOfOpening(demands, { kind, network, act: draft }) };
  });
  const given = await givenByActs(tx, [draft.actId], { lock: false });
  const grants: HeldGrant[] = [];
  const closed = await closedAccounts(tx, at);
  for (const grant of await givenByActs(tx, [...ids], { lock })) {
    // One that rests on the draft too has been carried already.
    if (grant.acts.every((act) => act.actId !== draft.actId)) {
      grants.push(await heldGrant(tx, { draft, replaced }, grant, { at, closed }));
    }
  }
  return planCarrying({ draft, replaced, accounts: held, grants, given }, at);
}

async function accountsOn(
  tx: Transaction,
  actIds: ReadonlySet<string>,
  { at, lock }: { at: Date; lock: boolean },
): Promise<LivingAccount[]> {
  const rests = ({ acts }: LivingAccount) =>
    [acts.opening, ...acts.confirmations].some((act) => act !== null && actIds.has(act.actId));
  const found = (await readLives(tx, await listAccounts(tx), at)).filter(rests);
  if (!lock) return found;
  const locked = [];
  for (const id of found.map(({ account }) => account.account_id).sort()) {
    const account = await lockAccount(tx, id);
    if (account) locked.push(account);
  }
  const byName = locked.toSorted((one, other) => one.name.localeCompare(other.name, 'it'));
  return (await readLives(tx, byName, at)).filter(rests);
}

async function closedAccounts(tx: Transaction, at: Date): Promise<ReadonlySet<string>> {
  const all = await readLives(tx, await listAccounts(tx), at);
  return new Set(all.filter(({ state }) => state === 'closed').map(({ account }) => account.account_id));
}

async function heldGrant(
  tx: Transaction,
  replacing: Replacing,
  grant: Authorisation,
  { at, closed }: { at: Date; closed: ReadonlySet<string> },
): Promise<HeldGrant> {
  const person = await findRegistered(tx, grant.personId);
  const acts = [...(await findActs(tx, actsInstead(replacing, grant))).values()];
  return {
    grant,
    person: { id: grant.personId, name: person?.name ?? '', hasLeft: !person || person.left_at !== null },
    closed,
    objections: await objectionsOnActs(tx, grant, acts, at),
  };
}

async function view(
  tx: Transaction,
  { replaced }: Replacing,
  { accounts, grants, leftOut, already }: Carrying,
): Promise<CarryOverView> {
  const names = await namesOfAccounts(tx, [...new Set(grants.flatMap(({ grant }) => grant.accountIds ?? []))]);
  return {
    replaces: replaced.map((act) => ({ id: act.actId, citation: citeAct(act) })),
    accounts: accounts.map(({ account_id: id, name, network }) => ({ id, name, network })),
    authorisations: grants.map(({ grant, person }) => ({
      person,
      powers: [...grant.powers],
      accounts: grant.accountIds?.flatMap((id) => names.get(id)?.name ?? []) ?? null,
      networks: grant.networks && [...grant.networks],
      to: grant.to?.toISOString() ?? null,
    })),
    leftOut,
    already,
  };
}
