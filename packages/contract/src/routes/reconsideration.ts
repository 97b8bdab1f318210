// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { route } from '../route.ts';
import * as reconsideration from '../schemas/reconsideration.ts';
import { id } from '../schemas/shared.ts';

const params = z.object({ reconsiderationId: id });
const decisionParams = z.object({ decisionId: id });

export const reconsiderationRoutes = {
  listReconsiderations: route({
    method: 'GET',
    path: '/api/v1/reconsiderations',
    summary: 'Decisions that citizens ask to have looked at again',
    permission: 'see',
    audit: null,
    query: reconsideration.reconsiderationsQuery,
    reply: reconsideration.reconsiderationsReply,
  }),
  readReconsideration: route({
    method: 'GET',
    path: '/api/v1/reconsiderations/:reconsiderationId',
    summary: 'A reconsideration with the decision, its evidence and what the citizen says',
    permission: 'see',
    audit: null,
    params,
    reply: reconsideration.reconsiderationView,
  }),
  decideReconsideration: route({
    method: 'PUT',
    path: '/api/v1/reconsiderations/:reconsiderationId/outcome',
    summary: 'Decide a reconsideration: for whoever neither decided nor agreed the first time',
    permission: 'moderate',
    audit: 'reconsideration.decided',
    params,
    body: reconsideration.reconsiderationDecision,
    reply: reconsideration.reconsiderationView,
  }),
  readRightToAsk: route({
    method: 'GET',
    path: '/api/v1/decisions/:decisionId/reconsideration',
    summary: 'Whether, how and until when a reconsideration of a decision can be asked',
    permission: 'see',
    audit: null,
    params: decisionParams,
    reply: reconsideration.rightToAskReply,
  }),
  registerReconsideration: route({
    method: 'POST',
    path: '/api/v1/decisions/:decisionId/reconsideration',
    summary: 'Register a request for reconsideration that arrived by letter, by e-mail or at the desk',
    permission: 'moderate',
    audit: 'reconsideration.asked',
    params: decisionParams,
    body: reconsideration.registered,
    reply: reconsideration.registeredReply,
  }),
} as const;
