// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The secret key cannot be used; the message says why and what to do. */
export class SecretKeyError extends Error {
  override name = 'SecretKeyError';
}

const keyBytes = 32;

/**
 * The key under which secrets are encrypted at rest, 32 bytes. It is read from `secretKeyFile`, which must exist when
 * given; else from `secret-key` in the data folder, made on the first run and readable by this account only.
 * @throws SecretKeyError when the file is missing, or is not 32 bytes in base64.
 */
export async function readSecretKey(config: { dataFolder: string; secretKeyFile: string | null }): Promise<Buffer> {
  const file = config.secretKeyFile ?? join(config.dataFolder, 'secret-key');
  if (config.secretKeyFile === null) await createKeyUnlessThere(file);
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new SecretKeyError(
      `The secret key cannot be read (${cause.message}). Check ARENGO_SECRET_KEY_FILE and its permissions.`,
      { cause },
    );
  });
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== keyBytes || key.toString('base64') !== text.trim()) {
    throw new SecretKeyError(
      `${file} must hold ${keyBytes} bytes in base64. Put back the key from your backup: a new key cannot open what the old one closed.`,
    );
  }
  return key;
}

/** Written whole and then linked into place, so that neither a crash nor a second process leaves half a key, or two. */
async function createKeyUnlessThere(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}
