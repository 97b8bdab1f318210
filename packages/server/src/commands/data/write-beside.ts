// SPDX-License-Identifier: EUPL-1.2
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes the text to `FILE.part`, readable by this account only, and renames it to FILE once it is whole, on the disk, and
 * has passed `check`.
 * Failed or interrupted, it leaves neither.
 */
export async function writeBeside(
  file: string,
  text: AsyncIterable<string>,
  { through = [], check }: { through?: Transform[]; check?: (part: string) => Promise<void> } = {},
): Promise<void> {
  const part = `${file}.part`;
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Error('Interrotto · Interrupted'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const output = createWriteStream(part, { mode: 0o600, flush: true });
    await pipeline([Readable.from(text, { highWaterMark: 1 }), ...through, output], { signal: interruption.signal });
    await check?.(part);
    interruption.signal.throwIfAborted();
    await rename(part, file);
    // The name, too, must outlive a power cut.
    const folder = await open(dirname(file));
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    await rm(part, { force: true });
    throw interruption.signal.aborted ? interruption.signal.reason : error;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
