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
  readAcknowledgement: route({
    method: 'GET',
    path: '/api/v1/policy-acknowledgement',
    summary: 'What the person is asked to read of the policy, and whether they have acknowledged it',
    permission: 'signed-in',
    audit: null,
    query: rules.whichVersion,
    reply: rules.acknowledgementView,
  }),
  acknowledgePolicy: route({
    method: 'POST',
    path: '/api/v1/policy-acknowledgement',
    summary: 'Say to have read a version of the policy',
    permission: 'signed-in',
    audit: 'policy.acknowledged',
    body: rules.acknowledging,
    reply: rules.acknowledgementView,
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
