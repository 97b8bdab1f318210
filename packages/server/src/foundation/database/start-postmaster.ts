// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterPlace } from './cluster-place.ts';
import { DatabaseSetupError } from './database-errors.ts';
import { runAs } from './postgres-account.ts';
import { readPostmaster, removeStalePostmasterFile } from './postmaster-file.ts';

/** `full` loses nothing that was acknowledged; `none` is for tests, where a crash costs nothing. */
export type Durability = 'full' | 'none';

/** A PostgreSQL that accepts connections. */
export type RunningPostmaster = { pid: number; socketFolder: string };

const megabyte = 1024 * 1024;
const logLimit = 10 * megabyte;
const pollMs = 15;
// Recovery after a crash may have a gigabyte of log to replay on a slow disk.
const startLimitMs = 5 * 60_000;

/**
 * Returns the PostgreSQL that serves the data folder, adopting one that runs and starting one otherwise. Several
 * processes may call it at once: PostgreSQL's own lock lets one of them start it and the rest adopt it.
 */
export async function ensurePostmaster(
  place: ClusterPlace,
  binaries: string,
  durability: Durability,
): Promise<RunningPostmaster> {
  const deadline = performance.now() + startLimitMs;
  while (performance.now() < deadline) {
    const found = await readPostmaster(place.dataFolder);
    if (found.state === 'ready') return found;
    if (found.state === 'starting' || found.state === 'stopping') {
      await pause(pollMs);
      continue;
    }
    if (found.state === 'stale') await removeStalePostmasterFile(place.dataFolder, found.text);
    await launch(place, binaries, durability);
  }
  throw new DatabaseSetupError(
    `PostgreSQL in ${place.dataFolder} did not become ready in five minutes; see ${place.logFile}`,
  );
}

/** Launches PostgreSQL and waits until it is ready, or until it ended because another process was faster. */
async function launch(place: ClusterPlace, binaries: string, durability: Durability): Promise<void> {
  const { log, offset } = openLog(place);
  // Detached: a Ctrl-C in the terminal is for Arengo, which then stops PostgreSQL in its own time.
  const child = spawn(
    join(binaries, 'postgres'),
    ['-D', place.dataFolder, ...settings(place.socketFolder, durability)],
    {
      ...runAs(place.account),
      cwd: place.home,
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  const ended = once(child, 'exit').then(() => 'ended' as const);
  child.unref();
  for (;;) {
    const outcome = await Promise.race([ended, pause(pollMs, 'waiting' as const)]);
    if (outcome === 'ended') {
      const said = readFileSync(place.logFile).subarray(offset).toString();
      // The second is what remains of a killed PostgreSQL: its last processes go away within a second.
      if (!/lock file "[^"]*" already exists|shared memory block .* is still in use/.test(said)) {
        throw new DatabaseSetupError(
          `PostgreSQL does not start in ${place.dataFolder}: ${said.trim().split('\n').slice(-5).join(' | ')}`,
        );
      }
      await pause(10 * pollMs);
      return;
    }
    const found = await readPostmaster(place.dataFolder);
    if (found.state === 'ready') return;
  }
}

function openLog(place: ClusterPlace): { log: number; offset: number } {
  if ((statSync(place.logFile, { throwIfNoEntry: false })?.size ?? 0) > logLimit)
    renameSync(place.logFile, `${place.logFile}.1`);
  const log = openSync(place.logFile, 'a', 0o600);
  if (place.account.switches) chownSync(place.logFile, place.account.uid, place.account.gid);
  return { log, offset: statSync(place.logFile).size };
}

function settings(socketFolder: string, durability: Durability): string[] {
  const values: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '80',
    shared_buffers: '128MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '1GB',
    random_page_cost: '1.1',
    // Queries here are short: compiling them costs more than running them.
    jit: 'off',
    // No replica follows a private cluster; a body that wants one uses DATABASE_URL.
    wal_level: 'minimal',
    max_wal_senders: '0',
    timezone: 'UTC',
    // Messages of failed statements quote what citizens wrote: they stay out of the log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(durability === 'none'
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' }
      : { fsync: 'on', synchronous_commit: 'on' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
