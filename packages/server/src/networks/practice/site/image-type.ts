// SPDX-License-Identifier: EUPL-1.2

/** The type of an image by its first bytes, whatever it was declared to be; null when it is none that the site shows. */
export function imageType(bytes: Buffer): string | null {
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'image/png';
  if (bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))) return 'image/jpeg';
  if (/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return 'image/gif';
  if (/^RIFF....WEBP$/s.test(bytes.toString('latin1', 0, 12))) return 'image/webp';
  return null;
}
