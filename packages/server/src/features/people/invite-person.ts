// SPDX-License-Identifier: EUPL-1.2
// A person's first password, and the next after one is lost: nobody else ever knows it.
import type { Context, Government } from '../../foundation/context.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { newBearerSecret, readBearerSecret } from './bearer-secret.ts';
import { findInvitation, forgetInvitation, lockInvitation, putInvitation } from './invitation-store.ts';
import { refuseWeak } from './new-password.ts';
import { forgetIdentities } from './oidc-store.ts';
import { maySignIn } from './open-session.ts';
import { forgetPasskeys } from './passkey-store.ts';
import { hashPassword } from './password.ts';
import { deleteSessionsOf, findBody, findPerson, forgetFailures, lockPerson, updatePerson } from './people-store.ts';

const LIFE_MS = 7 * 24 * 60 * 60 * 1000;

type Needs = Context & Government;

/** A link for the person, shown once, in place of the one before. The old password holds until it is used. */
export async function invitePerson(
  { database, clock, requireGovernment }: Needs,
  caller: Caller,
  { personId, renewsAll }: { personId: string; renewsAll: boolean },
): Promise<{ token: string; expiresAt: Date }> {
  return database.inBody(caller.bodyId, async (tx) => {
    const now = clock.now();
    const act = await requireGovernment(tx, caller.personId, now);
    const person = await lockPerson(tx, personId);
    if (!person) throw new NotFoundError({ it: 'La persona', en: 'The person' });
    if (!maySignIn(person, now)) throw notLetIn();
    const { text: token, hash } = newBearerSecret(tx.bodyId);
    const expiresAt = new Date(now.getTime() + LIFE_MS);
    await putInvitation(tx, { personId, hash, madeBy: caller.personId, renewsAll, now, expiresAt });
    recordDeed(tx, {
      at: now,
      event: 'person.invited',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'person', id: personId },
      cites: [act],
      data: { renewsAll, expiresAt: expiresAt.toISOString() },
    });
    return { token, expiresAt };
  });
}

export async function withdrawInvitation(
  { database, clock, requireGovernment }: Needs,
  caller: Caller,
  personId: string,
): Promise<void> {
  await database.inBody(caller.bodyId, async (tx) => {
    const now = clock.now();
    const act = await requireGovernment(tx, caller.personId, now);
    if (!(await forgetInvitation(tx, personId))) throw new NotFoundError({ it: 'L’invito', en: 'The invitation' });
    recordDeed(tx, {
      at: now,
      event: 'person.invitation-withdrawn',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'person', id: personId },
      cites: [act],
    });
  });
}

/** Whose link it is. Throws RefusedError for one that is used, over, withdrawn or made up. */
export async function readInvitation({ database, clock }: Context, token: string) {
  const named = readBearerSecret(token);
  if (!named) throw over();
  return database.readInBody(named.bodyId, async (tx) => {
    const invitation = await findInvitation(tx, named.hash, clock.now());
    const person = invitation && (await findPerson(tx, invitation.person_id));
    const body = await findBody(tx, tx.bodyId);
    if (!invitation || !person?.email || !body || !maySignIn(person, clock.now())) throw over();
    return {
      person: person.name,
      email: person.email,
      body: body.name,
      expiresAt: invitation.expires_at.toISOString(),
      again: person.password_hash !== null,
    };
  });
}

/** The person's own password, from now on. Their sessions end; the link is used up. */
export async function acceptInvitation(
  { database, clock }: Context,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const named = readBearerSecret(token);
  if (!named) throw over();
  await database.inBody(named.bodyId, async (tx) => {
    const now = clock.now();
    const invitation = await lockInvitation(tx, named.hash, now);
    const person = invitation && (await lockPerson(tx, invitation.person_id));
    const body = await findBody(tx, tx.bodyId);
    if (!invitation || !person || !body || !maySignIn(person, now)) throw over();
    refuseWeak(password, { ...person, bodyName: body.name, bodySlug: body.slug }, '/password');
    const { person_id: personId } = person;
    const renewed = invitation.renews_all ? { totp_secret: null, totp_confirmed_at: null, totp_last_step: null } : {};
    await updatePerson(tx, personId, { password_hash: await hashPassword(password), ...renewed });
    if (invitation.renews_all) {
      await forgetPasskeys(tx, personId);
      await forgetIdentities(tx, personId);
    }
    await forgetInvitation(tx, personId);
    await deleteSessionsOf(tx, personId);
    if (person.email) await forgetFailures(tx, person.email);
    const who = { kind: 'person' as const, id: personId };
    const data = { invitedBy: invitation.made_by, renewsAll: invitation.renews_all };
    recordDeed(tx, { at: now, event: 'person.password-set', actor: who, subject: who, data });
  });
}

const over = () =>
  new RefusedError(
    {
      it: 'Il collegamento non vale più: è scaduto, è già stato usato oppure è stato ritirato. Chiedine un altro a chi te l’ha dato.',
      en: 'The link no longer holds: it has expired, was used or was withdrawn. Ask whoever gave it to you for another.',
    },
    { code: 'invitation-over' },
  );

const notLetIn = () =>
  new RefusedError({
    it: 'Questa persona non può accedere: nel registro non ha l’accesso, oppure il suo contratto è finito. Correggi prima il registro.',
    en: 'This person may not sign in: the register gives no sign-in, or the contract has ended. Correct the register first.',
  });
