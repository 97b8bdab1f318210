// SPDX-License-Identifier: EUPL-1.2

import { NotSignedInError } from '../errors.ts';
import { admit, type Doorway } from '../http/mount-route.ts';
import type { LiveStream } from './live-stream.ts';

const HEARTBEAT_MS = 20_000;

/** `GET /api/v1/live`: server-sent events `queue` and `case` that say where to look again. */
export function liveRoute(door: Doorway, stream: LiveStream): void {
  door.fastify.get('/api/v1/live', async (request, reply) => {
    const caller = await admit(door, { permission: 'signed-in' }, request);
    if (!caller) throw new NotSignedInError({ it: 'Accedi di nuovo.', en: 'Sign in again.' });
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write(': listening\n\n');
    const leave = stream.subscribe(caller.bodyId, ({ kind, caseId }) => {
      reply.raw.write(`event: ${kind}\ndata: ${JSON.stringify(caseId ? { caseId } : {})}\n\n`);
    });
    const beat = setInterval(() => reply.raw.write(': beat\n\n'), HEARTBEAT_MS);
    // A stream lives no longer than the session that opened it.
    const end = setTimeout(() => reply.raw.end(), Math.max(0, caller.sessionEndsAt.getTime() - Date.now()));
    request.raw.on('close', () => {
      leave();
      clearInterval(beat);
      clearTimeout(end);
    });
  });
}
