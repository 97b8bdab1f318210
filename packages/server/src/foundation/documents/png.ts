// SPDX-License-Identifier: EUPL-1.2
// Whether a picture can be put in a document: read whole beforehand, since a broken one would fail in the middle of writing.
import { inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_PIXELS = 2000 * 2000;
/** Samples of a pixel by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export type Png = { width: number; height: number };

/** The size of a plain PNG (8 bits, not interlaced, at most 4 megapixels), or null for anything else. */
export function readPng(file: Buffer): Png | null {
  if (file.length < 57 || !file.subarray(0, 8).equals(SIGNATURE)) return null;
  const chunks = chunksOf(file);
  const header = chunks?.[0];
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13) return null;
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  const [depth, colour, , , interlace] = header.data.subarray(8);
  const samples = SAMPLES[colour ?? -1];
  if (depth !== 8 || interlace !== 0 || !samples) return null;
  if (width < 1 || height < 1 || width * height > MOST_PIXELS) return null;
  if (colour === 3 && !chunks.some(({ type }) => type === 'PLTE')) return null;
  const whole = (width * samples + 1) * height;
  return pixelsOf(chunks, whole)?.length === whole ? { width, height } : null;
}

type Chunk = { type: string; data: Buffer };

function chunksOf(file: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = 8;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    if (at + 12 + length > file.length) return null;
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    if (type === 'IEND') return chunks;
    at += 12 + length;
  }
  return null;
}

function pixelsOf(chunks: readonly Chunk[], whole: number): Buffer | null {
  try {
    const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
    return inflateSync(packed, { maxOutputLength: whole });
  } catch {
    // Not what it says it is: the caller hears null.
    return null;
  }
}
