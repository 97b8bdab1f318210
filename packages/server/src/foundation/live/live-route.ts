// SPDX-License-Identifier: EUPL-1.2
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotSignedInError } from '../errors.ts';
import type { Caller } from '../http/caller.ts';
import { admit, type Doorway } from '../http/mount-route.ts';
import type { LiveStream, Told } from './live-stream.ts';

const HEARTBEAT_MS = 20_000;
/** What a stream knows of its caller is asked again when it is older: powers end while a stream is open. */
const KNOWN_MS = 1000;

/**
 * `GET /api/v1/live`: server-sent events `queue` and `case` that say where to look again, for whoever may see, and `authority`
 * when what the caller may do has changed. It ends with the session, and with the person's leaving.
 */
export function liveRoute(door: Doorway, stream: LiveStream, now: () => Date): void {
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
    const screen = openScreen({ door, request, reply, now }, caller);
    const leave = stream.subscribe(caller.bodyId, screen.hear);
    const beat = setInterval(screen.beat, HEARTBEAT_MS);
    // A stream lives no longer than the session that opened it.
    const end = setTimeout(screen.end, Math.max(0, caller.sessionEndsAt.getTime() - Date.now()));
    request.raw.on('close', () => {
      leave();
      clearInterval(beat);
      clearTimeout(end);
    });
  });
}

type Seat = { door: Doorway; request: FastifyRequest; reply: FastifyReply; now: () => Date };

/** One open screen, told one thing after another. */
function openScreen({ door, request, reply, now }: Seat, caller: Caller) {
  let known: { caller: Caller; at: Date } = { caller, at: now() };
  let ended = false;
  let queue = Promise.resolve();
  const end = () => {
    ended = true;
    reply.raw.end();
  };
  const write = (text: string) => {
    if (!ended) reply.raw.write(text);
  };
  /** Who the caller is by now; ends the stream when nobody any more. */
  const recognise = async (atOnce: boolean): Promise<Caller | null> => {
    if (!atOnce && Math.abs(now().getTime() - known.at.getTime()) < KNOWN_MS) return known.caller;
    const again = await door.authenticate(request);
    if (!again) return null;
    const changed = !samePermissions(again, known.caller);
    known = { caller: again, at: now() };
    if (changed) write('event: authority\ndata: {}\n\n');
    return again;
  };
  const then = (work: () => Promise<void>) => {
    // Whoever cannot be recognised is told nothing: the screen opens the stream again, and is asked at the door.
    queue = queue.then(() => (ended ? undefined : work())).catch(end);
  };
  return {
    end,
    beat: () =>
      then(async () => {
        if (await recognise(true)) write(': beat\n\n');
        else end();
      }),
    hear: ({ kind, caseId }: Told) =>
      then(async () => {
        const current = await recognise(kind === 'authority');
        if (!current) return end();
        if (kind === 'authority' || !current.permissions.has('see')) return undefined;
        return write(`event: ${kind}\ndata: ${JSON.stringify(caseId ? { caseId } : {})}\n\n`);
      }),
  };
}

function samePermissions(one: Caller, other: Caller): boolean {
  return (
    one.permissions.size === other.permissions.size &&
    [...one.permissions].every((permission) => other.permissions.has(permission))
  );
}
