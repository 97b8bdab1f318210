// SPDX-License-Identifier: EUPL-1.2
// What whoever receives a file does with it: unpack it, and verify it by the tools that every system has.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { sha256Of } from './holdings.ts';

export type Unpacked = {
  folder: string;
  /** Paths in the folder. */
  paths: string[];
  text(path: string): Promise<string>;
  write(path: string, content: string | Buffer): Promise<void>;
  remove(path: string): Promise<void>;
  /** As somebody would who wants a change not to be seen. */
  sumAgain(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

export async function unpack(zip: Uint8Array): Promise<Unpacked> {
  const root = await mkdtemp(join(tmpdir(), 'arengo-dossier-'));
  const entries = Object.entries(unzipSync(zip));
  const [top = ''] = entries[0]?.[0].split('/') ?? [];
  for (const [path, bytes] of entries) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  const folder = join(root, top);
  const paths = entries.map(([path]) => path.slice(top.length + 1));
  return {
    folder,
    paths,
    text: (path) => readFile(join(folder, path), 'utf8'),
    write: (path, content) => writeFile(join(folder, path), content),
    remove: (path) => rm(join(folder, path)),
    async sumAgain() {
      const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
      const lines = await Promise.all(
        files.map(async ({ parentPath, name }) => {
          const file = join(parentPath, name);
          return name === 'SHA256SUMS' ? '' : `${sha256Of(await readFile(file))}  ${file.slice(folder.length + 1)}\n`;
        }),
      );
      await writeFile(join(folder, 'SHA256SUMS'), lines.join(''));
    },
    [Symbol.asyncDispose]: () => rm(root, { recursive: true }),
  };
}

type Ran = { code: number; said: string };

const run = (command: string, args: string[], folder: string): Promise<Ran> =>
  new Promise((done) => {
    execFile(command, args, { cwd: folder }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 1) : 0, said: stdout + stderr }),
    );
  });

export const checkSums = ({ folder }: Unpacked) =>
  run('sha256sum', ['--quiet', '--strict', '-c', 'SHA256SUMS'], folder);
export const verify = ({ folder }: Unpacked, ...args: string[]) => run('python3', ['verifica.py', ...args], folder);
