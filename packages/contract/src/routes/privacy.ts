// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { route } from '../route.ts';
import * as privacy from '../schemas/privacy.ts';
import { id } from '../schemas/shared.ts';

export const privacyRoutes = {
  readPrivacy: route({
    method: 'GET',
    path: '/api/v1/privacy',
    summary: 'Classes of data with their terms, what falls due, what is held and why, and what was destroyed',
    permission: 'govern',
    audit: null,
    reply: privacy.privacyRoom,
  }),
  setRetentionTerm: route({
    method: 'PUT',
    path: '/api/v1/privacy/terms',
    summary: 'The body’s own term for a class of data, where its policy states none',
    permission: 'govern',
    audit: 'privacy.term-set',
    body: privacy.termChange,
  }),
  eraseDue: route({
    method: 'POST',
    path: '/api/v1/privacy/erasure',
    summary: 'Erase now what its term has ended for',
    permission: 'govern',
    audit: 'privacy.erasure-asked',
  }),
  readHolds: route({
    method: 'GET',
    path: '/api/v1/privacy/holds',
    summary: 'Legal holds on a case or on its author, or on the case of a false account',
    permission: 'see',
    audit: null,
    query: z.object({ heldId: id }),
    reply: privacy.holdsReply,
  }),
  placeHold: route({
    method: 'POST',
    path: '/api/v1/privacy/holds',
    summary: 'Keep something beyond its term: a proceeding or an order asks for it',
    permission: 'govern',
    audit: 'privacy.held',
    body: privacy.newHold,
  }),
  endHold: route({
    method: 'POST',
    path: '/api/v1/privacy/holds/:holdId/end',
    summary: 'End a legal hold',
    permission: 'govern',
    audit: 'privacy.released',
    params: z.object({ holdId: id }),
    body: privacy.holdEnd,
  }),
  readDestruction: route({
    method: 'GET',
    path: '/api/v1/privacy/destructions/:destructionId',
    summary: 'The record of a destruction with the ids of what was destroyed, as its hash was taken',
    permission: 'govern',
    audit: null,
    params: z.object({ destructionId: id }),
    reply: privacy.destructionReply,
  }),
};
