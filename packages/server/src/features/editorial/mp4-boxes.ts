// SPDX-License-Identifier: EUPL-1.2
// The boxes of an MP4 file (ISO/IEC 14496-12): found, read and blanked in place, so that nothing else moves.

export type Box = { type: string; start: number; body: number; end: number };

export class BrokenVideoError extends Error {
  override readonly name = 'BrokenVideoError';
}

/** The boxes between two places. Throws BrokenVideoError where one ends beyond them. */
export function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const box = boxAt(bytes, at, to);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

function boxAt(bytes: Buffer, start: number, to: number): Box {
  const short = bytes.readUInt32BE(start);
  const long = short === 1;
  if (long && start + 16 > to) throw new BrokenVideoError('a box is cut off');
  const size = long ? Number(bytes.readBigUInt64BE(start + 8)) : short === 0 ? to - start : short;
  const body = start + (long ? 16 : 8);
  if (size < body - start || start + size > to) throw new BrokenVideoError('a box is cut off');
  return { type: bytes.toString('latin1', start + 4, start + 8), start, body, end: start + size };
}

/** The boxes of a type inside another, by the path of types that leads there. */
export function boxesAt(bytes: Buffer, inside: Pick<Box, 'body' | 'end'>, path: readonly string[]): Box[] {
  const [type, ...rest] = path;
  const found = boxesIn(bytes, inside.body, inside.end).filter((box) => box.type === type);
  return rest.length === 0 ? found : found.flatMap((box) => boxesAt(bytes, box, rest));
}

/** Empties a box and calls it free room: its place and length stay, so that the rest is found where it was. */
export function blank(bytes: Buffer, box: Box): void {
  bytes.write('free', box.start + 4, 'latin1');
  bytes.fill(0, box.body, box.end);
}

/** The byte ranges of the samples of a track, by its tables of sizes, samples per chunk and chunk offsets. */
export function samplesOf(bytes: Buffer, trak: Box): { from: number; to: number }[] {
  const table = (type: string) => boxesAt(bytes, trak, ['mdia', 'minf', 'stbl', type])[0];
  const [stsz, stsc, stco, co64] = [table('stsz'), table('stsc'), table('stco'), table('co64')];
  const offsets = stco ? rows(bytes, stco, 4).map(([at]) => at ?? 0) : co64 ? longOffsets(bytes, co64) : [];
  if (!stsz || !stsc) return [];
  const runs = rows(bytes, stsc, 12);
  const sizes = sizesOf(bytes, stsz);
  let sample = 0;
  return offsets.map((from, chunk) => {
    const samples = runs.findLast(([first]) => (first ?? 0) <= chunk + 1)?.[1] ?? 0;
    const to = from + sizes(sample, sample + samples);
    sample += samples;
    return { from, to };
  });
}

/** Rows of 32-bit numbers after a version and a count. */
function rows(bytes: Buffer, { body, end }: Box, width: number): number[][] {
  const count = countAt(bytes, body + 4, end);
  if (body + 8 + count * width > end) throw new BrokenVideoError('a table is cut off');
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: width / 4 }, (__, cell) => bytes.readUInt32BE(body + 8 + row * width + cell * 4)),
  );
}

function longOffsets(bytes: Buffer, { body, end }: Box): number[] {
  const count = countAt(bytes, body + 4, end);
  if (body + 8 + count * 8 > end) throw new BrokenVideoError('a table is cut off');
  return Array.from({ length: count }, (_, row) => Number(bytes.readBigUInt64BE(body + 8 + row * 8)));
}

/** How many bytes the samples from one number up to another take; a table that ends before says nothing of the rest. */
function sizesOf(bytes: Buffer, { body, end }: Box): (from: number, to: number) => number {
  const same = countAt(bytes, body + 4, end);
  if (same > 0) return (from, to) => (to - from) * same;
  const known = Math.floor((end - body - 12) / 4);
  return (from, to) => {
    let total = 0;
    for (let sample = from; sample < Math.min(to, known); sample += 1)
      total += bytes.readUInt32BE(body + 12 + sample * 4);
    return total;
  };
}

function countAt(bytes: Buffer, at: number, end: number): number {
  if (at + 4 > end) throw new BrokenVideoError('a table is cut off');
  return bytes.readUInt32BE(at);
}
