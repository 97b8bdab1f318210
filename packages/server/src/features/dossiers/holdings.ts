// SPDX-License-Identifier: EUPL-1.2
// The files of a ZIP. Their names are ours: nothing that somebody outside wrote ever becomes one.
import { createHash } from 'node:crypto';
import { ConflictError } from '../../foundation/errors.ts';
import type { Attached } from './dossier-data.ts';

export type HeldFile = Attached & { bytes: Buffer };

const MOST_BYTES = 100 * 1024 * 1024;

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export class Holdings {
  readonly files: HeldFile[] = [];
  #bytes = 0;

  /** Throws ConflictError once they are more than a file may hold. */
  add(path: string, content: Buffer | string): Attached {
    const bytes = Buffer.from(content);
    this.#bytes += bytes.length;
    if (this.#bytes > MOST_BYTES) throw new ConflictError(TOO_LARGE);
    const file = { path, sha256: sha256Of(bytes) };
    this.files.push({ ...file, bytes });
    return file;
  }
}

const TOO_LARGE = {
  it: `Un fascicolo contiene al massimo ${MOST_BYTES / 1024 / 1024} MB. Dividi i contenuti in più fascicoli.`,
  en: `A file holds at most ${MOST_BYTES / 1024 / 1024} MB. Divide the items into several files.`,
};
