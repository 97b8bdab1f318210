// SPDX-License-Identifier: EUPL-1.2
import sharp, { type Sharp } from 'sharp';
import { InvalidInputError } from '../../foundation/errors.ts';

export type CleanMedia = { bytes: Buffer; width: number; height: number };

// More than any camera takes; what claims to be larger is a trap for whoever unpacks it.
const MOST_PIXELS = 100_000_000;

const WRITERS: Readonly<Record<string, (image: Sharp) => Sharp>> = {
  'image/jpeg': (image) => image.jpeg({ quality: 92, chromaSubsampling: '4:4:4', mozjpeg: true }),
  'image/png': (image) => image.png({ compressionLevel: 9 }),
  'image/webp': (image) => image.webp({ quality: 92 }),
};

/** The picture alone, upright: nothing of what camera, telephone or programs wrote beside it. Throws InvalidInputError. */
export async function cleanImage(bytes: Uint8Array, mediaType: string): Promise<CleanMedia> {
  const write = WRITERS[mediaType];
  if (!write) throw new Error(`${mediaType} is no image that is kept`);
  try {
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS }).rotate().toColourspace('srgb');
    const { data, info } = await write(image).toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    // Whatever it stumbles upon is how the file was made.
    throw new InvalidInputError(BROKEN, { errors: [{ pointer: '/file', detail: BROKEN.en }] });
  }
}

const BROKEN = {
  it: 'L’immagine non si legge fino in fondo, o è troppo grande, e non è stata conservata. Salvala di nuovo dal programma che l’ha creata e riprova.',
  en: 'The image cannot be read to its end, or is too large, and was not kept. Save it again from the program that made it, and try again.',
};
