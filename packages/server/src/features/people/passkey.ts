// SPDX-License-Identifier: EUPL-1.2
// What does not change from one passkey to another (W3C WebAuthn Level 3).
import { parse, stringify } from 'uuid';

/** Where passkeys hold: the address at which people reach Arengo. */
export type PasskeyPlace = { rpId: string; origin: string };

export function passkeyPlace(publicUrl: string): PasskeyPlace {
  const { hostname, origin } = new URL(publicUrl);
  return { rpId: hostname, origin };
}

/** EdDSA, ES256 and RS256 (RFC 9053): named, since asking the runtime what it knows wakes experiments of its own. */
export const PASSKEY_ALGORITHMS = [-8, -7, -257];

/** A passkey carries whose it is: 16 bytes of the body's id, 16 of the person's. No name, no address. */
export function userHandle({ bodyId, personId }: { bodyId: string; personId: string }): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...parse(bodyId), ...parse(personId)]);
}

export function readUserHandle(handle: string): { bodyId: string; personId: string } | null {
  const bytes = Buffer.from(handle, 'base64url');
  if (bytes.length !== 32) return null;
  try {
    return { bodyId: stringify(bytes.subarray(0, 16)), personId: stringify(bytes.subarray(16)) };
  } catch {
    // Bytes that are no uuid name nobody.
    return null;
  }
}

/** A counter that does not grow betrays a copy; one that stays zero is not kept at all (WebAuthn, 6.1.1). */
export function looksCopied(kept: number, shown: number): boolean {
  return (kept > 0 || shown > 0) && shown <= kept;
}
