// SPDX-License-Identifier: EUPL-1.2
import type { CalendarEntry, CalendarReply, QueryOf, routes } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { listOpenAccounts } from '../accounts/index.ts';
import { accountsWithPower } from '../authority/index.ts';
import { type Between, type By, findPlannedPosts, findPostsWithoutHour, type Outbox } from '../editorial/index.ts';
import { readBodySettings } from '../rules/index.ts';
import { clashesOf, gapsOf } from './calendar.ts';
import { type Entry, entriesOf } from './calendar-entries.ts';
import { planAsksAt } from './plan-at-hand.ts';
import { listMeetingRows, type Plan, plansOf } from './plans-store.ts';
import { accountView, accountViews, visibleAccounts } from './plans-views.ts';

const MOST_WITHOUT_HOUR = 50;

/** Everything that goes out or went out between two instants on the accounts that the person may see, in one view. */
export async function readCalendar(
  tx: Transaction,
  outbox: Outbox,
  { accountId, ...asked }: QueryOf<typeof routes.readCalendar>,
  by: By,
): Promise<CalendarReply> {
  const span = { from: new Date(asked.from), to: new Date(asked.to) };
  const days = { from: romeDay(span.from), to: romeDay(new Date(span.to.getTime() - 1)) };
  const visible = await visibleAccounts(tx, by);
  const accountIds = accountId === undefined ? visible : visible.filter((one) => one === accountId);
  const asks = await planAsksAt(tx, by.at);
  const plans = await plansOf(tx, accountIds, days);
  const seeing = { accountIds, plans, asks, by };
  const shown = await entriesIn(tx, outbox, span, seeing);
  const unplanned = await entriesOf(tx, outbox, await findPostsWithoutHour(tx, accountIds, MOST_WITHOUT_HOUR), seeing);
  const going = shown.filter(({ stage }) => stage !== 'withdrawn');
  return {
    entries: shown.map(plain),
    withoutHour: unplanned.filter(({ at, out }) => at === null && !out).map(plain),
    accounts: await accountsOf(tx, outbox, going, { accountIds, by }),
    ...(await plansIn(tx, plans, going, { ...days, today: romeDay(by.at) })),
    ...(await meetingsIn(tx, span, days)),
    electionPeriods: (await readBodySettings(tx)).electionPeriods
      .filter(({ from, to }) => new Date(from) < span.to && new Date(to) > span.from)
      .map(({ what, from, to }) => ({ what, from, to })),
    freezes: (await outbox.freezesBetween(tx, span)).map((one) => ({
      ...one,
      begunAt: one.begunAt.toISOString(),
      endedAt: one.endedAt?.toISOString() ?? null,
    })),
    asks,
  };
}

type Seeing = Parameters<typeof entriesOf>[3];

/** What has its hour between two instants. */
export async function entriesIn(tx: Transaction, outbox: Outbox, span: Between, seeing: Seeing): Promise<Entry[]> {
  const gone = await outbox.outBetween(tx, seeing.accountIds, span);
  const postIds = await findPlannedPosts(tx, seeing.accountIds, span, gone);
  const [from, to] = [span.from.getTime(), span.to.getTime()];
  return (await entriesOf(tx, outbox, postIds, seeing)).filter(({ at }) => {
    const hour = at === null ? Number.NaN : Date.parse(at);
    return from <= hour && hour < to;
  });
}

function plain({ text: _text, day: _day, ...entry }: Entry): CalendarEntry {
  return entry;
}

/** Every open account, also one on which nothing goes out: whoever looks after them all must see that too. */
async function accountsOf(
  tx: Transaction,
  outbox: Outbox,
  entries: readonly Entry[],
  { accountIds, by }: { accountIds: readonly string[]; by: By },
): Promise<CalendarReply['accounts']> {
  const open = (await listOpenAccounts(tx, by.at)).filter((one) => accountIds.includes(one.account_id));
  const lastOut = await outbox.lastOutOn(tx, accountIds);
  const may = new Set(await accountsWithPower(tx, by.personId, { power: 'draft', at: by.at, accountIds }));
  return open.map((account) => {
    const own = entries.filter((entry) => entry.accountId === account.account_id);
    return {
      ...accountView(account),
      planned: own.filter(({ out }) => !out).length,
      out: own.filter(({ out }) => out).length,
      lastOutAt: lastOut.get(account.account_id)?.toISOString() ?? null,
      mayDraft: may.has(account.account_id),
    };
  });
}

async function plansIn(
  tx: Transaction,
  plans: readonly Plan[],
  entries: readonly Entry[],
  span: { from: string; to: string; today: string },
): Promise<Pick<CalendarReply, 'plans' | 'gaps' | 'clashes'>> {
  const accountOf = await accountViews(tx);
  const placed = entries.flatMap(({ day, ...entry }) => (day === null ? [] : [{ ...entry, day }]));
  const timed = entries.flatMap(({ at, ...entry }) => (at === null ? [] : [{ ...entry, at: new Date(at) }]));
  return {
    plans: plans.map(({ planId, accountId, from, to, state, rhythm }) => ({
      id: planId,
      account: accountOf(accountId),
      ...{ from, to, state, rhythm },
    })),
    gaps: gapsOf(plans, placed, span).map(({ accountId, ...gap }) => ({ ...gap, account: accountOf(accountId) })),
    clashes: clashesOf(timed).map(({ accountId, ...clash }) => ({ ...clash, account: accountOf(accountId) })),
  };
}

async function meetingsIn(
  tx: Transaction,
  { from, to }: Between,
  days: { from: string; to: string },
): Promise<Pick<CalendarReply, 'meetings' | 'nextMeeting'>> {
  const all = await listMeetingRows(tx);
  const next = all[0]?.nextOn ?? null;
  return {
    meetings: all
      .filter(({ heldAt }) => from <= heldAt && heldAt < to)
      .map(({ meetingId, heldAt, agenda }) => ({ id: meetingId, heldAt: heldAt.toISOString(), agenda })),
    nextMeeting: next !== null && days.from <= next && next <= days.to ? next : null,
  };
}
