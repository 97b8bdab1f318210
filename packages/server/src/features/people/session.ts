// SPDX-License-Identifier: EUPL-1.2
const LONGEST_MS = 12 * 60 * 60 * 1000;
const SILENCE_MS = 60 * 60 * 1000;
/** How often a session's last sign of life is written, so that reading does not become writing. */
const TOUCH_MS = 60 * 1000;

export const SESSION_COOKIE = 'arengo_session';

export const endOfSession = (now: Date) => new Date(now.getTime() + LONGEST_MS);

export type SessionLife = { lastSeenAt: Date; expiresAt: Date };

export function sessionLives({ lastSeenAt, expiresAt }: SessionLife, now: Date): boolean {
  return now < expiresAt && now.getTime() - lastSeenAt.getTime() < SILENCE_MS;
}

export function sessionWantsTouch({ lastSeenAt }: SessionLife, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() > TOUCH_MS;
}
