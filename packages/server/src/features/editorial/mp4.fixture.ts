// SPDX-License-Identifier: EUPL-1.2
// A small MP4 as a telephone writes it: a film held upright, where it was taken, with what, and a track of positions.

export const PLACE = '+41.4925+013.8320/';
export const POSITIONS = 'GPS 41.49 13.83';

const box = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const u32 = (...numbers: number[]) => {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => {
    bytes.writeInt32BE(number, at * 4);
  });
  return bytes;
};
const text = (words: string) => Buffer.from(words, 'latin1');

const MADE_AT = 0x7e57da7e;
const UPRIGHT = [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000];
const LYING = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];

function track(handler: string, samples: { sizes: number[]; offset: number }, matrix: number[]): Buffer {
  const tkhd = box('tkhd', u32(7, MADE_AT, MADE_AT, 1, 0, 1000, 0, 0, 0, 0, ...matrix, 1920 << 16, 1080 << 16));
  const table = box(
    'stbl',
    box('stsz', u32(0, 0, samples.sizes.length, ...samples.sizes)),
    box('stsc', u32(0, 1, 1, samples.sizes.length, 1)),
    box('stco', u32(0, 1, samples.offset)),
  );
  const hdlr = box('hdlr', u32(0, 0), text(handler), u32(0, 0, 0), text('\0'));
  return box('trak', tkhd, box('mdia', box('mdhd', u32(0, MADE_AT, MADE_AT, 1000, 0)), hdlr, box('minf', table)));
}

/** `upright`: the film is 1920 by 1080 and turned when it is shown. */
export function telephoneFilm({ upright = true } = {}): Buffer {
  const film = text('film film film');
  const build = (start: number) => [
    box('ftyp', text('isom'), u32(512), text('isomiso2mp41')),
    box(
      'moov',
      box('mvhd', u32(0, MADE_AT, MADE_AT, 1000, 1000)),
      track('vide', { sizes: [film.length], offset: start }, upright ? UPRIGHT : LYING),
      track('meta', { sizes: [7, 8], offset: start + film.length }, LYING),
      box('udta', box('\u00a9xyz', text(`\0\x12\x15\xc7${PLACE}`)), box('\u00a9mod', text('\0\x09\x15\xc7Telefono'))),
      box('meta', u32(0), text('com.apple.quicktime.location.ISO6709')),
    ),
    box('uuid', text('an XMP packet of a program')),
    box('mdat', film, text(POSITIONS)),
  ];
  const [ftyp, moov, uuid] = build(0);
  const before = [ftyp, moov, uuid].reduce((sum, one) => sum + (one?.length ?? 0), 0);
  return Buffer.concat(build(before + 8));
}
