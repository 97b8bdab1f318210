// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotSignedInError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import type { PasskeyNeeds } from './enrol-passkey.ts';
import { type Entry, maySignIn, openSession } from './open-session.ts';
import { looksCopied, readUserHandle } from './passkey.ts';
import { lockPasskey, updatePasskey } from './passkey-store.ts';
import { lockPerson } from './people-store.ts';
import { startAttempt, takeAttempt } from './sign-in-attempt.ts';

const TIMEOUT_MS = 5 * 60 * 1000;

type Credential = BodyOf<typeof routes.signInWithPasskey>['credential'];

/** The browser shows the passkeys that it has for this place: nobody says who they are, and nothing is told of anybody. */
export async function startPasskeySignIn(needs: PasskeyNeeds) {
  const { rpId } = needs.passkeyPlace;
  const { challenge } = await generateAuthenticationOptions({ rpID: rpId, userVerification: 'required' });
  const attempt = await startAttempt(needs, { for: 'passkey-sign-in', challenge });
  return { attempt, options: { challenge, rpId, timeout: TIMEOUT_MS, userVerification: 'required' as const } };
}

/** Opens a session. Whatever is wrong is refused in the same words. */
export async function signInWithPasskey(
  needs: PasskeyNeeds,
  { attempt: secret, credential }: BodyOf<typeof routes.signInWithPasskey>,
  device: string,
): Promise<Entry> {
  const attempt = await takeAttempt(needs, secret, 'passkey-sign-in');
  const whose = readUserHandle(credential.response.userHandle);
  if (!attempt || !whose) throw refused();
  const { challenge } = attempt;
  // That a copy is about must be kept in a transaction that commits, so a refusal is null and thrown outside.
  const entry = await needs.database.inBody(whose.bodyId, (tx) =>
    admit(needs, tx, { personId: whose.personId, challenge, credential, device }),
  );
  if (!entry) throw refused();
  return entry;
}

type Presented = { personId: string; challenge: string; credential: Credential; device: string };

async function admit(needs: PasskeyNeeds, tx: Transaction, presented: Presented): Promise<Entry | null> {
  const now = needs.clock.now();
  const { personId, credential } = presented;
  const person = await lockPerson(tx, personId);
  const passkey = await lockPasskey(tx, credential.id);
  if (!person || !passkey || passkey.person_id !== personId || passkey.suspect_at) return null;
  if (!maySignIn(person, now)) return null;
  const shown = await counterShown(needs, presented, passkey.public_key);
  if (shown === null) return null;
  const { passkey_id: passkeyId } = passkey;
  if (looksCopied(Number(passkey.counter), shown)) {
    await updatePasskey(tx, passkeyId, { suspect_at: now });
    const who = { kind: 'person' as const, id: personId };
    recordDeed(tx, {
      at: now,
      event: 'person.passkey-suspected',
      actor: { kind: 'automatic' },
      subject: who,
      data: { passkeyId },
    });
    return null;
  }
  await updatePasskey(tx, passkeyId, { counter: shown, last_used_at: now });
  return openSession(tx, person, { way: 'passkey', device: presented.device, now });
}

/** The counter of an assertion that holds, else null. It is compared by us, so that a copy is known from a mere mistake. */
async function counterShown(
  { passkeyPlace: { rpId, origin } }: PasskeyNeeds,
  { challenge, credential }: Presented,
  publicKey: Buffer,
): Promise<number | null> {
  try {
    const checked = await verifyAuthenticationResponse({
      response: credential,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id: credential.id, publicKey: new Uint8Array(publicKey), counter: 0 },
      requireUserVerification: true,
    });
    return checked.verified ? checked.authenticationInfo.newCounter : null;
  } catch {
    // Whatever does not hold is a refusal; which part it was would help only whoever forges.
    return null;
  }
}

const refused = () =>
  new NotSignedInError(
    {
      it: 'La passkey non è stata accettata. Riprova, oppure accedi in un altro modo.',
      en: 'The passkey was not accepted. Try again, or sign in another way.',
    },
    { code: 'wrong-credentials' },
  );
