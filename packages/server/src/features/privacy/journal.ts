// SPDX-License-Identifier: EUPL-1.2
// The journal of erasures that citizens asked for: a file beside the database, only ever added to, with ids and nothing else. A
// backup of before an erasure is restored together with it.
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { InvalidInputError } from '../../foundation/errors.ts';

export const journalIn = (dataFolder: string): string => join(dataFolder, 'erasures.jsonl');

const line = z.object({
  order: z.uuid(),
  body: z.uuid(),
  author: z.uuid(),
  request: z.uuid().nullable(),
  at: z.iso.datetime(),
});
export type JournalLine = z.infer<typeof line>;

/** Adds lines, which are on the disk when the promise resolves. The same order twice does no harm. */
export async function writeJournal(file: string, lines: readonly JournalLine[]): Promise<void> {
  if (lines.length === 0) return;
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'a', 0o600);
  try {
    // What was cut off in the middle of a line stands alone on it.
    const { size } = await handle.stat();
    const text = lines.map((one) => `${JSON.stringify(one)}\n`).join('');
    await handle.appendFile(size > 0 ? `\n${text}` : text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Its lines, each order once; nothing where there is no file. A line that was cut off is passed over. Throws InvalidInputError. */
export async function readJournal(file: string): Promise<JournalLine[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').filter((one) => one.trim() !== '');
  const orders = lines.flatMap((one) => readLine(file, one));
  return [...new Map(orders.map((one) => [one.order, one])).values()];
}

function readLine(file: string, text: string): JournalLine[] {
  const whole = text.endsWith('}');
  if (!whole) return [];
  try {
    return [line.parse(JSON.parse(text))];
  } catch {
    throw new InvalidInputError({
      it: `${file} non è un giornale delle cancellazioni di Arengo: una riga non si legge.`,
      en: `${file} is no journal of erasures of Arengo: a line cannot be read.`,
    });
  }
}
