// SPDX-License-Identifier: EUPL-1.2
// `npm start` as a process of its own, on a data folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const SERVE = join(import.meta.dirname, '..', '..', 'packages/server/src/processes/serve.ts');
const LIMIT_MS = 120_000;

export type Served = { origin: string; process: ChildProcess; startedAt: number; stop(): Promise<void> };

/** Spawns the server; it is not ready yet. */
export function serve(dataFolder: string, port: number): Served {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [SERVE, '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ARENGO_DATA_FOLDER: dataFolder,
      ARENGO_LOG_LEVEL: 'error',
      // As `npm start` has it; here in the run's own folder, so that what an earlier run left does not help.
      NODE_COMPILE_CACHE: join(dataFolder, 'compile-cache'),
    },
  });
  const ended = once(child, 'exit');
  return {
    origin: `http://127.0.0.1:${port}`,
    process: child,
    startedAt,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Milliseconds from the spawn until every address answers 200. Throws when the server ended or does not come. */
export async function answers(
  { origin, process: child, startedAt }: Served,
  paths: readonly string[],
): Promise<number> {
  for (const path of paths) {
    while (!(await isThere(`${origin}${path}`))) {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
      if (performance.now() - startedAt > LIMIT_MS) throw new Error(`${path} does not answer`);
      await pause(10);
    }
  }
  return performance.now() - startedAt;
}

/** Resident memory of a process, in MB: what the kernel says in /proc. */
export function residentMb(pid: number | undefined): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1]) / 1024);
}

async function isThere(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    // Nobody listens yet.
    return false;
  }
}
