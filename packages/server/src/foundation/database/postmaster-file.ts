// SPDX-License-Identifier: EUPL-1.2
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What `postmaster.pid` says of the PostgreSQL of a data folder, held against the processes that really run:
 * `absent` no file; `stale` its process is gone, or its number now belongs to another program.
 */
export type Postmaster =
  | { state: 'absent' }
  | { state: 'stale'; text: string }
  | { state: 'starting' | 'ready' | 'stopping'; pid: number; socketFolder: string };

/** Reads the state of the PostgreSQL that serves `dataFolder`. */
export async function readPostmaster(dataFolder: string): Promise<Postmaster> {
  const text = await readOrNull(join(dataFolder, 'postmaster.pid'));
  if (text === null) return { state: 'absent' };
  // The lines are: pid, data folder, start time, port, socket folder, address, shared memory, status.
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return text === '' ? { state: 'absent' } : { state: 'stale', text };
  if (!(await isPostmasterOf(pid, dataFolder))) return { state: 'stale', text };
  const status = lines[7];
  const state = status === 'ready' || status === 'stopping' ? status : 'starting';
  return { state, pid, socketFolder: lines[4] ?? '' };
}

/**
 * Removes a stale `postmaster.pid`, if it still is the one that was read. Safe for the data: PostgreSQL holds a second
 * lock, in shared memory, for as long as any of its processes lives.
 */
export async function removeStalePostmasterFile(dataFolder: string, text: string): Promise<void> {
  const path = join(dataFolder, 'postmaster.pid');
  if ((await readOrNull(path)) === text) await rm(path, { force: true });
}

/** True while the process exists and is not a zombie that nobody has reaped (usual in containers without an init). */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const stat = await readOrNull(`/proc/${pid}/stat`);
  return stat === null || !/\) [ZX] /.test(stat);
}

/** A postmaster works from inside its data folder: that tells it from a program that was given a recycled number. */
async function isPostmasterOf(pid: number, dataFolder: string): Promise<boolean> {
  if (!(await isAlive(pid))) return false;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(dataFolder));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM') return true;
    // Systems without /proc can only say that the number is in use.
    return process.platform !== 'linux' && code === 'ENOENT';
  }
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
