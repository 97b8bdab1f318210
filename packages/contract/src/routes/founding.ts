// SPDX-License-Identifier: EUPL-1.2
import { route } from '../route.ts';
import * as founding from '../schemas/founding.ts';

export const foundingRoutes = {
  readInvitation: route({
    method: 'POST',
    path: '/api/v1/founding/invitation',
    summary: 'What was written so far under a founding code',
    permission: 'public',
    audit: null,
    body: founding.foundingCode,
    reply: founding.invitationView,
  }),
  saveFounding: route({
    method: 'PUT',
    path: '/api/v1/founding/draft',
    summary: 'Keep what was written so far, to come back when the act is signed',
    permission: 'public',
    audit: null,
    body: founding.savedFounding,
  }),
  foundBody: route({
    method: 'POST',
    path: '/api/v1/founding',
    summary: 'Found a body, and its first administrator by an act',
    permission: 'public',
    audit: 'body.founded',
    body: founding.foundingPlan,
    reply: founding.founded,
  }),
  readSetup: route({
    method: 'GET',
    path: '/api/v1/setup',
    summary: 'What it still takes to put the body to work',
    permission: 'govern',
    audit: null,
    reply: founding.setupReply,
  }),
} as const;
