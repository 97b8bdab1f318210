// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { link, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  currentOf,
  type KeyLine,
  type KeyRing,
  KeyRingError,
  readKeys,
  ringFrom,
  sealKey,
  writeKeys,
} from '../sealing/key-ring.ts';

/** The secret key cannot be used; the message says why and what to do. */
export class SecretKeyError extends Error {
  override name = 'SecretKeyError';
}

type Where = { dataFolder: string; secretKeyFile: string | null };
const KEY_BYTES = 32;

/**
 * The keys under which secrets are encrypted at rest. They are read from `secretKeyFile`, which must exist when given; else from
 * `secret-key` in the data folder, made on the first run and readable by this account only. The file is read again
 * when it changed, so that keys can be renewed while Arengo runs.
 * @throws SecretKeyError when the file is missing, or holds no keys of 32 bytes in base64.
 */
export async function readSecretKey(config: Where): Promise<KeyRing> {
  const file = secretKeyFile(config);
  if (config.secretKeyFile === null) await createKeyUnlessThere(file);
  let known = readFile(file);
  return ringFrom((again) => {
    if (again && stampOf(file) !== known.stamp) {
      try {
        known = readFile(file);
      } catch {
        // A file that is being replaced by hand: what is known goes on being used until it can be read.
      }
    }
    return known.lines;
  });
}

export function secretKeyFile(config: Where): string {
  return config.secretKeyFile ?? join(config.dataFolder, 'secret-key');
}

/** The lines of the file as they stand. @throws SecretKeyError */
export function readSecretKeyLines(file: string): KeyLine[] {
  return readFile(file).lines;
}

export function newKey() {
  return sealKey(randomBytes(KEY_BYTES));
}

/** Puts other keys in the file, whole or not at all. @throws SecretKeyError where it cannot be written. */
export async function replaceSecretKeys(file: string, lines: readonly KeyLine[]): Promise<void> {
  currentOf(lines);
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(draft, writeKeys(lines), { mode: 0o600, flush: true });
    await rename(draft, file);
    // The name, too, must outlive a power cut.
    const folder = await open(dirname(file));
    await folder.sync().finally(() => folder.close());
  } catch (cause) {
    await rm(draft, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SecretKeyError(`${file} cannot be written (${reason}). Nothing was changed.`, { cause });
  }
}

function readFile(file: string): { lines: KeyLine[]; stamp: string } {
  try {
    const stamp = stampOf(file);
    return { lines: readKeys(readFileSync(file, 'utf8')), stamp };
  } catch (cause) {
    if (cause instanceof KeyRingError) {
      throw new SecretKeyError(
        `${file} ${cause.message}. Put back the key from your backup: a new key cannot open what the old one closed.`,
      );
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SecretKeyError(
      `The secret key cannot be read (${reason}). Check ARENGO_SECRET_KEY_FILE and its permissions.`,
      { cause },
    );
  }
}

function stampOf(file: string): string {
  try {
    const { ino, mtimeNs, size } = statSync(file, { bigint: true });
    return `${ino} ${mtimeNs} ${size}`;
  } catch {
    return '';
  }
}

/** Written whole and then linked into place, so that neither a crash nor a second process leaves half a key, or two. */
async function createKeyUnlessThere(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}
