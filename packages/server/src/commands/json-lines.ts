// SPDX-License-Identifier: EUPL-1.2
// JSON Lines in, JSON Lines out, one answer for each line in order, whatever the size of the input.
import { z } from 'zod';
import { InvalidInputError } from '../foundation/errors.ts';

/** The longest line that is read, in bytes. */
export const LONGEST_LINE = 4 * 1024 * 1024;

export type Line = { number: number; bytes: Buffer };

/** A line that cannot be answered, with its number (from 1) and the field at fault. */
export function badLine(line: number, field: string | null, because: { it: string; en: string }): InvalidInputError {
  const [campo, name] = field === null ? ['', ''] : [`, campo ${field}`, `, field ${field}`];
  return new InvalidInputError({ it: `riga ${line}${campo}: ${because.it}`, en: `line ${line}${name}: ${because.en}` });
}

/**
 * Answers each line of `input` on `write`, which may make us wait. Stops at the first bad line, after having written the
 * answers of those before it.
 * @throws InvalidInputError that names the line and the field.
 */
export async function answerLines<S extends z.ZodType>(
  input: AsyncIterable<Buffer>,
  schema: S,
  answer: (question: z.infer<S>, line: number) => unknown,
  write: (text: string) => Promise<void>,
): Promise<void> {
  for await (const lines of linesOf(input, LONGEST_LINE)) {
    const answers: string[] = [];
    try {
      for (const line of lines) {
        const question = readLine(line, schema);
        answers.push(`${JSON.stringify(answer(question, line.number))}\n`);
      }
    } finally {
      await write(answers.join(''));
    }
  }
}

/** Each line of `input`, checked. @throws InvalidInputError that names the line and the field. */
export async function* readJsonLines<S extends z.ZodType>(
  input: AsyncIterable<Buffer>,
  schema: S,
): AsyncGenerator<z.infer<S>> {
  for await (const lines of linesOf(input, LONGEST_LINE)) for (const line of lines) yield readLine(line, schema);
}

/** The lines that each chunk of the input completes; the last one need not end with a line feed. */
export async function* linesOf(input: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Line[]> {
  let number = 0;
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const lines: Line[] = [];
    let from = 0;
    for (let to = chunk.indexOf(10); to !== -1; to = chunk.indexOf(10, from)) {
      lines.push({ number: ++number, bytes: Buffer.concat([...rest, chunk.subarray(from, to)]) });
      [rest, length, from] = [[], 0, to + 1];
    }
    if (lines.length > 0) yield lines;
    rest.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longest) throw tooLong(number + 1);
  }
  if (length > 0) yield [{ number: number + 1, bytes: Buffer.concat(rest) }];
}

function tooLong(line: number): InvalidInputError {
  return badLine(line, null, { it: 'supera i 4 MB', en: 'longer than 4 MB' });
}

const LONGEST_MESSAGE = 600;
const italian = z.locales.it().localeError;
const utf8 = new TextDecoder('utf-8', { fatal: true });

function readLine<S extends z.ZodType>({ number, bytes }: Line, schema: S): z.infer<S> {
  if (bytes.length > LONGEST_LINE) throw tooLong(number);
  const value = parse(number, bytes);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [inItalian] = schema.safeParse(value, { error: italian }).error?.issues ?? [];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  throw badLine(number, showPath([...(issue?.path ?? []), ...keys]), {
    it: (inItalian?.message ?? '').slice(0, LONGEST_MESSAGE),
    en: (issue?.message ?? '').slice(0, LONGEST_MESSAGE),
  });
}

function parse(number: number, bytes: Buffer): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw badLine(number, null, { it: 'non è testo UTF-8', en: 'not UTF-8 text' });
  }
  if (text.trim() === '') throw badLine(number, null, { it: 'è vuota', en: 'it is empty' });
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 200) : '';
    throw badLine(number, null, { it: `non è JSON (${message})`, en: `not JSON (${message})` });
  }
}

function showPath(path: readonly PropertyKey[]): string | null {
  const shown = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part).slice(0, 60)}`))
    .join('')
    .replace(/^\./, '');
  return shown === '' ? null : shown;
}
