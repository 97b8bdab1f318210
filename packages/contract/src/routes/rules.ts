// SPDX-License-Identifier: EUPL-1.2
import { route } from '../route.ts';
import * as rules from '../schemas/rules.ts';

export const rulesRoutes = {
  readPolicy: route({
    method: 'GET',
    path: '/api/v1/policy',
    summary: 'The policy in force',
    permission: 'signed-in',
    audit: null,
    reply: rules.policyView,
  }),
  tryPolicies: route({
    method: 'POST',
    path: '/api/v1/policy-trials',
    summary: 'Hold a text and a situation against several policies',
    permission: 'signed-in',
    audit: null,
    body: rules.trial,
    reply: rules.trialReply,
  }),
} as const;
