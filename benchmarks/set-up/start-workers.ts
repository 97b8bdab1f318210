// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type WorkerPlace, withPlace } from './worker-place.ts';

const SCRIPT = join(import.meta.dirname, 'work-in-town.ts');

export type WorkerProcess = {
  pid: number;
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a worker process; resolves when it works. */
export async function startWorkerProcess(place: WorkerPlace): Promise<WorkerProcess> {
  const child = fork(SCRIPT, { env: withPlace(place), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([code, signal]) => {
    if (signal !== 'SIGKILL' && code !== 0) process.stderr.write(`! a worker ended with ${code ?? signal}\n`);
  });
  await Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error('A worker ended at once')))]);
  return {
    pid: child.pid ?? 0,
    kill: () => end(child, 'SIGKILL', ended),
    stop: () => end(child, 'SIGTERM', ended),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  await ended;
}
