// SPDX-License-Identifier: EUPL-1.2
// What a sign-in or an enrolment in progress has to answer to. It is taken once, whether it then succeeds or not.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../foundation/context.ts';
import type { Sealer } from '../../foundation/sealing/sealer.ts';
import { deleteAttempt, insertAttempt } from './attempt-store.ts';
import { hashOfSecret } from './bearer-secret.ts';

const attempt = z.discriminatedUnion('for', [
  z.object({ for: z.literal('passkey'), challenge: z.string(), bodyId: z.string(), personId: z.string() }),
  z.object({ for: z.literal('passkey-sign-in'), challenge: z.string() }),
  z.object({
    for: z.literal('oidc'),
    bodyId: z.string(),
    issuer: z.string(),
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
  }),
]);
export type Attempt = z.infer<typeof attempt>;
type AttemptFor<K extends Attempt['for']> = Extract<Attempt, { for: K }>;
type Needs = Context & { sealer: Sealer };

const LIFE_MS = 5 * 60 * 1000;

/** Keeps what is to be answered for five minutes. Answers the secret by which it is taken again. */
export async function startAttempt({ database, clock, sealer }: Needs, content: Attempt): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const hash = hashOfSecret(secret);
  const sealed = sealer.seal(JSON.stringify(content), attemptPlace(hash));
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + LIFE_MS);
  await database.acrossBodies((tx) => insertAttempt(tx, { hash, content: sealed, now, expiresAt }));
  return secret;
}

/** Null for one that is over, was taken, is made up or was begun for something else. */
export async function takeAttempt<K extends Attempt['for']>(
  { database, clock, sealer }: Needs,
  secret: string,
  kind: K,
): Promise<AttemptFor<K> | null> {
  const hash = hashOfSecret(secret);
  const row = await database.acrossBodies((tx) => deleteAttempt(tx, hash));
  if (!row || row.expires_at <= clock.now()) return null;
  const content = attempt.parse(JSON.parse(sealer.open(row.content, attemptPlace(hash))));
  return isFor(content, kind) ? content : null;
}

function isFor<K extends Attempt['for']>(content: Attempt, kind: K): content is AttemptFor<K> {
  return content.for === kind;
}

/** The place to which an attempt is sealed. */
export const attemptPlace = (hash: Buffer) => `sign-in-attempt/${hash.toString('hex')}`;
