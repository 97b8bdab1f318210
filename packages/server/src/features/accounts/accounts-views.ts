// SPDX-License-Identifier: EUPL-1.2
import type { AccountSummary, AccountView, RemovalView } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Capabilities } from '../../networks/network.ts';
import { type Act, citeAct } from '../acts/index.ts';
import { isAlive, standingOf } from './account.ts';
import { mayUsePaidFeature, paidFeatures } from './account-cost.ts';
import type { AccountDemands } from './account-demands.ts';
import type { LivingAccount } from './accounts-store.ts';
import { PRACTICE } from './address.ts';
import { costOf } from './answer-paid.ts';
import { isConnected } from './credentials.ts';
import { adviseHolders } from './holders.ts';
import { isOverdue } from './identity-check.ts';
import type { CheckRow, CostRow, HolderRow, RemovalRow } from './register-store.ts';

type Names = ReadonlyMap<string, string>;
type ToSeeTo = { checks: readonly CheckRow[]; holders: readonly HolderRow[]; removals: readonly RemovalRow[] };
export type Beside = ToSeeTo & { names: Names; costs: readonly CostRow[]; acts: ReadonlyMap<string, Act> };
type Around = Beside & { demands: AccountDemands; at: Date; publicBase: string; capabilities: Capabilities | null };

const named = (names: Names, id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' });
const dayOf = (instant: Date | null) => instant && romeDay(instant);
// An end is kept as the instant after the last day.
const lastDay = (end: Date | null) => end && romeDay(new Date(end.getTime() - 1));

export function viewSummary(
  { account, state }: LivingAccount,
  { names, at, ...toSeeTo }: ToSeeTo & { names: Names; at: Date },
): AccountSummary {
  return {
    id: account.account_id,
    ...{ kind: account.kind, state, network: account.network, name: account.name, handle: account.handle },
    ...{ url: account.url, whose: account.whose },
    office: named(names, account.office_id),
    responsible: named(names, account.responsible_id),
    endsOn: lastDay(account.ends_at),
    closesOn: dayOf(account.closes_at),
    connected: isConnected(account),
    todo: countToDo({ account, state }, toSeeTo, at),
  };
}

function countToDo({ account, state }: Pick<LivingAccount, 'account' | 'state'>, beside: ToSeeTo, at: Date): number {
  const removals = beside.removals.filter((row) => row.proven_at === null).length;
  if (!isAlive(state)) return removals;
  const late = beside.checks.filter((row) => isOverdue({ dueAt: row.due_at }, at)).length;
  return removals + late + (holdersAdvice(account.network, beside.holders) ? 1 : 0);
}

// On the practice network nobody's rights can be lost.
function holdersAdvice(network: string, holders: readonly HolderRow[]) {
  if (network === PRACTICE) return null;
  return adviseHolders(holders.map((row) => ({ personId: row.person_id, successorId: row.successor_id })));
}

export function viewAccount(living: LivingAccount, around: Around): AccountView {
  const { account, acts, state } = living;
  const { demands, at, names } = around;
  const alive = isAlive(state);
  const seenAct = (act: Act | null) => act && viewAct(act, at);
  return {
    ...viewSummary(living, around),
    opening: seenAct(acts.opening),
    confirmations: acts.confirmations.map((act) => viewAct(act, at)),
    closing: account.closes_at && {
      act: seenAct(acts.closing),
      on: romeDay(account.closes_at),
      reason: account.closing_reason ?? '',
    },
    ...{ endsByAct: account.ends_by_act, managedBy: account.managed_by, contract: account.contract },
    since: account.created_at.toISOString(),
    publicPath: `${around.publicBase}/${account.account_id}`,
    listening: viewListening(living, around.capabilities),
    connects: around.capabilities !== null,
    connection: viewConnection(account),
    costs: around.costs.map((row) => viewCost(row, around)),
    paid: viewPaid(around),
    checks: around.checks.map((row) => viewCheck(row, around)),
    holders: around.holders.map((row) => ({
      ...{ id: row.holder_id, loginName: row.login_name, since: row.sinceDay },
      person: { id: row.person_id, name: names.get(row.person_id) ?? '' },
      successor: named(names, row.successor_id),
    })),
    holdersAdvice: alive ? holdersAdvice(account.network, around.holders) : null,
    removals: around.removals.map((row) => viewRemoval(row, names)),
    demands: viewDemands(demands),
  };
}

const viewAct = (act: Act, at: Date) => ({ id: act.actId, citation: citeAct(act), standing: standingOf(act, at) });

function viewListening({ account, state }: LivingAccount, capabilities: Capabilities | null): AccountView['listening'] {
  if (state === 'out-of-scope') return 'not-ours';
  if (!isAlive(state)) return 'not-open';
  if (!capabilities?.readsItems) return 'cannot';
  return isConnected(account) ? 'heard' : 'not-connected';
}

function viewConnection(account: LivingAccount['account']): AccountView['connection'] {
  if (!isConnected(account)) return null;
  return {
    ...{ origin: account.origin ?? '', remoteId: account.remote_id ?? '' },
    ...{ testedAt: account.tested_at?.toISOString() ?? null, trouble: account.test_trouble },
  };
}

function viewCost(row: CostRow, { acts, demands, at }: Around): AccountView['costs'][number] {
  const cost = costOf(row, acts);
  const { allowed, because, clause } = mayUsePaidFeature(demands, cost, at);
  return {
    ...{ id: row.cost_id, what: row.what, amountCents: row.amount_cents, per: row.per },
    ...{ act: cost.act && viewAct(cost.act, at), usable: allowed, because, clause },
  };
}

function viewPaid({ costs, acts, demands, at }: Around): AccountView['paid'] {
  const { allowed, because, clause } = paidFeatures(
    demands,
    costs.map((row) => costOf(row, acts)),
    at,
  );
  return { allowed, because, clause };
}

function viewCheck(row: CheckRow, { demands, names, at }: Around): AccountView['checks'][number] {
  return {
    ...{ check: row.identity_check, state: row.state, dueAt: row.due_at.toISOString() },
    overdue: isOverdue({ dueAt: row.due_at }, at),
    ...{ by: named(names, row.checked_by), at: row.checked_at?.toISOString() ?? null },
    ...{ note: row.note, url: row.url, fileId: row.file_id },
    clauses: demands.checks.filter(({ check }) => check === row.identity_check).map(({ clause }) => clause),
  };
}

export function viewRemoval(row: RemovalRow, names: Names): RemovalView {
  return {
    id: row.removal_id,
    account: { id: row.account_id, name: row.account_name },
    person: { id: row.person_id, name: names.get(row.person_id) ?? '' },
    ...{ network: row.network, loginName: row.login_name, because: row.because },
    openedAt: row.opened_at.toISOString(),
    provenAt: row.proven_at?.toISOString() ?? null,
    provenBy: named(names, row.proven_by),
    ...{ note: row.note, url: row.url, fileId: row.file_id },
  };
}

export function viewDemands({ opening, closing, networks, offices, free }: AccountDemands): AccountView['demands'] {
  const acts = (all: AccountDemands['opening']) =>
    all.map(({ organ, kind, kinds, clause }) => ({ organ, kind, kinds: kinds && [...kinds], clause }));
  return {
    ...{ opening: acts(opening), closing: acts(closing) },
    networks: networks.map((one) => ({ networks: [...one.networks], clause: one.clause })),
    offices: [...offices],
    free: [...free],
  };
}
