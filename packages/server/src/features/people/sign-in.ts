// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import {
  type DomainError,
  InvalidInputError,
  NotSignedInError,
  TooManyRequestsError,
} from '../../foundation/errors.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import { acceptCode } from './authenticator.ts';
import { type Entry, maySignIn, openSession } from './open-session.ts';
import { passwordMatches } from './password.ts';
import {
  countFailure,
  findBodyBySlug,
  findFailures,
  findPersonByEmail,
  listBodies,
  queueForAddress,
  updatePerson,
} from './people-store.ts';
import { secondsToWait } from './sign-in-delay.ts';
import { totpPlace } from './totp-place.ts';

type Person = NonNullable<Awaited<ReturnType<typeof findPersonByEmail>>>;
type Request = BodyOf<typeof routes.signIn>;

/** Opens a session. A wrong address, a wrong password and a wrong code are refused in the same words. */
export async function signIn(context: Context & { sealer: Sealer }, request: Request, device: string): Promise<Entry> {
  const bodyId = await chooseBody(context, request.body);
  const now = context.clock.now();
  // The failure must be counted in a transaction that commits, so a refusal is returned and thrown outside.
  const outcome = await context.database.inBody(bodyId, async (tx): Promise<Entry | DomainError> => {
    await queueForAddress(tx, request.email);
    const waiting = await refusalWhileWaiting(tx, request.email, now);
    if (waiting) return waiting;
    const person = await findPersonByEmail(tx, request.email);
    const right = await passwordMatches(person?.password_hash ?? null, request.password);
    if (!person || !right || !maySignIn(person, now)) return refuse(tx, request, now, wrong());
    const refused = await refusalOfCode(tx, context.sealer, person, request.code, now);
    if (refused) return refused.counts ? refuse(tx, request, now, refused.error) : refused.error;
    return openSession(tx, person, { way: 'password', device, now });
  });
  if (outcome instanceof Error) throw outcome;
  return outcome;
}

async function chooseBody({ database }: Context, slug: string | undefined): Promise<string> {
  return database.acrossBodies(async (tx) => {
    if (slug) {
      const body = await findBodyBySlug(tx, slug);
      if (body) return body.body_id;
      throw wrong();
    }
    const [only, ...others] = await listBodies(tx);
    if (only && others.length === 0) return only.body_id;
    throw new InvalidInputError(
      { it: 'Scegli l’ente per cui accedi.', en: 'Choose the body that you sign in to.' },
      { errors: [{ pointer: '/body', detail: 'required where there are several bodies' }] },
    );
  });
}

export async function refusalWhileWaiting(tx: Transaction, email: string, now: Date): Promise<DomainError | null> {
  const failed = await findFailures(tx, email);
  const wait = failed ? secondsToWait(failed.failures, failed.last_at, now) : 0;
  if (wait === 0) return null;
  return new TooManyRequestsError(
    {
      it: `Troppi tentativi falliti per questo indirizzo. Riprova tra ${wait} secondi.`,
      en: `Too many failed attempts for this address. Try again in ${wait} seconds.`,
    },
    { retryAfterSeconds: wait },
  );
}

async function refuse(tx: Transaction, { email }: Request, now: Date, error: DomainError): Promise<DomainError> {
  await countFailure(tx, email, now);
  return error;
}

async function refusalOfCode(tx: Transaction, sealer: Sealer, person: Person, code: string | undefined, now: Date) {
  if (!person.totp_secret || !person.totp_confirmed_at) return null;
  if (!code) {
    return {
      counts: false,
      error: new NotSignedInError(
        {
          it: 'Scrivi il codice a sei cifre della tua app di autenticazione.',
          en: 'Write the six-digit code of your authenticator app.',
        },
        { code: 'code-needed' },
      ),
    };
  }
  const secret = sealer.open(person.totp_secret, totpPlace(person));
  const lastStep = person.totp_last_step === null ? null : Number(person.totp_last_step);
  const step = acceptCode(secret, code, now, lastStep);
  if (step === null) return { counts: true, error: wrong() };
  await updatePerson(tx, person.person_id, { totp_last_step: step });
  return null;
}

const wrong = () =>
  new NotSignedInError(
    {
      it: 'Indirizzo, password o codice non corrispondono. Controlla e riprova.',
      en: 'Address, password or code do not match. Check and try again.',
    },
    { code: 'wrong-credentials' },
  );
