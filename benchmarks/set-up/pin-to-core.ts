// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Holds processes, all their threads and what they start from now on, to one core. False where that cannot be done. */
export function pinToCore(core: number, pids: readonly number[]): boolean {
  if (process.platform !== 'linux' || availableParallelism() <= core) return false;
  return pids.every((pid) => spawnSync('taskset', ['-acp', String(core), String(pid)]).status === 0);
}

/** A process and those that it started, theirs included. */
export function family(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  const children = (stdout ?? '')
    .split('\n')
    .map(Number)
    .filter((one) => one > 0);
  return [pid, ...children.flatMap(family)];
}
