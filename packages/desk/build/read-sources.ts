// SPDX-License-Identifier: EUPL-1.2
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** All the text of the desk's own sources: what the pruning of styles and icons looks into. */
export function readSources(): string {
  const files = ['index.html', ...globSync('src/**/*.{ts,tsx}', { cwd: root })];
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}
