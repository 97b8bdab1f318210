// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { askPast } from './ask-past.ts';
import type { Ears } from './listen.ts';
import { webhookReceiver } from './receive-webhook.ts';

const MOST_BYTES = 5 * 1024 * 1024;
/** A network speaks from few addresses, and all at once when a post is talked about; what is not signed costs little. */
const RATE = { max: 60_000, timeWindow: '1 minute' };
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
  const receive = webhookReceiver(ears);
  scope.post('/webhooks/:bodyId/:accountId', { config: { rateLimit: RATE } }, async (request, reply) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    );
    const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    await receive(place.parse(request.params), { rawBody, headers });
    return reply.code(204).send();
  });
}
