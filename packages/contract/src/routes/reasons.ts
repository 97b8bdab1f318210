// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { route } from '../route.ts';
import * as reasons from '../schemas/reasons.ts';
import { id } from '../schemas/shared.ts';

const params = z.object({ decisionId: id });

export const reasonsRoutes = {
  readReasonsPage: route({
    method: 'GET',
    path: '/api/v1/decisions/:decisionId/reasons-page',
    summary: 'Whether a decision has a page of reasons, and until when',
    permission: 'see',
    audit: null,
    params,
    reply: reasons.reasonsPageReply,
  }),
  renewReasonsAddress: route({
    method: 'POST',
    path: '/api/v1/decisions/:decisionId/reasons-page',
    summary: 'Make a new address for the page of reasons; the old one stops working',
    permission: 'moderate',
    audit: 'reasons.address-renewed',
    params,
    reply: reasons.renewedReply,
  }),
  readStatement: route({
    method: 'GET',
    path: '/api/v1/decisions/:decisionId/statement',
    summary: 'The statement of reasons of a decision, in the shape of the DSA Transparency Database',
    permission: 'see',
    audit: null,
    params,
    reply: reasons.statement,
  }),
  exportStatements: route({
    method: 'GET',
    path: '/api/v1/statements',
    summary: 'The statements of reasons of a period, as JSON lines',
    permission: 'see',
    audit: null,
    query: reasons.statementsQuery,
    download: 'stream',
  }),
} as const;
