// SPDX-License-Identifier: EUPL-1.2
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type WorkerPlace, withPlace } from './worker-place.ts';

const SCRIPT = join(import.meta.dirname, 'serve-town.ts');

export type ServerProcess = { pid: number; origin: string; stop(): Promise<void> };

/** Starts a server of a town as a process of its own; resolves when it listens. */
export async function startServer(place: WorkerPlace): Promise<ServerProcess> {
  const child = fork(SCRIPT, { env: withPlace(place), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([code, signal]) => {
    if (code !== 0) process.stderr.write(`! the server ended with ${code ?? signal}\n`);
  });
  const [origin] = await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('The server ended at once'))),
  ]);
  return {
    pid: child.pid ?? 0,
    origin: String(origin),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
