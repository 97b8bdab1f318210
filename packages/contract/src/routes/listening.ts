// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { route } from '../route.ts';
import { id } from '../schemas/shared.ts';

export const listeningRoutes = {
  readPast: route({
    method: 'POST',
    path: '/api/v1/accounts/:accountId/past',
    summary: 'Read the past of an account',
    permission: 'manage',
    audit: 'account.past-asked',
    params: z.object({ accountId: id }),
  }),
} as const;
