// SPDX-License-Identifier: EUPL-1.2
// What a file is, by its content: neither its name nor what the sender says of it is believed.
import { fileTypeFromBuffer } from 'file-type';

const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/pkcs7-mime': ['p7m'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'video/mp4': ['mp4'],
  'text/vtt': ['vtt'],
};

/** The media type, or null when it is none of those that Arengo keeps. */
export async function judgeFile(bytes: Uint8Array): Promise<string | null> {
  if (isSignedData(bytes)) return 'application/pkcs7-mime';
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  return mime !== undefined && Object.hasOwn(EXTENSIONS, mime) ? mime : null;
}

/** `PDF, PDF firmato (P7M), DOCX`: for people, from media types. */
export function nameTypes(types: readonly string[]): string {
  return types.map((type) => (EXTENSIONS[type]?.[0] ?? type).toUpperCase()).join(', ');
}

const LONGEST_NAME = 150;

/** The name without folders, controls and marks that turn the writing around, with an extension that says what it is. */
export function cleanName(given: string, mediaType: string): string {
  const bare = (given.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}"<>|?*:]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const fitting = EXTENSIONS[mediaType] ?? [];
  const lower = bare.toLowerCase();
  const own = fitting.find((one) => lower.endsWith(`.${one}`));
  const stem = own ? bare.slice(0, -own.length - 1) : bare;
  const extension = own ?? fitting[0] ?? 'bin';
  return `${[...(stem.trim() || 'documento')].slice(0, LONGEST_NAME).join('')}.${extension}`;
}

// CMS ContentInfo (RFC 5652): a sequence that opens with the identifier of signed data; also in base64, as some signers write.
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex');

function isSignedData(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 64));
  if (opensSignedData(start)) return true;
  const text = start.toString('latin1').replaceAll(/-----BEGIN [A-Z0-9 ]+-----|\s/g, '');
  return /^MI[A-Za-z0-9+/]{20}/.test(text) && opensSignedData(Buffer.from(text, 'base64'));
}

function opensSignedData(bytes: Buffer): boolean {
  const length = bytes[1] ?? 0;
  const at = length < 0x80 ? 2 : 2 + (length - 0x80);
  return bytes[0] === 0x30 && at <= 6 && bytes.subarray(at, at + SIGNED_DATA.length).equals(SIGNED_DATA);
}
