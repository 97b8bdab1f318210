// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError } from '../../foundation/errors.ts';
import { keepFile } from '../../foundation/files/files-store.ts';
import { cleanName, judgeFile } from '../../foundation/files/judge-file.ts';

/** What shows that something was done: a few words, an address, a file. */
export type Proof = { note: string; url: string | null; file: { name: string; content: string } | null };

const KEPT: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'];

/** Keeps the file of a proof, if there is one; answers its id. Throws InvalidInputError for what is not a picture or a PDF. */
export async function keepProof(tx: Transaction, { file }: Proof, at: Date): Promise<string | null> {
  if (file === null) return null;
  const bytes = Buffer.from(file.content, 'base64');
  const mediaType = await judgeFile(bytes);
  if (mediaType === null || !KEPT.includes(mediaType)) {
    const because = {
      it: 'Il file non è un’immagine (PNG, JPEG, WebP) né un PDF, e non è stato conservato. Conta il contenuto, non il nome: salvalo in uno di questi formati.',
      en: 'The file is neither a picture (PNG, JPEG, WebP) nor a PDF, and was not kept. What counts is the content, not the name: save it in one of these formats.',
    };
    throw new InvalidInputError(because, { errors: [{ pointer: '/file', detail: because.it }] });
  }
  return (await keepFile(tx, { name: cleanName(file.name, mediaType), mediaType, bytes }, at)).fileId;
}
