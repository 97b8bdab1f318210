// SPDX-License-Identifier: EUPL-1.2
import type { CalendarReply } from '@arengo/contract';

/** The calendar of one account; the list of accounts stays whole, to choose from and to look after. Empty = of them all. */
export function ofAccount(calendar: CalendarReply, accountId: string): CalendarReply {
  if (accountId === '') return calendar;
  const own = (entry: { accountId: string }) => entry.accountId === accountId;
  const about = (one: { account: { id: string } }) => one.account.id === accountId;
  return {
    ...calendar,
    entries: calendar.entries.filter(own),
    withoutHour: calendar.withoutHour.filter(own),
    plans: calendar.plans.filter(about),
    gaps: calendar.gaps.filter(about),
    clashes: calendar.clashes.filter(about),
  };
}
