// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../foundation/context.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import { recordDeed } from '../audit/index.ts';
import { PASSKEY_ALGORITHMS, type PasskeyPlace, userHandle } from './passkey.ts';
import { findPasskeysOf, insertPasskey } from './passkey-store.ts';
import { findBody, findPerson, lockPerson } from './people-store.ts';
import { startAttempt, takeAttempt } from './sign-in-attempt.ts';

export type PasskeyNeeds = Context & { sealer: Sealer; passkeyPlace: PasskeyPlace };

const TIMEOUT_MS = 5 * 60 * 1000;
const MOST = 20;

/** What the browser is to be asked for: a key that finds itself and looks at who holds it. */
export async function startPasskey(needs: PasskeyNeeds, caller: Caller) {
  const { person, body, passkeys } = await needs.database.readInBody(caller.bodyId, async (tx) => ({
    person: await findPerson(tx, caller.personId),
    body: await findBody(tx, caller.bodyId),
    passkeys: await findPasskeysOf(tx, caller.personId),
  }));
  if (!person || !body) throw new NotFoundError({ it: 'La persona', en: 'The person' });
  const excluded = passkeys.map((one) => ({ id: one.credential_id, transports: one.transports }));
  const made = await generateRegistrationOptions({
    rpName: `Arengo – ${body.name}`,
    rpID: needs.passkeyPlace.rpId,
    userName: person.email ?? person.name,
    userDisplayName: person.name,
    userID: userHandle(caller),
    supportedAlgorithmIDs: PASSKEY_ALGORITHMS,
  });
  const { bodyId, personId } = caller;
  const attempt = await startAttempt(needs, { for: 'passkey', challenge: made.challenge, bodyId, personId });
  return {
    attempt,
    options: {
      challenge: made.challenge,
      rp: { id: needs.passkeyPlace.rpId, name: made.rp.name },
      user: made.user,
      pubKeyCredParams: made.pubKeyCredParams.map(({ alg }) => ({ type: 'public-key' as const, alg })),
      timeout: TIMEOUT_MS,
      attestation: 'none' as const,
      excludeCredentials: excluded.map((one) => ({ ...one, type: 'public-key' as const })),
      authenticatorSelection: {
        residentKey: 'required' as const,
        requireResidentKey: true as const,
        userVerification: 'required' as const,
      },
    },
  };
}

/** The passkey is one of the person's ways in from now on. */
export async function addPasskey(
  needs: PasskeyNeeds,
  caller: Caller,
  { attempt: secret, name, credential }: BodyOf<typeof routes.addPasskey>,
): Promise<void> {
  const attempt = await takeAttempt(needs, secret, 'passkey');
  if (!attempt || attempt.personId !== caller.personId || attempt.bodyId !== caller.bodyId) throw attemptOver();
  const { id, publicKey, counter } = await verify(needs, attempt.challenge, credential);
  await needs.database.inBody(caller.bodyId, async (tx) => {
    const now = needs.clock.now();
    await lockPerson(tx, caller.personId);
    if ((await findPasskeysOf(tx, caller.personId)).length >= MOST) throw tooMany();
    const passkeyId = uuidv7();
    const transports = credential.response.transports;
    const { personId } = caller;
    const passkey = { passkeyId, personId, credentialId: id, publicKey, counter, transports, name, now };
    if (!(await insertPasskey(tx, passkey))) throw notAccepted();
    const who = { kind: 'person' as const, id: personId };
    recordDeed(tx, { at: now, event: 'person.passkey-added', actor: who, subject: who, data: { passkeyId } });
  });
}

async function verify(
  { passkeyPlace: { rpId, origin } }: PasskeyNeeds,
  challenge: string,
  credential: BodyOf<typeof routes.addPasskey>['credential'],
) {
  const { clientDataJSON, attestationObject } = credential.response;
  const checked = await verifyRegistrationResponse({
    response: { ...credential, response: { clientDataJSON, attestationObject } },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: PASSKEY_ALGORITHMS,
  }).catch(() => {
    throw notAccepted();
  });
  if (!checked.verified) throw notAccepted();
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return { id, publicKey: Buffer.from(publicKey), counter };
}

const attemptOver = () =>
  new ConflictError(
    {
      it: 'Sono passati più di cinque minuti, oppure la richiesta è già stata usata. Ricomincia.',
      en: 'More than five minutes have passed, or the request was used already. Begin again.',
    },
    { code: 'attempt-over' },
  );

const notAccepted = () =>
  new InvalidInputError(
    {
      it: 'La passkey non è stata accettata: la risposta del dispositivo non è quella attesa. Ricomincia.',
      en: 'The passkey was not accepted: the answer of the device is not the expected one. Begin again.',
    },
    { code: 'passkey-refused' },
  );

const tooMany = () =>
  new ConflictError({
    it: `Hai già ${MOST} passkey. Togline una che non usi, poi aggiungi questa.`,
    en: `You have ${MOST} passkeys already. Remove one that you do not use, then add this one.`,
  });
