// SPDX-License-Identifier: EUPL-1.2
// Time-based one-time passwords (RFC 6238): 6 digits, 30 seconds, SHA-1 as authenticator apps expect.
import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;

const of = (secret: string, label = '') =>
  new TOTP({ issuer: 'Arengo', label, secret: Secret.fromBase32(secret), period: PERIOD });

/** A fresh secret in base32 and the address that authenticator apps read. */
export function newAuthenticator(email: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: of(secret, email).toString() };
}

/** The time step of a code that is right within one step of `now` and newer than `lastStep`; null otherwise. */
export function acceptCode(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  const delta = of(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / PERIOD) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
