// SPDX-License-Identifier: EUPL-1.2
// What everybody does with their own ways to sign in and their own sessions.
import type { Access } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, type DomainError, InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { refuseWeak } from './new-password.ts';
import { findIdentityOf, findProvider } from './oidc-store.ts';
import { deletePasskey, findPasskeysOf } from './passkey-store.ts';
import { hashPassword, passwordMatches } from './password.ts';
import {
  countFailure,
  deleteOwnSession,
  deleteSessionsOf,
  findBody,
  findPerson,
  findSessionsOf,
  lockPerson,
  queueForAddress,
  updatePerson,
} from './people-store.ts';
import { sessionLives } from './session.ts';
import { refusalWhileWaiting } from './sign-in.ts';

export async function readAccess({ database, clock }: Context, caller: Caller): Promise<Access> {
  const now = clock.now();
  return database.readInBody(caller.bodyId, async (tx) => {
    const person = await findPerson(tx, caller.personId);
    const provider = await findProvider(tx);
    const bound = provider && (await findIdentityOf(tx, provider.issuer, caller.personId));
    const passkeys = await findPasskeysOf(tx, caller.personId);
    const sessions = await findSessionsOf(tx, caller.personId);
    return {
      password: Boolean(person?.password_hash),
      provider: bound ? (provider?.name ?? null) : null,
      passkeys: passkeys.map((row) => ({
        id: row.passkey_id,
        name: row.name,
        createdAt: row.created_at.toISOString(),
        lastUsedAt: row.last_used_at?.toISOString() ?? null,
        suspect: row.suspect_at !== null,
      })),
      sessions: sessions
        .filter((row) => sessionLives({ lastSeenAt: row.last_seen_at, expiresAt: row.expires_at }, now))
        .map((row) => ({
          id: row.session_id,
          way: row.way,
          device: row.device,
          beganAt: row.created_at.toISOString(),
          lastSeenAt: row.last_seen_at.toISOString(),
          current: row.session_hash.equals(caller.sessionHash),
        })),
    };
  });
}

/** Another password in place of one's own. Every other session ends. Wrong tries count as they do at sign-in. */
export async function changePassword(
  { database, clock }: Context,
  caller: Caller,
  { current, next }: { current: string; next: string },
): Promise<void> {
  const now = clock.now();
  // A wrong try must be counted in a transaction that commits, so a refusal is returned and thrown outside.
  const refusal = await database.inBody(caller.bodyId, async (tx): Promise<DomainError | null> => {
    const person = await lockPerson(tx, caller.personId);
    if (!person) throw new NotFoundError({ it: 'La persona', en: 'The person' });
    const address = person.email ?? person.person_id;
    await queueForAddress(tx, address);
    const waiting = await refusalWhileWaiting(tx, address, now);
    if (waiting) return waiting;
    if (!(await passwordMatches(person.password_hash, current))) {
      await countFailure(tx, address, now);
      return wrongPassword();
    }
    const body = await findBody(tx, tx.bodyId);
    refuseWeak(next, { ...person, bodyName: body?.name ?? '', bodySlug: body?.slug ?? '' }, '/next');
    await updatePerson(tx, caller.personId, { password_hash: await hashPassword(next) });
    await deleteSessionsOf(tx, caller.personId, caller.sessionHash);
    note(tx, caller, 'person.password-changed', now);
    return null;
  });
  if (refusal) throw refusal;
}

export async function endSession({ database, clock }: Context, caller: Caller, sessionId: string): Promise<void> {
  await database.inBody(caller.bodyId, async (tx) => {
    if (!(await deleteOwnSession(tx, caller.personId, sessionId))) {
      throw new NotFoundError({ it: 'La sessione', en: 'The session' });
    }
    note(tx, caller, 'person.session-ended', clock.now());
  });
}

/** Throws ConflictError for the last way in: whoever removes it could not come back. */
export async function removePasskey({ database, clock }: Context, caller: Caller, passkeyId: string): Promise<void> {
  await database.inBody(caller.bodyId, async (tx) => {
    const person = await lockPerson(tx, caller.personId);
    const passkeys = await findPasskeysOf(tx, caller.personId);
    if (!person || !passkeys.some((one) => one.passkey_id === passkeyId)) {
      throw new NotFoundError({ it: 'La passkey', en: 'The passkey' });
    }
    const provider = await findProvider(tx);
    const bound = provider && (await findIdentityOf(tx, provider.issuer, caller.personId));
    const left = passkeys.filter((one) => one.passkey_id !== passkeyId && one.suspect_at === null);
    if (left.length === 0 && !person.password_hash && !bound) throw lastWay();
    await deletePasskey(tx, caller.personId, passkeyId);
    note(tx, caller, 'person.passkey-removed', clock.now(), { passkeyId });
  });
}

const wrongPassword = () =>
  new InvalidInputError(
    {
      it: 'La password attuale non corrisponde. Controlla e riprova; se non la ricordi, chiedi un collegamento per sceglierne un’altra.',
      en: 'The current password does not match. Check and try again; if you forgot it, ask for a link to choose another.',
    },
    { code: 'wrong-password', errors: [{ pointer: '/current', detail: 'does not match' }] },
  );

const lastWay = () =>
  new ConflictError({
    it: 'È il tuo unico modo di accedere: se lo togli resti fuori. Aggiungi prima un’altra passkey, oppure chiedi un collegamento per scegliere una password.',
    en: 'It is your only way in: without it you stay out. Add another passkey first, or ask for a link to choose a password.',
  });

function note(tx: Transaction, caller: Caller, event: string, at: Date, data?: Record<string, unknown>): void {
  const who = { kind: 'person' as const, id: caller.personId };
  recordDeed(tx, { at, event, actor: who, subject: who, ...(data ? { data } : {}) });
}
