// SPDX-License-Identifier: EUPL-1.2
import type { TodayReply } from '@arengo/contract';
import { isOnDuty, nextDutyStart } from '@arengo/policy';
import type { Context } from '../../foundation/context.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Account, isAlive, listAccounts, readLives } from '../accounts/index.ts';
import { accountsWithPower } from '../authority/index.ts';
import { listListening } from '../listening/index.ts';
import { circumstances, policyInForceIfAny } from '../rules/index.ts';
import { countQueue } from './queue-store.ts';

const SILENT_MS = 15 * 60 * 1000;

/** What needs the person now. */
export async function readToday({ database, clock }: Context, caller: Caller): Promise<TodayReply> {
  const at = clock.now();
  return database.readInBody(caller.bodyId, async (tx) => {
    const accounts = await listAccounts(tx);
    const open = (await readLives(tx, accounts, at)).filter(({ state }) => isAlive(state));
    const all = accounts.map((account) => account.account_id);
    const visible = await accountsWithPower(tx, caller.personId, { power: 'see', at, accountIds: all });
    const accountIds = visible.length === all.length ? null : visible;
    const count = (view: 'to-decide' | 'mine' | 'to-approve' | 'by-hand') =>
      countQueue(tx, { view, personId: caller.personId, at, accountIds });
    const policy = await policyInForceIfAny(tx, at);
    const moment = { ...(await circumstances(tx, at)), at: at.toISOString() };
    const listening = new Map((await listListening(tx)).map((state) => [state.account_id, state]));
    return {
      toDecide: await count('to-decide'),
      mine: await count('mine'),
      toApprove: await count('to-approve'),
      byHand: await count('by-hand'),
      onDuty: policy && isOnDuty(policy.compiled, moment),
      dutyUntil: null,
      nextDuty: policy && nextDutyStart(policy.compiled, moment),
      accounts: open.map(({ account }) => viewAccount(account, listening.get(account.account_id), at)),
    };
  });
}

type State = Awaited<ReturnType<typeof listListening>>[number];

function viewAccount(account: Account, state: State | undefined, at: Date): TodayReply['accounts'][number] {
  const heard = state?.heard_at ?? null;
  const silent = heard !== null && at.getTime() - heard.getTime() > SILENT_MS;
  return {
    id: account.account_id,
    name: account.name,
    network: account.network,
    url: account.url,
    state: state?.trouble ? 'in-trouble' : heard === null || silent ? 'waiting' : 'listening',
    lastHeardAt: heard?.toISOString() ?? null,
    trouble: state?.trouble ?? null,
    past: state?.past_asked_at
      ? { read: state.past_read, total: state.past_total, done: state.past_done_at !== null }
      : null,
  };
}
