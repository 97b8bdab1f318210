// SPDX-License-Identifier: EUPL-1.2
import { fileTypeFromBuffer } from 'file-type';
import { refuseFaults } from '../../foundation/refuse-faults.ts';

const TAKEN = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'];

export type ReportedFile = { file: Buffer | null; file_name: string | null; file_type: string | null };

/** The file that was handed in, judged by its content and not by its name. */
export async function readReportedFile(given: { name: string; content: string } | null): Promise<ReportedFile> {
  if (given === null) return { file: null, file_name: null, file_type: null };
  const file = Buffer.from(given.content, 'base64');
  const type = (await fileTypeFromBuffer(file))?.mime ?? '';
  const because = {
    it: 'Il file non è un PDF né un’immagine PNG, JPEG o WebP. Salvalo in uno di questi formati e caricalo di nuovo.',
    en: 'The file is no PDF and no PNG, JPEG or WebP image. Save it as one of these and upload it again.',
  };
  refuseFaults(TAKEN.includes(type) ? [] : [{ field: '/file', because }]);
  return { file, file_name: given.name || 'allegato', file_type: type };
}
