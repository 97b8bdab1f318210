// SPDX-License-Identifier: EUPL-1.2
// The ZIP: the same contents are the same bytes.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { setZipTimes } from '../../foundation/documents/zip-times.ts';
import type { ChainExtract } from '../audit/index.ts';
import type { Collected } from './collect-dossier.ts';
import type { DossierData } from './dossier-data.ts';
import { type HeldFile, sha256Of } from './holdings.ts';
import { verificationReadme } from './verification-words.ts';

export const ZIP_TYPE = 'application/zip';

/** `fascicolo-4f2a91c07be3-1`: the end of its id, and the edition. */
export const nameOf = ({ dossier }: Pick<DossierData, 'dossier'>): string =>
  `fascicolo-${dossier.id.slice(-12)}-${dossier.edition}`;

const PACKED = ['png', 'jpg', 'webp', 'pdf'];

export async function packDossier({ data, files, chain }: Collected, pdf: Buffer): Promise<Buffer> {
  const script = await readFile(join(import.meta.dirname, 'verify-dossier.py'));
  const all: Pick<HeldFile, 'path' | 'bytes'>[] = [
    { path: 'README-VERIFICA.txt', bytes: Buffer.from(verificationReadme(data)) },
    { path: 'fascicolo.pdf', bytes: pdf },
    { path: 'fascicolo.json', bytes: Buffer.from(`${JSON.stringify(data, null, 2)}\n`) },
    { path: 'registro/estratto.json', bytes: Buffer.from(`${JSON.stringify(extractOf(chain), null, 2)}\n`) },
    { path: 'registro/anelli.txt', bytes: Buffer.from(linesOf(chain)) },
    { path: 'verifica.py', bytes: script },
    ...files,
  ].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const sums = all.map(({ path, bytes }) => `${sha256Of(bytes)}  ${path}\n`).join('');
  const folder = nameOf(data);
  const entries: Zippable = {};
  for (const { path, bytes } of [...all, { path: 'SHA256SUMS', bytes: Buffer.from(sums) }]) {
    // What is packed already is only stored.
    entries[`${folder}/${path}`] = [bytes, { level: PACKED.includes(path.split('.').at(-1) ?? '') ? 0 : 6 }];
  }
  return setZipTimes(Buffer.from(zipSync(entries, { mtime: FIRST_DAY })));
}

/** Any that a ZIP can say, in every time zone: it is set to one afterwards. */
const FIRST_DAY = new Date('1990-01-01T00:00:00Z');

const extractOf = ({ from, anchor, links }: ChainExtract) => ({ from, anchor, links });
const linesOf = ({ digests }: ChainExtract): string =>
  digests.map(({ link, digest }) => `${link} ${digest}\n`).join('');
