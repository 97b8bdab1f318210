// SPDX-License-Identifier: EUPL-1.2
// The hash chain of a body's record: pure, so that an export can be verified without Arengo's database.
import { createHash } from 'node:crypto';

/** One deed, as it is hashed. No personal data of citizens stands in it: ids and hashes only. */
export type RecordContent = {
  id: string;
  /** RFC 3339, UTC. */
  at: string;
  event: string;
  actor: { kind: 'person'; id: string } | { kind: 'automatic' | 'network' | 'administrator' };
  subject: { kind: string; id: string };
  cites: string[];
  data: Record<string, unknown>;
};

export type Link = { link: number; previous: Buffer; digest: Buffer; hash: Buffer; records: number };

export const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();

/** JSON with sorted keys and no spaces: the same content always gives the same bytes (in the manner of RFC 8785). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Digest of the records of one transaction: SHA-256 over their own SHA-256 digests, in order. */
export function digestOf(contents: readonly string[]): Buffer {
  return sha256(Buffer.concat(contents.map(sha256)));
}

/** The next link, as audit-store.ts writes it: SHA-256(previous hash ‖ link number as 8 bytes, big-endian ‖ digest). */
export function nextLink(last: { link: number; hash: Buffer }, contents: readonly string[]): Link {
  const link = last.link + 1;
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(link));
  const digest = digestOf(contents);
  const hash = sha256(Buffer.concat([last.hash, number, digest]));
  return { link, previous: last.hash, digest, hash, records: contents.length };
}

/** Why a stored link does not follow from the one before it and its records, or null when it does. */
export function faultOf(
  last: { link: number; hash: Buffer },
  stored: Link,
  contents: readonly string[],
): string | null {
  if (stored.link !== last.link + 1) return `link ${last.link + 1} is missing`;
  if (!stored.previous.equals(last.hash)) return 'it does not continue the link before it';
  if (contents.length !== stored.records) return `it has ${contents.length} records instead of ${stored.records}`;
  const expected = nextLink(last, contents);
  if (!expected.digest.equals(stored.digest)) return 'a record was changed';
  if (!expected.hash.equals(stored.hash)) return 'the hash of the link was changed';
  return null;
}
