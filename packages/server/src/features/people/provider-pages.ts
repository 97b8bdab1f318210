// SPDX-License-Identifier: EUPL-1.2
// The two addresses of the sign-in through the body's provider. They are gone to by the browser itself, not called by the desk.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Doorway } from '../../foundation/http/mount-route.ts';
import type { Entry } from './open-session.ts';
import { arriveFromProvider, leaveForProvider, type Obstacle, type ProviderNeeds } from './sign-in-by-provider.ts';

export const PROVIDER_PATH = '/sign-in/oidc';
const COOKIE = 'arengo_sign_in';
const LIFE_SECONDS = 5 * 60;
const DESK = '/desk/';

type Needs = ProviderNeeds & {
  publicUrl: string;
  secureCookies: boolean;
  welcome: (reply: FastifyReply, entry: Entry) => void;
};

export function providerPages({ fastify }: Doorway, needs: Needs): void {
  // Lax: the provider sends the browser back from another site, and the cookie has to come along.
  const cookie = { path: PROVIDER_PATH, httpOnly: true, sameSite: 'lax' as const, secure: needs.secureCookies };

  fastify.get<{ Params: { slug: string } }>(`${PROVIDER_PATH}/:slug`, async (request, reply) => {
    const left = await leaveForProvider(needs, request.params.slug);
    if ('obstacle' in left) return goBack(reply, left.obstacle);
    reply.setCookie(COOKIE, left.attempt, { ...cookie, maxAge: LIFE_SECONDS });
    return reply.header('cache-control', 'no-store').redirect(left.to.href, 303);
  });

  fastify.get(`${PROVIDER_PATH}/callback`, async (request, reply) => {
    const secret = request.cookies[COOKIE] ?? '';
    reply.clearCookie(COOKIE, cookie);
    const arrival = await arriveFromProvider(needs, {
      secret,
      cameBackTo: new URL(request.url, needs.publicUrl),
      device: deviceOf(request),
    });
    if ('obstacle' in arrival) return goBack(reply, arrival.obstacle);
    needs.welcome(reply, arrival.entry);
    return reply.header('cache-control', 'no-store').redirect(DESK, 303);
  });
}

/** What the browser says of itself. */
export function deviceOf(request: FastifyRequest): string {
  return request.headers['user-agent'] ?? '';
}

function goBack(reply: FastifyReply, obstacle: Obstacle) {
  return reply.header('cache-control', 'no-store').redirect(`${DESK}?accesso=${obstacle}`, 303);
}
