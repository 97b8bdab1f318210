// SPDX-License-Identifier: EUPL-1.2
import type { Because } from '../foundation/errors.ts';

/** Tells the operator, on stderr: stdout is for results only. */
export function say({ it, en }: Because): void {
  process.stderr.write(`${it}\n${en}\n`);
}

/** Writes to stdout, and waits where the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (text === '' || process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
