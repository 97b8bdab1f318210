// SPDX-License-Identifier: EUPL-1.2
// Secrets that the server must use are kept sealed under a key that is not in the database (AES-256-GCM, NIST SP 800-38D).
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type KeyRing, ringOf, type SealKey } from './key-ring.ts';

// A sealed value: mark, id of the key, nonce, tag, text. At first there was only one key, and neither mark nor id.
const MARK = Buffer.from('ARK1');
const ID = 4;
const NONCE = 12;
const TAG = 16;

export type Sealer = {
  /** `place` names the row and field, so that a sealed value can't be moved to another. */
  seal(plain: string, place: string): Buffer;
  /** @throws SealBrokenError when the key, the place or a byte is not the one sealed. */
  open(sealed: Buffer, place: string): string;
};

export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
}

/** `keys`: a ring, or the 32 bytes of its only key. */
export function createSealer(keys: KeyRing | Buffer): Sealer {
  const ring = Buffer.isBuffer(keys) ? ringOf(keys) : keys;
  return {
    seal(plain, place) {
      const key = ring.current();
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([sealPrefix(key), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, place) {
      const id = sealedUnder(sealed);
      const key = id === null ? null : ring.find(id);
      const marked = key && openWith(key, sealed.subarray(MARK.length + ID), place);
      if (marked) return marked.plain;
      // Of the first form; or, once in 2^64, a nonce of that form that looks like a mark and an id.
      for (const each of ring.all()) {
        const opened = openWith(each, sealed, place);
        if (opened) return opened.plain;
      }
      throw new SealBrokenError(`The secret at ${place} cannot be opened with ${id ? `the key ${id}` : 'this key'}.`);
    },
  };
}

/** The bytes with which everything begins that is sealed under the key. */
export function sealPrefix({ id }: Pick<SealKey, 'id'>): Buffer {
  return Buffer.concat([MARK, Buffer.from(id, 'hex')]);
}

/** The id of the key that a value says it is sealed under; null for the first form, which does not say. */
export function sealedUnder(sealed: Buffer): string | null {
  if (sealed.length < MARK.length + ID || !sealed.subarray(0, MARK.length).equals(MARK)) return null;
  return sealed.subarray(MARK.length, MARK.length + ID).toString('hex');
}

function openWith(key: SealKey, sealed: Buffer, place: string): { plain: string } | null {
  try {
    const nonce = sealed.subarray(0, NONCE);
    const options = { authTagLength: TAG };
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, nonce, options).setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    return { plain };
  } catch {
    // Another key, another place or another byte: the caller tries what is left, and says so when nothing fits.
    return null;
  }
}
