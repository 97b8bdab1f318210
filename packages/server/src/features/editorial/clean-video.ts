// SPDX-License-Identifier: EUPL-1.2
import { InvalidInputError } from '../../foundation/errors.ts';
import type { CleanMedia } from './clean-image.ts';
import { type Box, BrokenVideoError, blank, boxesAt, boxesIn, samplesOf } from './mp4-boxes.ts';

// Where cameras and telephones write place, model and owner. Nothing that is seen or heard stands in them.
const TOLD_BESIDE = new Set(['udta', 'meta', 'uuid']);
const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'moof', 'traf']);
const DEEPEST = 10;
/** Tracks of positions, movements and the like. */
const TOLD_ALONG = new Set(['meta', 'camm', 'gpmd']);

/** The film alone: boxes and tracks that tell place and camera are emptied, times of recording too. Throws InvalidInputError. */
export function cleanVideo(given: Uint8Array): CleanMedia {
  const bytes = Buffer.from(given);
  try {
    const whole = { body: 0, end: bytes.length };
    const [moov] = boxesAt(bytes, whole, ['moov']);
    if (!moov) throw new BrokenVideoError('there is no film');
    for (const trak of boxesAt(bytes, moov, ['trak']))
      if (TOLD_ALONG.has(handlerOf(bytes, trak))) blankTrack(bytes, trak);
    blankInside(bytes, whole);
    const size = sizeOf(bytes, moov);
    if (!size) throw new BrokenVideoError('there is nothing to see');
    return { bytes, ...size };
  } catch (error) {
    if (!(error instanceof BrokenVideoError)) throw error;
    throw new InvalidInputError(BROKEN, { errors: [{ pointer: '/file', detail: BROKEN.en }] });
  }
}

function blankInside(bytes: Buffer, inside: Pick<Box, 'body' | 'end'>, depth = 0): void {
  if (depth > DEEPEST) throw new BrokenVideoError('boxes in boxes without end');
  for (const box of boxesIn(bytes, inside.body, inside.end)) {
    if (TOLD_BESIDE.has(box.type)) blank(bytes, box);
    else if (CONTAINERS.has(box.type)) blankInside(bytes, box, depth + 1);
    else if (['mvhd', 'tkhd', 'mdhd'].includes(box.type)) blankTimes(bytes, box);
  }
}

/** Version and flags, then when it was made and changed: of four bytes each, or eight in version 1. */
function blankTimes(bytes: Buffer, { body, end }: Box): void {
  bytes.fill(0, body + 4, Math.min(end, body + 4 + (bytes[body] === 1 ? 16 : 8)));
}

function blankTrack(bytes: Buffer, trak: Box): void {
  for (const { from, to } of samplesOf(bytes, trak)) {
    if (from < 0 || to > bytes.length) throw new BrokenVideoError('a sample lies outside the file');
    bytes.fill(0, from, to);
  }
  blank(bytes, trak);
}

function handlerOf(bytes: Buffer, trak: Box): string {
  const [hdlr] = boxesAt(bytes, trak, ['mdia', 'hdlr']);
  return hdlr && hdlr.body + 12 <= hdlr.end ? bytes.toString('latin1', hdlr.body + 8, hdlr.body + 12) : '';
}

/** Pixels of the first track that is seen, as it is shown: a telephone held upright turns its film by the matrix. */
function sizeOf(bytes: Buffer, moov: Box): { width: number; height: number } | null {
  const film = boxesAt(bytes, moov, ['trak']).find((trak) => handlerOf(bytes, trak) === 'vide');
  const [tkhd] = film ? boxesAt(bytes, film, ['tkhd']) : [];
  if (!tkhd || tkhd.end - tkhd.body < 84) return null;
  const [width, height] = [bytes.readUInt16BE(tkhd.end - 8), bytes.readUInt16BE(tkhd.end - 4)];
  const turned = bytes.readInt32BE(tkhd.end - 44) === 0;
  return turned ? { width: height, height: width } : { width, height };
}

const BROKEN = {
  it: 'Il video non si legge: il file è incompleto o non contiene un filmato, e non è stato conservato. Esportalo di nuovo in MP4 e riprova.',
  en: 'The video cannot be read: the file is incomplete or holds no film, and was not kept. Export it again as MP4 and try again.',
};
