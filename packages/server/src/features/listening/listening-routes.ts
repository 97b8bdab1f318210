// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { askPast } from './ask-past.ts';
import type { Ears } from './listen.ts';
import { receiveWebhook } from './receive-webhook.ts';

const MOST_BYTES = 5 * 1024 * 1024;
const place = z.object({ bodyId: z.uuid(), accountId: z.uuid() });

export function listeningRoutes(door: Doorway, ears: Ears): void {
  mountRoute(door, routes.readPast, async ({ caller, params }) => {
    await askPast(ears, caller, params.accountId);
    return undefined;
  });
  door.fastify.register(async (scope) => webhookRoute(scope, ears));
}

// Outside the contract: its caller is a network, which signs the raw bytes instead of having a session.
async function webhookRoute(scope: FastifyInstance, ears: Ears): Promise<void> {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  scope.post('/webhooks/:bodyId/:accountId', async (request, reply) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    );
    const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    await receiveWebhook(ears, { ...place.parse(request.params), rawBody, headers });
    return reply.code(204).send();
  });
}
