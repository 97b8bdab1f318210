// SPDX-License-Identifier: EUPL-1.2
// Gathers from the registers what an act is written from.
import type { Policy } from '@arengo/policy';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { readPng } from '../../foundation/documents/png.ts';
import { type Account, isAlive, type LivingAccount, listAccounts, namesOf, readLives } from '../accounts/index.ts';
import { type Act, actInForce, findAct, readAct } from '../acts/index.ts';
import {
  type Authorisation,
  appointeeOf,
  appointmentDemands,
  listAuthorisations,
  POWERS,
  policyAt,
  worksAt,
} from '../authority/index.ts';
import { findBody, findRegistered, peopleInRole } from '../people/index.ts';
import { listVersions, policyVersion, readBodySettings } from '../rules/index.ts';
import type { AccountLine, Drafting, GrantLine, PolicyHeld } from './drafting.ts';

/** Throws NotFoundError. What is in force beside the act is what was so just before it took effect; now, for a draft. */
export async function readDrafting(tx: Transaction, actId: string, now: Date): Promise<Drafting> {
  const { act, ended } = await readAct(tx, actId);
  const before = act.inForceFrom ? new Date(act.inForceFrom.getTime() - 1) : now;
  const policy = await policyHeld(tx, before);
  const accounts = await readAccounts(tx, actId, before);
  const authorisations = await listAuthorisations(tx, {});
  const grants = await readGrants(tx, actId, authorisations, { at: before, policy, names: accounts.names });
  const ends = ended.map((one) => ({
    act: one,
    how: one.revokedBy === actId ? ('revoked' as const) : ('superseded' as const),
  }));
  return {
    body: await readBody(tx, act),
    act,
    begunAt: bornAt(actId),
    ends,
    policy,
    adopts: await readAdopted(tx, actId),
    accounts: accounts.lines,
    grants,
    actsInForce: await touchedActs(tx, { act, ends, accounts: accounts.lines, grants }),
  };
}

/** The time in an id of version 7, to the millisecond. */
function bornAt(actId: string): Date {
  return new Date(Number.parseInt(actId.replaceAll('-', '').slice(0, 12), 16));
}

async function readBody(tx: Transaction, act: Act): Promise<Drafting['body']> {
  const [body, settings] = [await findBody(tx, tx.bodyId), await readBodySettings(tx)];
  const arms = settings.publicFace?.coatOfArms;
  const picture = arms?.startsWith('data:image/png;base64,')
    ? Buffer.from(arms.slice(arms.indexOf(',') + 1), 'base64')
    : null;
  const coatOfArms = picture && readPng(picture) ? picture : null;
  const signatories: Record<string, string> = {};
  for (const organ of [act.organ, 'president', 'general-secretary']) {
    const [one, another] = await peopleInRole(tx, organ);
    if (one && !another) signatories[organ] = one.name;
  }
  return {
    name: body?.name ?? '',
    coatOfArms,
    coatOfArmsUnusable: arms !== undefined && coatOfArms === null,
    organs: settings.organs ?? {},
    signatories,
  };
}

async function policyHeld(tx: Transaction, at: Date): Promise<PolicyHeld | null> {
  const held = await policyAt(tx, at);
  return held && { policy: held.policy, version: held.version, act: await findAct(tx, held.actId) };
}

async function readAdopted(tx: Transaction, actId: string): Promise<Drafting['adopts']> {
  const row = (await listVersions(tx)).find((one) => one.actId === actId && one.withdrawnAt === null);
  if (!row) return null;
  const { policy, version } = await policyVersion(tx, row.version);
  return { policy, version, act: null, takesEffect: row.takesEffect };
}

type Accounts = { lines: Drafting['accounts']; names: ReadonlyMap<string, string> };

async function readAccounts(tx: Transaction, actId: string, before: Date): Promise<Accounts> {
  const all = await readLives(tx, await listAccounts(tx), before);
  const offices = await namesOf(
    tx,
    all.map(({ account }) => account.office_id),
  );
  const line = (living: LivingAccount) => lineOf(living, offices, before);
  const rest = (of: (living: LivingAccount) => boolean) => all.filter(of).map(line);
  return {
    names: new Map(all.map(({ account }) => [account.account_id, account.name])),
    lines: {
      opened: rest(({ account }) => account.opened_by === actId),
      confirmed: rest(({ acts }) => acts.confirmations.some((act) => act.actId === actId)),
      closed: all
        .filter(({ account }) => account.closed_by === actId)
        .map((living) => ({
          account: line(living),
          on: living.account.closes_at && romeDay(living.account.closes_at),
          reason: living.account.closing_reason,
        })),
      before: rest(({ state }) => isAlive(state)),
    },
  };
}

