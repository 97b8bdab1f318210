// SPDX-License-Identifier: EUPL-1.2
// A secret of each body, sealed in the database under the keys of the installation. What citizens write in private is sealed, and
// authors are recognised, under keys that follow from it: a new key of the installation touches neither.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from '../database/database.ts';
import type { SealedColumn } from './sealed-column.ts';
import { createSealer, type Sealer } from './sealer.ts';

export type BodySecret = {
  /** The same for the same words, and telling nothing of them to whoever has not the key (HMAC-SHA-256). */
  hash(...words: readonly string[]): string;
  /** Text that opens at the same place only. */
  seal(plain: string, place: string): string;
  /** @throws SealBrokenError */
  open(sealed: string, place: string): string;
};

const KEY_BYTES = 32;
const MARK = 'sealed:';
const ERASED = 'erased:';

const placeOf = (bodyId: string) => `body/${bodyId}/secret`;

export const sealedOfBodies: readonly SealedColumn[] = [
  {
    table: 'body_secret',
    column: 'value',
    key: null,
    keyIs: 'uuid',
    perBody: true,
    place: ({ bodyId }) => placeOf(bodyId),
  },
];

const known = new WeakMap<Sealer, Map<string, BodySecret>>();

/** The secret of the body; made the first time that it is asked for in a transaction that writes. */
export async function bodySecret(tx: Transaction): Promise<BodySecret> {
  return (await findSecret(tx)) ?? makeSecret(tx);
}

/** The same, or null where the body has none yet: then nothing was ever sealed or hashed under it. */
export async function findSecret(tx: Transaction): Promise<BodySecret | null> {
  const held = known.get(tx.sealer)?.get(tx.bodyId);
  if (held) return held;
  const { rows } = await sql<{ value: Buffer; own: boolean | null }>`
    select value, xmin = pg_current_xact_id_if_assigned()::xid as own from body_secret where body_id = ${tx.bodyId}
  `.execute(tx.kysely);
  const [row] = rows;
  if (!row) return null;
  const secret = secretFrom(Buffer.from(tx.sealer.open(row.value, placeOf(tx.bodyId)), 'base64'));
  // One that this transaction made may yet be undone.
  if (row.own !== true) remember(tx, secret);
  return secret;
}

function remember({ sealer, bodyId }: Transaction, secret: BodySecret): void {
  const ofBodies = known.get(sealer) ?? new Map<string, BodySecret>();
  known.set(sealer, ofBodies.set(bodyId, secret));
}

async function makeSecret(tx: Transaction): Promise<BodySecret> {
  const value = tx.sealer.seal(randomBytes(KEY_BYTES).toString('base64'), placeOf(tx.bodyId));
  await sql`insert into body_secret (body_id, value) values (${tx.bodyId}, ${value}) on conflict do nothing`.execute(
    tx.kysely,
  );
  const made = await findSecret(tx);
  if (!made) throw new Error(`The body ${tx.bodyId} has no secret.`);
  return made;
}

function secretFrom(bytes: Buffer): BodySecret {
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', bytes, '', `arengo ${use}`, KEY_BYTES));
  const hashing = keyFor('hashes');
  const sealer = createSealer(keyFor('private words'));
  return {
    hash: (...words) => createHmac('sha256', hashing).update(JSON.stringify(words)).digest('base64url'),
    seal: (plain, place) => MARK + sealer.seal(plain, place).toString('base64'),
    open: (sealed, place) => sealer.open(Buffer.from(sealed.slice(MARK.length), 'base64'), place),
  };
}

/** What stands in place of a network's id once nobody is to be known by it. */
export const erasedId = (secret: BodySecret, ...words: readonly string[]): string => ERASED + secret.hash(...words);

export const isErasedId = (remoteId: string): boolean => remoteId.startsWith(ERASED);

/** Words as they are kept: sealed where they are private. What is empty says nothing. */
export async function keepWords<T extends string | null>(
  tx: Transaction,
  words: T,
  { isPrivate, place }: { isPrivate: boolean; place: string },
): Promise<T | string> {
  if (!isPrivate || words === null || words === '') return words;
  return (await bodySecret(tx)).seal(words, place);
}

/** Words as they were written. Those that were kept before private words were sealed stand in clear until then. */
export async function readWords<T extends string | null>(
  tx: Transaction,
  words: T,
  { isPrivate, place }: { isPrivate: boolean; place: string },
): Promise<T | string> {
  if (!isPrivate || words === null || !words.startsWith(MARK)) return words;
  return (await findSecret(tx))?.open(words, place) ?? words;
}
