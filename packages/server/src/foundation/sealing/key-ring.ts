// SPDX-License-Identifier: EUPL-1.2
// The keys under which secrets are sealed at rest: one in use, and those of before while something is still sealed under them.
import { createHash } from 'node:crypto';

export type SealKey = { id: string; bytes: Buffer };

export type KeyRing = {
  /** The key that seals. */
  current(): SealKey;
  /** The key with this id, or null. */
  find(id: string): SealKey | null;
  all(): readonly SealKey[];
};

/** `next`: known to every process before it is used, where several machines each have a copy of the file. */
export const KEY_STATES = ['current', 'previous', 'next'] as const;
export type KeyState = (typeof KEY_STATES)[number];
export type KeyLine = { state: KeyState; key: SealKey };

/** The text is no ring of keys. It says why, and repeats none of it. */
export class KeyRingError extends Error {
  override readonly name = 'KeyRingError';
}

const KEY_BYTES = 32;
const ID_BYTES = 4;

/** A key's id follows from the key, and tells nothing of it: the first 4 bytes of a hash, in hex. */
export function sealKey(bytes: Buffer): SealKey {
  const id = createHash('sha256').update('arengo key id').update(bytes).digest().subarray(0, ID_BYTES).toString('hex');
  return { id, bytes };
}

/** A ring of one key. */
export function ringOf(bytes: Buffer): KeyRing {
  return ringFrom(() => [{ state: 'current', key: sealKey(bytes) }]);
}

/** `look(true)` looks whether there are newer lines than those known. */
export function ringFrom(look: (again: boolean) => readonly KeyLine[]): KeyRing {
  const findIn = (lines: readonly KeyLine[], id: string) => lines.find((line) => line.key.id === id)?.key ?? null;
  return {
    // Whoever seals asks again, so that nothing is sealed under a key that has been replaced.
    current: () => currentOf(look(true)),
    find: (id) => findIn(look(false), id) ?? findIn(look(true), id),
    all: () => look(false).map(({ key }) => key),
  };
}

export function currentOf(lines: readonly KeyLine[]): SealKey {
  const line = lines.find(({ state }) => state === 'current');
  if (!line) throw new KeyRingError('must name one key as current');
  return line.key;
}

/**
 * Reads a file of keys: lines of a state and 32 bytes in base64, `#` before a comment; or, as it was at first, one key alone.
 * @throws KeyRingError
 */
export function readKeys(text: string): KeyLine[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const keys = lines.map((line) => readLine(line));
  if (keys.filter(({ state }) => state === 'current').length !== 1) {
    throw new KeyRingError('must name exactly one key as current');
  }
  if (keys.filter(({ state }) => state === 'next').length > 1)
    throw new KeyRingError('must name at most one key as next');
  if (new Set(keys.map(({ key }) => key.id)).size !== keys.length) throw new KeyRingError('must name each key once');
  return keys;
}

function readLine(line: string): KeyLine {
  const [first = '', second, ...rest] = line.split(/\s+/);
  if (second === undefined) return { state: 'current', key: readKey(first) };
  const state = KEY_STATES.find((known) => known === first);
  if (!state || rest.length > 0) throw new KeyRingError(`must hold lines of ${KEY_STATES.join(', ')} and a key`);
  return { state, key: readKey(second) };
}

function readKey(text: string): SealKey {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== KEY_BYTES || bytes.toString('base64') !== text) {
    throw new KeyRingError(`must hold ${KEY_BYTES} bytes in base64`);
  }
  return sealKey(bytes);
}

const TITLE = `# The keys under which Arengo seals secrets. Keep a copy apart from the backups.
# Le chiavi con cui Arengo sigilla i segreti. Tienine una copia lontano dalle copie dei dati.
`;

export function writeKeys(lines: readonly KeyLine[]): string {
  return TITLE + lines.map(({ state, key }) => `${state} ${key.bytes.toString('base64')}\n`).join('');
}