const lineOf = ({ account, acts }: LivingAccount, offices: ReadonlyMap<string, string>, at: Date): AccountLine => ({
  accountId: account.account_id,
  name: account.name,
  network: account.network,
  address: account.url ?? account.handle,
  kind: account.kind,
  office: offices.get(account.office_id ?? '') ?? null,
  managedBy: account.managed_by,
  until: lastDay(account),
  actIds: [acts.opening, ...acts.confirmations].flatMap((act) => (act && actInForce(act, at) ? [act.actId] : [])),
});

/** The end is an instant: the day is the one before, whole. */
const lastDay = ({ ends_at: end }: Account) => end && romeDay(new Date(end.getTime() - 1));

type Around = { at: Date; policy: PolicyHeld | null; names: ReadonlyMap<string, string> };

async function readGrants(
  tx: Transaction,
  actId: string,
  all: readonly Authorisation[],
  around: Around,
): Promise<Drafting['grants']> {
  const restsHere = (one: Authorisation) => one.acts.some((act) => act.actId === actId);
  // What was ended before the act had any effect is no longer part of it.
  const given = all.filter((one) => restsHere(one) && one.endedAt === null && one.revokedBy === null);
  const revoked = all.filter((one) => one.revokedBy?.actId === actId && !restsHere(one));
  const before = all.filter((one) => !restsHere(one) && worksAt(one, around.at));
  const names = await namesOf(
    tx,
    [...given, ...revoked, ...before].map(({ personId }) => personId),
  );
  const plain = (one: Authorisation) => plainLine(one, names, around.names);
  const full = async (lines: readonly Authorisation[]) => {
    const told: GrantLine[] = [];
    for (const one of lines) told.push(await fullLine(tx, one, plain(one), { actId, policy: around.policy?.policy }));
    return told;
  };
  return { given: await full(given), revoked: await full(revoked), before: before.map(plain) };
}

const plainLine = (
  one: Authorisation,
  people: ReadonlyMap<string, string>,
  accounts: ReadonlyMap<string, string>,
): GrantLine => ({
  grantId: one.authorisationId,
  personId: one.personId,
  person: people.get(one.personId) ?? '',
  personKind: 'employee',
  competence: '',
  role: one.role,
  powers: one.powers,
  accounts: one.accountIds === null ? null : one.accountIds.flatMap((id) => accounts.get(id) ?? []),
  networks: one.networks,
  from: one.from,
  to: one.to,
  reason: one.temporaryReason,
  actIds: one.acts.map(({ actId }) => actId),
  otherActs: [],
  demanded: [],
});

/** With who the person is, and what the policy asks for them. */
async function fullLine(
  tx: Transaction,
  one: Authorisation,
  line: GrantLine,
  { actId, policy }: { actId: string; policy: Policy | undefined },
): Promise<GrantLine> {
  const person = await findRegistered(tx, one.personId);
  if (!person) return line;
  const appointing = {
    powers: POWERS.filter((power) => one.powers.includes(power)),
    appointee: await appointeeOf(tx, person),
    role: one.role,
    networks: one.networks,
    temporary: one.temporaryReason !== null,
  };
  return {
    ...line,
    personKind: person.kind,
    competence: person.competence,
    otherActs: one.acts.filter((act) => act.actId !== actId),
    demanded: policy ? appointmentDemands(policy, appointing).acts : [],
  };
}

type Touching = Pick<Drafting, 'act' | 'ends' | 'accounts' | 'grants'>;

/** The acts in force on which what changes now rests, by date. */
async function touchedActs(tx: Transaction, { act, ends, accounts, grants }: Touching): Promise<Act[]> {
  const people = new Set([...grants.given, ...grants.revoked].map(({ personId }) => personId));
  const touched = [
    ...grants.before.filter(({ personId }) => people.has(personId)),
    ...accounts.confirmed,
    ...accounts.closed.map(({ account }) => account),
  ];
  const known = new Set([act.actId, ...ends.map((one) => one.act.actId)]);
  const ids = [...new Set(touched.flatMap(({ actIds }) => actIds))].filter((id) => !known.has(id));
  const found: Act[] = [];
  for (const id of ids) {
    const one = await findAct(tx, id);
    if (one?.number) found.push(one);
  }
  return found.toSorted((one, other) => `${one.date}${one.actId}`.localeCompare(`${other.date}${other.actId}`));
}
