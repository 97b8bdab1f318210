// SPDX-License-Identifier: EUPL-1.2
// The form of a backup: gzip over JSON Lines. A header; for each table a line that names it and one array per row; an end
// with the counts; and last the SHA-256 of every byte before that line.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { InvalidInputError } from '../../foundation/errors.ts';
import { type Line, linesOf } from '../json-lines.ts';
import type { Row } from './read-rows.ts';

const LONGEST_ROW = 512 * 1024 * 1024;

const headerLine = z.object({
  arengo: z.literal('backup'),
  version: z.literal(1),
  at: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
});
const tableLine = z.object({ table: z.string(), columns: z.array(z.string()), types: z.array(z.string()) });
const endLine = z.object({
  rows: z.record(z.string(), z.int()),
  sequences: z.record(z.string(), z.string().nullable()),
});
const sumLine = z.strictObject({ sha256: z.string() });

export type BackupHeader = z.infer<typeof headerLine>;
export type BackupTable = z.infer<typeof tableLine>;
export type BackupEnd = z.infer<typeof endLine>;
export type BackupPart =
  | { kind: 'header'; header: BackupHeader }
  | { kind: 'table'; table: BackupTable }
  | { kind: 'rows'; rows: Row[] }
  | { kind: 'end'; end: BackupEnd };

/** The lines of a backup, its sum after them, in pieces for a stream. */
export async function* writeBackup(parts: AsyncIterable<BackupPart>): AsyncGenerator<string> {
  const sum = createHash('sha256');
  for await (const part of parts) {
    const lines = part.kind === 'rows' ? part.rows : [lineOf(part)];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    sum.update(text);
    yield text;
  }
  yield `${JSON.stringify({ sha256: sum.digest('hex') })}\n`;
}

function lineOf(part: Exclude<BackupPart, { kind: 'rows' }>): object {
  if (part.kind === 'header') return part.header;
  return part.kind === 'table' ? part.table : part.end;
}

/**
 * The parts of a backup as they come. `onBytes` hears how many bytes of the file were read.
 * @throws InvalidInputError when it is not a backup, or not all of it is there unchanged; this is known only at the end.
 */
export async function* readBackup(file: string, onBytes: (bytes: number) => void): AsyncGenerator<BackupPart> {
  const source = createReadStream(file);
  let bytes = 0;
  source.on('data', (chunk) => {
    bytes += chunk.length;
    onBytes(bytes);
  });
  const sum = createHash('sha256');
  let sumFound = false;
  try {
    // An error of the file must reach whoever reads what is unpacked.
    const unpacked = source.on('error', (error) => unpacked.destroy(error)).pipe(createGunzip());
    for await (const lines of linesOf(unpacked, LONGEST_ROW)) {
      if (sumFound) throw notWhole(file, 'more follows its end', 'altro segue la sua fine');
      const parts = lines.map((line) => {
        const part = readPart(line);
        if (part === null) sumFound = checkSum(file, line, sum.copy().digest('hex'));
        else sum.update(line.bytes).update('\n');
        return part;
      });
      yield* gather(parts);
    }
  } catch (error) {
    throw explain(file, error);
  } finally {
    source.destroy();
  }
  if (!sumFound) throw notWhole(file, 'it is cut off', 'è troncato');
}

type ReadPart = Exclude<BackupPart, { kind: 'rows' }> | Row | null;

/** Null for the line with the sum. */
function readPart({ number, bytes }: Line): ReadPart {
  const value: unknown = JSON.parse(bytes.toString());
  if (Array.isArray(value)) return value as Row;
  if (number === 1) return { kind: 'header', header: headerLine.parse(value) };
  if (sumLine.safeParse(value).success) return null;
  const table = tableLine.safeParse(value);
  return table.success ? { kind: 'table', table: table.data } : { kind: 'end', end: endLine.parse(value) };
}

function* gather(parts: readonly ReadPart[]): Generator<BackupPart> {
  let rows: Row[] = [];
  for (const part of parts) {
    if (Array.isArray(part)) rows.push(part);
    else {
      if (rows.length > 0) yield { kind: 'rows', rows };
      rows = [];
      if (part) yield part;
    }
  }
  if (rows.length > 0) yield { kind: 'rows', rows };
}

function checkSum(file: string, { bytes }: Line, found: string): true {
  if (sumLine.parse(JSON.parse(bytes.toString())).sha256 === found) return true;
  throw notWhole(file, 'its SHA-256 does not match', 'il suo SHA-256 non corrisponde');
}

function explain(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof SyntaxError || error instanceof z.ZodError || code?.startsWith('Z_')) {
    return notWhole(file, 'it cannot be unpacked, or is of another version', 'non si apre, o è di un’altra versione');
  }
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') {
    return new InvalidInputError({ it: `${file}: non si legge (${code})`, en: `${file}: cannot be read (${code})` });
  }
  return error;
}

function notWhole(file: string, en: string, it: string): InvalidInputError {
  return new InvalidInputError({
    it: `${file} non è una copia integra: ${it}. Non è stato toccato nulla.`,
    en: `${file} is not a whole backup: ${en}. Nothing was touched.`,
  });
}
