// SPDX-License-Identifier: EUPL-1.2
// Keys of private addresses: random, and known to the database by their SHA-256 alone.
import { createHash, randomBytes } from 'node:crypto';

export type PrivateKey = { key: string; sha256: Buffer };

export type PrivateKeys = {
  make(): PrivateKey;
  /** What an address names; null for what can be no key. */
  read(text: unknown): PrivateKey | null;
};

/** Keys of so many random bytes, written in base64url. */
export function privateKeys(bytes: number): PrivateKeys {
  const form = new RegExp(`^[\\w-]{${Math.ceil((bytes * 4) / 3)}}$`);
  const known = (key: string) => ({ key, sha256: createHash('sha256').update(key).digest() });
  return {
    make: () => known(randomBytes(bytes).toString('base64url')),
    read: (text) => (typeof text === 'string' && form.test(text) ? known(text) : null),
  };
}
