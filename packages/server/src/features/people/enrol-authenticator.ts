// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import { recordDeed } from '../audit/index.ts';
import { acceptCode, newAuthenticator } from './authenticator.ts';
import { lockPerson, updatePerson } from './people-store.ts';
import { totpPlace } from './totp-place.ts';

type Needs = Context & { sealer: Sealer };

/** A fresh secret, sealed and not yet asked for at sign-in. One that is confirmed is never replaced silently. */
export async function startAuthenticator({ database, clock, sealer }: Needs, caller: Caller) {
  return database.inBody(caller.bodyId, async (tx) => {
    const person = await personOf(tx, caller);
    refuseIfConfirmed(person);
    const { secret, uri } = newAuthenticator(person.email ?? person.name);
    await updatePerson(tx, caller.personId, { totp_secret: sealer.seal(secret, totpPlace(person)) });
    note(tx, caller, 'person.totp-started', clock.now());
    return { secret, uri };
  });
}

/** From now on the code is asked for at every sign-in. */
export async function confirmAuthenticator(
  { database, clock, sealer }: Needs,
  caller: Caller,
  code: string,
): Promise<void> {
  await database.inBody(caller.bodyId, async (tx) => {
    const person = await personOf(tx, caller);
    refuseIfConfirmed(person);
    const now = clock.now();
    const step = person.totp_secret && acceptCode(sealer.open(person.totp_secret, totpPlace(person)), code, now, null);
    if (!step) {
      throw new InvalidInputError(
        {
          it: 'Il codice non corrisponde. Controlla che l’ora del telefono sia giusta e scrivi il codice che vedi adesso.',
          en: 'The code does not match. Check that the clock of the phone is right and write the code that you see now.',
        },
        { errors: [{ pointer: '/code', detail: 'does not match' }] },
      );
    }
    await updatePerson(tx, caller.personId, { totp_confirmed_at: now, totp_last_step: step });
    note(tx, caller, 'person.totp-confirmed', now);
  });
}

function refuseIfConfirmed(person: { totp_confirmed_at: Date | null }): void {
  if (!person.totp_confirmed_at) return;
  throw new ConflictError({
    it: 'Hai già un’app di autenticazione. Per cambiarla, chiedi a chi gestisce Arengo di azzerarla.',
    en: 'You already have an authenticator. To change it, ask whoever runs Arengo to reset it.',
  });
}

async function personOf(tx: Transaction, caller: Caller) {
  const person = await lockPerson(tx, caller.personId);
  if (!person) throw new NotFoundError({ it: 'La persona', en: 'The person' });
  return person;
}

function note(tx: Transaction, caller: Caller, event: string, at: Date): void {
  const who = { kind: 'person' as const, id: caller.personId };
  recordDeed(tx, { at, event, actor: who, subject: who });
}
