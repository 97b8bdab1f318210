// SPDX-License-Identifier: EUPL-1.2
// What the emergency lane asks of the server. The keys begin as those of deliveries: news of the queue reads them again.
import type { AlertView, BodyInput } from '@arengo/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';

/** The band must not come late where the live news are silent. */
const NOW_MS = 60_000;
const UNDER_WAY_MS = 3000;

export const emergencyNowQuery = queryOptions({
  queryKey: ['deliveries', 'emergency-now'],
  queryFn: ({ signal }) => call(routes.readEmergencyNow, {}, signal),
  refetchInterval: NOW_MS,
});

export const emergencyRoomQuery = queryOptions({
  queryKey: ['deliveries', 'emergency-room'],
  queryFn: ({ signal }) => call(routes.readEmergencyRoom, {}, signal),
});

export const templatesQuery = queryOptions({
  queryKey: ['posts', 'templates'],
  queryFn: ({ signal }) => call(routes.listTemplates, {}, signal),
});

const isUnderWay = ({ deliveries }: AlertView) =>
  deliveries.some(({ delivery }) => !delivery || ['planned', 'due', 'sending', 'unconfirmed'].includes(delivery.state));

export const alertQuery = (alertId: string) =>
  queryOptions({
    queryKey: ['deliveries', 'alert', alertId],
    queryFn: ({ signal }) => call(routes.readAlert, { params: { alertId } }, signal),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? UNDER_WAY_MS : false),
  });

export type Filled = BodyInput<typeof routes.previewAlert>;
export const previewQuery = (filled: Filled) =>
  queryOptions({
    queryKey: ['posts', 'alert-preview', filled],
    queryFn: ({ signal }) => call(routes.previewAlert, { body: filled }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });

export const handoverQuery = (stateId: string) =>
  queryOptions({
    queryKey: ['deliveries', 'handover', stateId],
    queryFn: ({ signal }) => call(routes.readHandover, { params: { stateId } }, signal),
  });
