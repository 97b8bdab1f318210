// SPDX-License-Identifier: EUPL-1.2
// A session's cookie is `<body id>.<secret>`; the database holds the SHA-256 of the secret.
import { createHash, randomBytes } from 'node:crypto';

const LONGEST_MS = 12 * 60 * 60 * 1000;
const SILENCE_MS = 60 * 60 * 1000;
/** How often a session's last sign of life is written, so that reading does not become writing. */
const TOUCH_MS = 60 * 1000;

export const SESSION_COOKIE = 'arengo_session';

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

export function newSessionSecret(bodyId: string): { cookie: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { cookie: `${bodyId}.${secret}`, hash: hashOf(secret) };
}

/** The body and the hash that a cookie names, or null for what is not a cookie of ours. */
export function readCookie(cookie: string): { bodyId: string; hash: Buffer } | null {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(cookie);
  return match?.[1] && match[2] ? { bodyId: match[1], hash: hashOf(match[2]) } : null;
}

export const endOfSession = (now: Date) => new Date(now.getTime() + LONGEST_MS);

export type SessionLife = { lastSeenAt: Date; expiresAt: Date };

export function sessionLives({ lastSeenAt, expiresAt }: SessionLife, now: Date): boolean {
  return now < expiresAt && now.getTime() - lastSeenAt.getTime() < SILENCE_MS;
}

export function sessionWantsTouch({ lastSeenAt }: SessionLife, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() > TOUCH_MS;
}
