// SPDX-License-Identifier: EUPL-1.2
import { formOf } from '@arengo/composer';
import sharp from 'sharp';
import type { OutgoingImage } from '../../networks/network.ts';

const QUALITIES = [88, 80, 70, 60, 45];

/** The images as the network takes them: no larger in pixels and bytes than its form says, upright, without what the camera wrote. */
export async function fitImages(images: readonly OutgoingImage[], network: string): Promise<OutgoingImage[]> {
  const form = formOf(network);
  if (form === null) return [...images];
  const { side, bytes: most, types } = form.media.images;
  return Promise.all(images.map((image) => fitImage(image, { side, most, types })));
}

type Room = { side: number; most: number; types: readonly string[] };

async function fitImage(image: OutgoingImage, { side, most, types }: Room): Promise<OutgoingImage> {
  const upright = sharp(image.bytes, { failOn: 'error' })
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  if (image.mediaType === 'image/png' && types.includes('image/png')) {
    const bytes = await upright.clone().png({ compressionLevel: 9 }).toBuffer();
    if (bytes.length <= most) return { ...image, bytes };
  }
  for (const quality of QUALITIES) {
    const bytes = await upright.clone().flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (bytes.length <= most || quality === QUALITIES.at(-1)) return { ...image, bytes, mediaType: 'image/jpeg' };
  }
  return image;
}
