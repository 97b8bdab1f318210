// SPDX-License-Identifier: EUPL-1.2
import { type Permission, routes, type Session } from '@arengo/contract';
import type { FastifyReply } from 'fastify';
import type { Context } from '../../foundation/context.ts';
import { NotSignedInError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import { recordDeed } from '../audit/index.ts';
import { confirmAuthenticator, startAuthenticator } from './enrol-authenticator.ts';
import { deleteSession, findBody, findPerson, listBodies, updatePerson } from './people-store.ts';
import { SESSION_COOKIE } from './session.ts';
import { signIn } from './sign-in.ts';

export type PeopleNeeds = Context & {
  sealer: Sealer;
  /** Permissions that the person holds now, each by an act (from authority). */
  permissionsOf: (bodyId: string, personId: string) => Promise<ReadonlySet<Permission>>;
  secureCookies: boolean;
  graceSeconds: number;
  links: (bodySlug: string | null) => NonNullable<Session['links']>;
};

export function peopleRoutes(door: Doorway, needs: PeopleNeeds): void {
  const { database, clock } = needs;

  mountRoute(door, routes.listBodies, async () => {
    const bodies = await database.acrossBodies(listBodies);
    return { bodies: bodies.map(({ slug, name }) => ({ slug, name })), links: needs.links(null) };
  });

  mountRoute(door, routes.signIn, async ({ body, reply }) => {
    const entry = await signIn(needs, body);
    setCookie(reply, entry.cookie, entry.expiresAt, needs.secureCookies);
    return viewSession(needs, { ...entry, sessionEndsAt: entry.expiresAt });
  });

  mountRoute(door, routes.readSession, ({ caller }) => viewSession(needs, caller));

  mountRoute(door, routes.signOut, async ({ caller, reply }) => {
    await database.inBody(caller.bodyId, async (tx) => {
      await deleteSession(tx, caller.sessionHash);
      const who = { kind: 'person' as const, id: caller.personId };
      recordDeed(tx, { at: clock.now(), event: 'person.signed-out', actor: who, subject: who });
    });
    setCookie(reply, '', new Date(0), needs.secureCookies);
    return undefined;
  });

  mountRoute(door, routes.setPreferences, async ({ caller, body }) => {
    await database.inBody(caller.bodyId, async (tx) => {
      await updatePerson(tx, caller.personId, { locale: body.locale });
      const who = { kind: 'person' as const, id: caller.personId };
      recordDeed(tx, { at: clock.now(), event: 'person.preferences-set', actor: who, subject: who, data: body });
    });
    return undefined;
  });

  mountRoute(door, routes.startTotp, ({ caller }) => startAuthenticator(needs, caller));
  mountRoute(door, routes.confirmTotp, async ({ caller, body }) => {
    await confirmAuthenticator(needs, caller, body.code);
    return undefined;
  });
}

async function viewSession(
  needs: PeopleNeeds,
  who: Pick<Caller, 'bodyId' | 'personId' | 'sessionEndsAt'>,
): Promise<Session> {
  const permissions = await needs.permissionsOf(who.bodyId, who.personId);
  return needs.database.readInBody(who.bodyId, async (tx) => {
    const [person, body] = [await findPerson(tx, who.personId), await findBody(tx, who.bodyId)];
    if (!person || !body)
      throw new NotSignedInError({ it: 'La persona non è più in servizio.', en: 'The person has left.' });
    return {
      person: {
        id: person.person_id,
        name: person.name,
        email: person.email,
        role: person.role,
        locale: person.locale,
      },
      body: { id: body.body_id, slug: body.slug, name: body.name },
      powers: [...permissions],
      secondFactor: person.totp_confirmed_at ? 'enrolled' : 'none',
      expiresAt: who.sessionEndsAt.toISOString(),
      graceSeconds: needs.graceSeconds,
      links: needs.links(body.slug),
    };
  });
}

function setCookie(reply: FastifyReply, value: string, expires: Date, secure: boolean): void {
  reply.setCookie(SESSION_COOKIE, value, { path: '/', httpOnly: true, sameSite: 'strict', secure, expires });
}
