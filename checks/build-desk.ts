// SPDX-License-Identifier: EUPL-1.2
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root, show } from './run-command.ts';

// Run by our own Node: the one that the shell finds may be older.
const VITE = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const SOURCES = ['desk', 'composer', 'contract', 'policy', 'triage'].map((name) => `packages/${name}`);

/** Builds the desk unless what was built is newer than every file that it is made of. Answers the exit code. */
export async function buildDesk(): Promise<number> {
  const built = await modifiedAt('packages/desk/dist/index.html');
  const newest = Math.max(...(await Promise.all(SOURCES.map(newestUnder))));
  return built > newest ? 0 : show(process.execPath, [VITE, 'build', 'packages/desk', '--logLevel', 'warn']);
}

async function modifiedAt(file: string): Promise<number> {
  const found = await stat(join(root, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return found?.mtimeMs ?? 0;
}

async function newestUnder(folder: string): Promise<number> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const times = entries
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist' && !/\.test\.tsx?$/.test(name))
    .map((entry) =>
      entry.isDirectory() ? newestUnder(`${folder}/${entry.name}`) : modifiedAt(`${folder}/${entry.name}`),
    );
  return Math.max(0, ...(await Promise.all(times)));
}

// `npm start` calls it too: a fresh clone has no desk yet.
if (import.meta.main) process.exitCode = await buildDesk();
