// SPDX-License-Identifier: EUPL-1.2
import { type Permission, routes, type Session } from '@arengo/contract';
import type { FastifyReply } from 'fastify';
import type { Context, Government } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotSignedInError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import { recordDeed } from '../audit/index.ts';
import { addPerson } from './add-person.ts';
import { changePerson } from './change-person.ts';
import { confirmAuthenticator, startAuthenticator } from './enrol-authenticator.ts';
import { addPasskey, startPasskey } from './enrol-passkey.ts';
import { exportPeople } from './export-people.ts';
import type { Outgoing } from './identity-provider.ts';
import { checkPeopleFile, importPeople } from './import-people.ts';
import { acceptInvitation, invitePerson, readInvitation, withdrawInvitation } from './invite-person.ts';
import { addOffice, changeOffice, closeOffice } from './keep-offices.ts';
import { listPeople } from './list-people.ts';
import { findHeaded, findOpenOffice } from './office-store.ts';
import type { Entry } from './open-session.ts';
import { changePassword, endSession, readAccess, removePasskey } from './own-access.ts';
import { passkeyPlace } from './passkey.ts';
import { deleteSession, findBody, findPerson, listBodies, updatePerson } from './people-store.ts';
import { viewOffices, viewPerson, viewRow } from './people-views.ts';
import { type Position, refusePosition } from './position.ts';
import { deviceOf, PROVIDER_PATH, providerPages } from './provider-pages.ts';
import { SESSION_COOKIE } from './session.ts';
import { checkProvider, readProvider, removeIdentity, removeProvider, setProvider } from './set-provider.ts';
import { signIn } from './sign-in.ts';
import { signInWithPasskey, startPasskeySignIn } from './sign-in-with-passkey.ts';

export type PeopleNeeds = Context &
  Government & {
    sealer: Sealer;
    /** Where people reach Arengo: passkeys hold there, and the provider sends back there. */
    publicUrl: string;
    outgoing: Outgoing;
    /** Which roles the policy in force gives to which offices (from rules). */
    positions: (tx: Transaction, at: Date) => Promise<readonly Position[]>;
    /** Permissions that the person holds now, each by an act (from authority). */
    permissionsOf: (bodyId: string, personId: string) => Promise<ReadonlySet<Permission>>;
    secureCookies: boolean;
    graceSeconds: number;
    links: (bodySlug: string | null) => NonNullable<Session['links']>;
  };

/** Signing in and out, the register of people and offices, one's own ways in, and the provider of identities. */
export function peopleRoutes(door: Doorway, needs: PeopleNeeds): void {
  signInRoutes(door, needs);
  registerRoutes(door, needs);
  officeRoutes(door, needs);
  invitationRoutes(door, needs);
  accessRoutes(door, needs);
  providerRoutes(door, needs);
}

