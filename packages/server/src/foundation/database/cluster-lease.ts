// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterPlace } from './cluster-place.ts';
import { DatabaseSetupError } from './database-errors.ts';
import { runAs } from './postgres-account.ts';

/**
 * A lease says "this process uses the private cluster". It is an open writing end of a FIFO, which the kernel closes
 * however the process ends, `kill -9` included. A watcher (one `sh`, 1 MB, in a session of its own) reads the FIFO: when
 * the last writer is gone its read ends, and it stops PostgreSQL. So nobody counts, and nothing is left to clean.
 */
export type ClusterLease = {
  /** Puts a new watcher if somebody killed it. */
  keepWatched(): void;
  release(): void;
};

/** What the watcher does when the last user is gone: a clean stop, or, for tests, stop at once and remove the folder. */
export type WhenUnused = 'stop' | 'remove';

const watcherScript = `
while read -r _; do :; done < "$1"
"$2/pg_ctl" stop -D "$3" -m "$4" -w -s
if [ "$5" = remove ]; then rm -rf "$6" "$7"; fi
`;

/** Takes a lease, starting the watcher if there is none. Several watchers do no harm: stopping twice is stopping once. */
export async function takeLease(place: ClusterPlace, binaries: string, whenUnused: WhenUnused): Promise<ClusterLease> {
  makeFifo(place);
  // Opened for both, so that neither a missing watcher blocks us nor a crash of ours leaves the watcher waiting.
  const bridge = openSync(place.leaseFile, constants.O_RDWR | constants.O_NONBLOCK);
  const descriptor = openSync(place.leaseFile, constants.O_WRONLY | constants.O_NONBLOCK);
  closeSync(bridge);
  const keepWatched = () => {
    if (!isWatched(place.leaseFile)) startWatcher(place, binaries, whenUnused);
  };
  keepWatched();
  for (let tries = 0; !isWatched(place.leaseFile); tries++) {
    if (tries > 500) throw new DatabaseSetupError(`The watcher of ${place.home} does not start; see ${place.logFile}`);
    await pause(10);
  }
  return { keepWatched, release: () => closeSync(descriptor) };
}

/** True while a watcher reads the FIFO: without a reader the kernel refuses a writer that will not wait. */
export function isWatched(leaseFile: string): boolean {
  try {
    closeSync(openSync(leaseFile, constants.O_WRONLY | constants.O_NONBLOCK));
    return true;
  } catch (error) {
    if (['ENXIO', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function makeFifo(place: ClusterPlace): void {
  const made = spawnSync('mkfifo', ['-m', '600', place.leaseFile], {
    ...runAs(place.account),
    cwd: place.home,
    encoding: 'utf8',
  });
  if (made.status !== 0 && !/exist/i.test(made.stderr ?? '')) {
    throw new DatabaseSetupError(`mkfifo ${place.leaseFile} failed: ${made.error?.message ?? made.stderr}`);
  }
}

function startWatcher(place: ClusterPlace, binaries: string, whenUnused: WhenUnused): void {
  const log = openSync(place.logFile, 'a', 0o600);
  const mode = whenUnused === 'remove' ? 'immediate' : 'fast';
  const values = [place.leaseFile, binaries, place.dataFolder, mode, whenUnused, place.socketFolder, place.home];
  spawn('/bin/sh', ['-c', watcherScript, 'arengo-watcher', ...values], {
    ...runAs(place.account),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  }).unref();
  closeSync(log);
}
