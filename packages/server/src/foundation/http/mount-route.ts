// SPDX-License-Identifier: EUPL-1.2
// Binds a route of the contract to its handler: permission first, then schemas, then the use case.
import type { BodyOf, KeptFile, ParamsOf, QueryOf, ReplyOf, Route, StreamedFile } from '@arengo/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NotSignedInError, RefusedError } from '../errors.ts';
import { receiveFile } from '../files/receive-file.ts';
import { sendFile, sendStream } from '../files/send-file.ts';
import type { Caller } from './caller.ts';
import { refuseNul } from './refuse-nul.ts';

export type Call<R extends Route> = {
  caller: R['permission'] extends 'public' ? Caller | null : Caller;
  params: ParamsOf<R>;
  query: QueryOf<R>;
  body: BodyOf<R>;
  request: FastifyRequest;
  reply: FastifyReply;
};

export type Authenticate = (request: FastifyRequest) => Promise<Caller | null>;

/** A server together with the way it recognises callers. */
export type Doorway = { fastify: FastifyInstance; authenticate: Authenticate };

/** Mounts one route. The handler sees only validated input and, unless the route is public, a caller who may ask. */
export function mountRoute<const R extends Route>(
  door: Doorway,
  route: R,
  handler: (call: Call<R>) => Promise<ReplyOf<R>>,
): void {
  door.fastify.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const caller = await admit(door, route, request);
      const input = {
        params: route.params?.parse(request.params),
        query: route.query?.parse(request.query),
        body: route.body?.parse(request.body ?? {}),
      };
      refuseNul(input);
      const body = route.upload ? await receiveFile(request, route.upload) : input.body;
      const answer: unknown = await handler({ ...input, body, caller, request, reply } as Call<R>);
      if (route.download === 'stream') return sendStream(reply, answer as StreamedFile);
      if (route.download) return sendFile(reply, answer as KeptFile);
      if (!route.reply) return reply.code(204).send();
      return reply.header('cache-control', 'no-store').send(answer);
    },
  });
}

/** The caller, if the route's permission lets them in. Throws NotSignedInError or RefusedError. */
export async function admit(
  door: Doorway,
  route: Pick<Route, 'permission'>,
  request: FastifyRequest,
): Promise<Caller | null> {
  const caller = await door.authenticate(request);
  if (route.permission === 'public') return caller;
  if (!caller) {
    throw new NotSignedInError({
      it: 'La sessione è scaduta o non è mai cominciata. Accedi di nuovo.',
      en: 'The session has ended or never began. Sign in again.',
    });
  }
  if (route.permission !== 'signed-in' && !caller.permissions.has(route.permission)) {
    throw new RefusedError({
      it: 'Nessun atto in vigore ti dà questo potere su un account dell’ente.',
      en: 'No act in force gives you this power on an account of the body.',
    });
  }
  return caller;
}