function signInRoutes(door: Doorway, needs: PeopleNeeds): void {
  const { database, clock } = needs;

  mountRoute(door, routes.listBodies, async () => {
    const bodies = await database.acrossBodies(listBodies);
    return {
      bodies: bodies.map(({ slug, name, oidc_name: provider }) => ({ slug, name, provider })),
      links: needs.links(null),
    };
  });

  mountRoute(door, routes.signIn, async ({ body, request, reply }) =>
    admit(needs, reply, await signIn(needs, body, deviceOf(request))),
  );

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

function registerRoutes(door: Doorway, needs: PeopleNeeds): void {
  const { database, clock } = needs;
  const governing = governingIn(needs);

  mountRoute(door, routes.listPeople, ({ caller, query }) =>
    database.readInBody(caller.bodyId, async (tx) => {
      const { rows, cursor } = await listPeople(tx, query);
      return { rows: rows.map(viewRow), cursor };
    }),
  );
  mountRoute(door, routes.readPerson, ({ caller, params }) =>
    database.readInBody(caller.bodyId, (tx) =>
      viewPerson(tx, params.personId, { governing: caller.permissions.has('govern'), now: clock.now() }),
    ),
  );
  mountRoute(door, routes.addPerson, async ({ caller, body }) => ({
    id: await governing(caller, async (tx, by) => {
      await requirePosition(needs, tx, body);
      return addPerson(tx, { ...body, password: null }, by);
    }),
  }));
  mountRoute(door, routes.changePerson, async ({ caller, params, body }) => {
    await governing(caller, async (tx, by) => {
      await requirePosition(needs, tx, body, params.personId);
      await changePerson(tx, params.personId, body, by);
    });
    return undefined;
  });
  mountRoute(door, routes.exportPeople, ({ caller }) =>
    database.readInBody(caller.bodyId, (tx) => exportPeople(tx, clock.now())),
  );
  mountRoute(door, routes.checkPeopleFile, ({ caller, body }) => checkPeopleFile(needs, caller, body.file));
  mountRoute(door, routes.importPeople, ({ caller, body }) => importPeople(needs, caller, body));
}

function officeRoutes(door: Doorway, needs: PeopleNeeds): void {
  const governing = governingIn(needs);

  mountRoute(door, routes.listOffices, ({ caller, query }) =>
    needs.database.readInBody(caller.bodyId, async (tx) => ({ offices: await viewOffices(tx, query.state) })),
  );
  mountRoute(door, routes.addOffice, async ({ caller, body }) => ({
    id: await governing(caller, (tx, by) => addOffice(tx, body, by)),
  }));
  mountRoute(door, routes.changeOffice, async ({ caller, params, body }) => {
    await governing(caller, (tx, by) => changeOffice(tx, params.officeId, body, by));
    return undefined;
  });
  mountRoute(door, routes.closeOffice, async ({ caller, params }) => {
    await governing(caller, (tx, by) => closeOffice(tx, params.officeId, by));
    return undefined;
  });
}

function invitationRoutes(door: Doorway, needs: PeopleNeeds): void {
  mountRoute(door, routes.invitePerson, async ({ caller, params, body }) => {
    const { token, expiresAt } = await invitePerson(needs, caller, { ...params, renewsAll: body.renews === 'all' });
    // After the #: what a browser asks of a server, and logs keep, stops before it.
    return { url: `${needs.publicUrl}/desk/invito#${token}`, expiresAt: expiresAt.toISOString() };
  });
  mountRoute(door, routes.withdrawInvitation, async ({ caller, params }) => {
    await withdrawInvitation(needs, caller, params.personId);
    return undefined;
  });
  mountRoute(door, routes.readPersonInvitation, ({ body }) => readInvitation(needs, body.token));
  mountRoute(door, routes.acceptPersonInvitation, async ({ body }) => {
    await acceptInvitation(needs, body);
    return undefined;
  });
}

function accessRoutes(door: Doorway, needs: PeopleNeeds): void {
  const keys = { ...needs, passkeyPlace: passkeyPlace(needs.publicUrl) };

  mountRoute(door, routes.readAccess, ({ caller }) => readAccess(needs, caller));
  mountRoute(door, routes.changePassword, async ({ caller, body }) => {
    await changePassword(needs, caller, body);
    return undefined;
  });
  mountRoute(door, routes.endSession, async ({ caller, params }) => {
    await endSession(needs, caller, params.sessionId);
    return undefined;
  });
  mountRoute(door, routes.startPasskey, ({ caller }) => startPasskey(keys, caller));
  mountRoute(door, routes.addPasskey, async ({ caller, body }) => {
    await addPasskey(keys, caller, body);
    return undefined;
  });
  mountRoute(door, routes.removePasskey, async ({ caller, params }) => {
    await removePasskey(needs, caller, params.passkeyId);
    return undefined;
  });
  mountRoute(door, routes.startPasskeySignIn, () => startPasskeySignIn(keys));
  mountRoute(door, routes.signInWithPasskey, async ({ body, request, reply }) =>
    admit(needs, reply, await signInWithPasskey(keys, body, deviceOf(request))),
  );
}

function providerRoutes(door: Doorway, needs: PeopleNeeds): void {
  const beyond = { ...needs, redirectUri: `${needs.publicUrl}${PROVIDER_PATH}/callback` };
  providerPages(door, { ...beyond, welcome: (reply, entry) => welcome(needs, reply, entry) });

  mountRoute(door, routes.readProvider, ({ caller }) => readProvider(beyond, caller));
  mountRoute(door, routes.setProvider, async ({ caller, body }) => {
    await setProvider(beyond, caller, body);
    return undefined;
  });
  mountRoute(door, routes.removeProvider, async ({ caller }) => {
    await removeProvider(beyond, caller);
    return undefined;
  });
  mountRoute(door, routes.checkProvider, ({ caller }) => checkProvider(beyond, caller));
  mountRoute(door, routes.removeIdentity, async ({ caller, params }) => {
    await removeIdentity(beyond, caller, params.personId);
    return undefined;
  });
}

/** What the policy says of the role. Of a person who is not here nothing is said: the write finds it out. */
async function requirePosition(
  { positions, clock }: PeopleNeeds,
  tx: Transaction,
  { role, officeId }: { role: string; officeId: string | null },
  personId?: string,
): Promise<void> {
  if (personId && !(await findPerson(tx, personId))) return;
  const office = officeId ? await findOpenOffice(tx, officeId) : undefined;
  const headed = personId ? await findHeaded(tx, personId) : [];
  const heads = headed.map(({ slug }) => slug);
  refusePosition({ role, office: office?.slug ?? null, heads }, await positions(tx, clock.now()));
}

type By = { actor: { kind: 'person'; id: string }; at: Date; cites: string[] };

/** A write of the register: whoever governs, by which act, and now. */
function governingIn({ database, clock, requireGovernment }: PeopleNeeds) {
  return <T>(caller: Caller, work: (tx: Transaction, by: By) => Promise<T>) =>
    database.inBody(caller.bodyId, async (tx) => {
      const at = clock.now();
      const act = await requireGovernment(tx, caller.personId, at);
      return work(tx, { actor: { kind: 'person', id: caller.personId }, at, cites: [act] });
    });
}

/** Whoever has shown who they are gets the cookie of their session, and what it is. */
function admit(needs: PeopleNeeds, reply: FastifyReply, entry: Entry): Promise<Session> {
  welcome(needs, reply, entry);
  return viewSession(needs, { ...entry, sessionEndsAt: entry.expiresAt });
}

function welcome({ secureCookies }: PeopleNeeds, reply: FastifyReply, entry: Entry): void {
  setCookie(reply, entry.cookie, entry.expiresAt, secureCookies);
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
        email: person.email ?? '',
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
