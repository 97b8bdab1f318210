// SPDX-License-Identifier: EUPL-1.2
// A file as a form sends it: read to its limit and judged before anything is written.
import type { KeptFile, Upload } from '@arengo/contract';
import type { FastifyRequest } from 'fastify';
import { type Because, InvalidInputError } from '../errors.ts';
import { cleanName, judgeFile, nameTypes } from './judge-file.ts';

/** Throws InvalidInputError when there is no file, more than one, one that is too big, or of a kind that is not kept. */
export async function receiveFile(request: FastifyRequest, { maxBytes, types }: Upload): Promise<KeptFile> {
  if (!request.isMultipart()) throw refusal(NO_FILE);
  const sent = await readForm(request, maxBytes);
  if (sent.bytes.length === 0) throw refusal(EMPTY);
  const mediaType = await judgeFile(sent.bytes);
  if (mediaType === null || !types.includes(mediaType)) {
    throw refusal({
      it: `Il contenuto di questo file non è fra quelli che si conservano qui (${nameTypes(types)}), e il file non è stato conservato. Conta il contenuto, non il nome: salvalo in uno di questi formati e riprova.`,
      en: `The content of this file is none of those kept here (${nameTypes(types)}), and the file was not kept. What counts is the content, not the name: save it in one of these formats and try again.`,
    });
  }
  return { name: cleanName(sent.name, mediaType), mediaType, bytes: sent.bytes };
}

async function readForm(request: FastifyRequest, maxBytes: number): Promise<{ name: string; bytes: Buffer }> {
  let found: { name: string; bytes: Buffer } | null = null;
  try {
    for await (const part of request.parts({ limits: { fileSize: maxBytes, files: 1, fields: 0, parts: 1 } })) {
      if (part.type !== 'file' || part.fieldname !== 'file') throw refusal(NO_FILE);
      found = { name: part.filename ?? '', bytes: await part.toBuffer() };
    }
  } catch (error) {
    throw understand(error, maxBytes);
  }
  if (!found) throw refusal(NO_FILE);
  return found;
}

function understand(error: unknown, maxBytes: number): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    const most = Math.floor(maxBytes / (1024 * 1024));
    return refusal({
      it: `Il file supera i ${most} MB, e non è stato conservato. Riducilo, per esempio con una scansione meno fitta, e riprova.`,
      en: `The file is larger than ${most} MB, and was not kept. Make it smaller, for instance by a coarser scan, and try again.`,
    });
  }
  if (typeof code === 'string' && /^FST_(FILES|PARTS|FIELDS)_LIMIT$/.test(code)) return refusal(ONE_ONLY);
  if (error instanceof InvalidInputError) return error;
  // Whatever else the form's reader stumbles upon is how the form was written.
  return refusal(NO_FILE);
}

const refusal = (because: Because) =>
  new InvalidInputError(because, { errors: [{ pointer: '/file', detail: because.en }] });

const NO_FILE: Because = {
  it: 'La richiesta non porta un file leggibile, e non è stato conservato nulla. Scegli il file e riprova.',
  en: 'The request carries no file that can be read, and nothing was kept. Choose the file and try again.',
};
const EMPTY: Because = {
  it: 'Il file è vuoto, e non è stato conservato. Controlla di averlo salvato e riprova.',
  en: 'The file is empty, and was not kept. See that it was saved and try again.',
};
const ONE_ONLY: Because = {
  it: 'Si può conservare un file alla volta, e non è stato conservato nulla. Manda un file solo.',
  en: 'One file can be kept at a time, and nothing was kept. Send one file only.',
};
