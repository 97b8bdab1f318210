// SPDX-License-Identifier: EUPL-1.2
import { route } from '../route.ts';
import * as people from '../schemas/people.ts';

export const authorityRoutes = {
  explainAuthority: route({
    method: 'GET',
    path: '/api/v1/authority',
    summary: 'Why can I, why can I not',
    permission: 'signed-in',
    audit: null,
    query: people.whyQuery,
    reply: people.why,
  }),
} as const;
