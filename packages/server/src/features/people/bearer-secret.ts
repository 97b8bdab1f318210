// SPDX-License-Identifier: EUPL-1.2
// A secret that opens something of a body: `<body id>.<secret>`. The database holds the SHA-256 of the secret.
import { createHash, randomBytes } from 'node:crypto';

export const hashOfSecret = (secret: string) => createHash('sha256').update(secret).digest();

export function newBearerSecret(bodyId: string): { text: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { text: `${bodyId}.${secret}`, hash: hashOfSecret(secret) };
}

/** The body and the hash that a text names, or null for what is not one of ours. */
export function readBearerSecret(text: string): { bodyId: string; hash: Buffer } | null {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(text);
  return match?.[1] && match[2] ? { bodyId: match[1], hash: hashOfSecret(match[2]) } : null;
}
