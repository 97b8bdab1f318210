// SPDX-License-Identifier: EUPL-1.2
// A CSV file as offices send them: whichever encoding and separator, recognised and said.
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { InvalidInputError } from '../../foundation/errors.ts';

export type CsvLine = { line: number; cells: string[] };
export type CsvFile = { encoding: string; separator: ';' | ',' | 'tab'; header: string[]; lines: CsvLine[] };

const MOST_LINES = 5000;
const SEPARATORS = { ';': ';', ',': ',', '\t': 'tab' } as const;
type Separator = keyof typeof SEPARATORS;

/** Reads a file whose first line names the columns. Throws InvalidInputError for what is not one, naming the line if it can. */
export function readCsv(bytes: Buffer): CsvFile {
  const { encoding, text } = decode(bytes);
  const found = separatorOf(text);
  const [header, ...lines] = split(text, found);
  if (!header || lines.length === 0) {
    throw refuse('Il file è vuoto, oppure ha solo l’intestazione.', 'The file is empty, or has a header only.');
  }
  if (lines.length > MOST_LINES) {
    throw refuse(
      `Il file ha ${lines.length} righe: al massimo ${MOST_LINES}. Dividilo in più file.`,
      `The file has ${lines.length} lines: ${MOST_LINES} at most. Divide it into several.`,
    );
  }
  return { encoding, separator: SEPARATORS[found], header: header.cells, lines };
}

const BOMS: readonly { bytes: readonly number[]; name: string; label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], name: 'UTF-8', label: 'utf-8' },
  { bytes: [0xff, 0xfe], name: 'UTF-16', label: 'utf-16le' },
  { bytes: [0xfe, 0xff], name: 'UTF-16', label: 'utf-16be' },
];

/** A mark at the beginning says it; else zeros betray UTF-16, what holds as UTF-8 is that, and the rest is Windows-1252. */
export function decode(bytes: Buffer): { encoding: string; text: string } {
  const marked = BOMS.find((bom) => bom.bytes.every((byte, at) => bytes[at] === byte));
  const { name, label } = marked ?? guess(bytes);
  const text = new TextDecoder(label).decode(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text)) {
    throw refuse(
      'Il file non è un CSV: contiene caratteri che un testo non ha. Se viene da un foglio di calcolo, salvalo come CSV.',
      'The file is no CSV: it holds characters that no text has. If it comes from a spreadsheet, save it as CSV.',
    );
  }
  return { encoding: name, text };
}

function guess(bytes: Buffer): { name: string; label: string } {
  const start = bytes.subarray(0, 1000);
  const zeros = (parity: number) => start.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  if (zeros(1) > start.length / 4) return { name: 'UTF-16', label: 'utf-16le' };
  if (zeros(0) > start.length / 4) return { name: 'UTF-16', label: 'utf-16be' };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { name: 'UTF-8', label: 'utf-8' };
  } catch {
    // Not UTF-8: every other file that Italian offices make is of this family (ISO-8859-1 is part of it).
    return { name: 'Windows-1252', label: 'windows-1252' };
  }
}

/** The separator that the first line has most of, outside quotes. */
function separatorOf(text: string): Separator {
  const first = (/^\s*([^\r\n]*)/.exec(text)?.[1] ?? '').replaceAll(/"[^"]*"/g, '');
  const counted = ([';', ',', '\t'] as const).map((each) => ({ each, count: first.split(each).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).each;
}

const parsedLines = z.array(z.object({ info: z.object({ lines: z.int() }), record: z.array(z.string()) }));

function split(text: string, delimiter: Separator): CsvLine[] {
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return parsedLines
      .parse(parsed)
      .filter(({ record }) => record.some((cell) => cell !== ''))
      .map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : '?';
    throw refuse(
      `Le virgolette non tornano vicino alla riga ${line}: aprile e chiudile, oppure toglile.`,
      `The quotation marks do not match near line ${line}: open and close them, or take them away.`,
    );
  }
}

function refuse(it: string, en: string): InvalidInputError {
  return new InvalidInputError({ it, en }, { code: 'csv', errors: [{ pointer: '/file', detail: en }] });
}
