// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { route } from '../route.ts';
import * as publishing from '../schemas/publishing.ts';
import { id } from '../schemas/shared.ts';

const params = z.object({ variantId: id });

export const publishingRoutes = {
  listDeliveries: route({
    method: 'GET',
    path: '/api/v1/deliveries',
    summary: 'What leaves in the coming hours, what stands still and what left, by hour',
    permission: 'see',
    audit: null,
    query: publishing.deliveriesQuery,
    reply: publishing.deliveriesReply,
  }),
  holdDelivery: route({
    method: 'POST',
    path: '/api/v1/variants/:variantId/delivery/hold',
    summary: 'Stop a variant that has not left yet',
    permission: 'publish',
    audit: 'delivery.held',
    params,
    body: publishing.reasonGiven,
    reply: publishing.deliveryReply,
  }),
  releaseDelivery: route({
    method: 'POST',
    path: '/api/v1/variants/:variantId/delivery/release',
    summary: 'Let go what stands still: at its hour, or at once where that has passed',
    permission: 'publish',
    audit: 'delivery.released',
    params,
    reply: publishing.deliveryReply,
  }),
  retryDelivery: route({
    method: 'POST',
    path: '/api/v1/variants/:variantId/delivery/retry',
    summary: 'Try again what the network refused',
    permission: 'publish',
    audit: 'delivery.tried-again',
    params,
    reply: publishing.deliveryReply,
  }),
  confirmDelivery: route({
    method: 'POST',
    path: '/api/v1/variants/:variantId/delivery/confirmation',
    summary: 'Say that a person published it on the network’s own pages',
    permission: 'publish',
    audit: 'delivery.done-by-hand',
    params,
    body: publishing.doneByHand,
    reply: publishing.deliveryReply,
  }),
  withdrawDelivery: route({
    method: 'POST',
    path: '/api/v1/variants/:variantId/delivery/withdrawal',
    summary: 'Take a variant back: before it leaves, or off the network',
    permission: 'publish',
    audit: 'delivery.withdrawal-asked',
    params,
    body: publishing.withdrawal,
    reply: publishing.deliveryReply,
  }),
  freezeQueue: route({
    method: 'POST',
    path: '/api/v1/freezes',
    summary: 'Stop every ordinary post that has not left yet, until each was looked at again',
    permission: 'publish',
    audit: 'queue.frozen',
    body: publishing.reasonGiven,
    reply: publishing.freezeView,
  }),
  endFreeze: route({
    method: 'DELETE',
    path: '/api/v1/freezes/:freezeId',
    summary: 'Let ordinary posts leave again; what was stopped is released one by one',
    permission: 'publish',
    audit: 'queue.freeze-ended',
    params: z.object({ freezeId: id }),
  }),
} as const;
