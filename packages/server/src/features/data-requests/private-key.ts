// SPDX-License-Identifier: EUPL-1.2
// The key in a requester's private address: 256 bits by lot, of which only the hash is kept.
import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

export const makeKey = (): string => randomBytes(BYTES).toString('base64url');
export const hashKey = (key: string): Buffer => createHash('sha256').update(key).digest();
/** Whether it can be a key at all. */
export const isKey = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{43}$/.test(text);

/** Where the requester sees the request; `home`: the public address of the installation. */
export const addressOf = (home: string, slug: string, key: string) => `${home}/enti/${slug}/privacy/richiesta/${key}`;
