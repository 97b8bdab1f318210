// SPDX-License-Identifier: EUPL-1.2
import { queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

export const calendarQuery = (query: { from: string; to: string }) =>
  queryOptions({
    queryKey: ['calendar', query],
    queryFn: ({ signal }) => call(routes.readCalendar, { query }, signal),
    // The old weeks stay until the new ones are here: nothing jumps.
    placeholderData: (before) => before,
  });

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => call(routes.listPlans, {}, signal),
});

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plans', planId],
    queryFn: ({ signal }) => call(routes.readPlan, { params: { planId } }, signal),
  });

export const meetingsQuery = queryOptions({
  queryKey: ['meetings'],
  queryFn: ({ signal }) => call(routes.listMeetings, {}, signal),
});

export const sharesQuery = queryOptions({
  queryKey: ['shares'],
  queryFn: ({ signal }) => call(routes.listShares, {}, signal),
});

export const feedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: ({ signal }) => call(routes.readFeed, {}, signal),
});
