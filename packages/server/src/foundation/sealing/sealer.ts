// SPDX-License-Identifier: EUPL-1.2
// Secrets that the server must use are kept sealed under a key that is not in the database (AES-256-GCM, NIST SP 800-38D).
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

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

/** `key`: 32 bytes. */
export function createSealer(key: Buffer): Sealer {
  return {
    seal(plain, place) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, place) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG }).setAAD(
          Buffer.from(place),
        );
        decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
        return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new SealBrokenError(`The secret at ${place} cannot be opened with this key.`, { cause });
      }
    },
  };
}
