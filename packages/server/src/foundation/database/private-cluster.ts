// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isWatched, takeLease, type WhenUnused } from './cluster-lease.ts';
import { type ClusterPlace, settleClusterPlace } from './cluster-place.ts';
import { createCluster } from './create-cluster.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { isAlive } from './postmaster-file.ts';
import { applicationDatabase, applicationRole, type DatabaseConnection, prepareDatabase } from './prepare-database.ts';
import { type Durability, ensurePostmaster } from './start-postmaster.ts';

export type PrivateClusterOptions = {
  /** Where the cluster lives, if PostgreSQL's account can reach it; see settleClusterPlace. */
  folder: string;
  /** A bin folder of another PostgreSQL (15 or newer), or null for the one from npm. */
  binaries?: string | null;
  durability?: Durability;
  whenUnused?: WhenUnused;
  /** Receives one line for each thing worth telling the operator. */
  report?: (line: string) => void;
};

export type PrivateCluster = {
  /** The application's role and database. */
  connection: { host: string; port: number; user: string; database: string };
  /** The same as an address for other programs. */
  url: string;
  /** The cluster's superuser, for set-up and tests only. */
  administrator: DatabaseConnection;
  /** The folder where the cluster really lives. */
  home: string;
  /** The process number of the postmaster; changes when it was restarted. */
  readonly pid: number;
  /** Gives the cluster up; PostgreSQL stops when its last user did, and then this waits until it has stopped. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

const superviseMs = 200;
const retryMs = 5000;
const lastUserWaitMs = 250;
const stopLimitMs = 60_000;
const port = 5432;

/**
 * Starts, or joins, a PostgreSQL of our own on a Unix socket. Any number of processes may share it, and none owns it:
 * each holds a lease (cluster-lease.ts) and each restarts a PostgreSQL that died, while PostgreSQL's own lock admits one.
 * After `kill -9` of a user the others go on; after that of the last, the watcher stops PostgreSQL cleanly; after that of
 * the watcher a user puts another; after that of everything, the next start adopts or recovers what it finds.
 * @throws DatabaseSetupError when it cannot run here, with the reason and the remedy.
 */
export async function startPrivateCluster(options: PrivateClusterOptions): Promise<PrivateCluster> {
  const { durability = 'full', whenUnused = 'stop', report = () => undefined } = options;
  const place = await settleClusterPlace(options.folder, report);
  const binaries = await findPostgresBinaries(options.binaries ?? null, place.account, place.home);
  const lease = await takeLease(place, binaries.folder, whenUnused);
  try {
    await createCluster(place, binaries, durability === 'full');
    let running = await ensurePostmaster(place, binaries.folder, durability);
    const reach = { host: running.socketFolder, port };
    const administrator = { ...reach, user: 'postgres', database: 'postgres' };
    await prepareDatabase(administrator);

    const stopSupervising = supervise(report, async () => {
      lease.keepWatched();
      if (await isAlive(running.pid)) return;
      report('PostgreSQL ended unexpectedly: starting it again');
      running = await ensurePostmaster(place, binaries.folder, durability);
      report('PostgreSQL runs again');
    });
    let stopped: Promise<void> | null = null;
    const stop = () => {
      stopped ??= stopSupervising().then(() => {
        lease.release();
        return waitIfLast(place, running.pid, whenUnused);
      });
      return stopped;
    };
    return {
      connection: { ...reach, user: applicationRole, database: applicationDatabase },
      url: `postgresql://${applicationRole}@/${applicationDatabase}?host=${encodeURIComponent(reach.host)}&port=${port}`,
      administrator,
      home: place.home,
      get pid() {
        return running.pid;
      },
      stop,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    lease.release();
    throw error;
  }
}

/**
 * Runs `look` again and again, never twice at once, until the function it returns is called and its last run ended. One
 * that failed is reported, and waits longer: a full disk does not mend in a blink.
 */
function supervise(report: (line: string) => void, look: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let notBefore = 0;
  const timer = setInterval(() => {
    if (current || performance.now() < notBefore) return;
    current = look()
      .catch((error: unknown) => {
        notBefore = performance.now() + retryMs;
        report(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        current = null;
      });
  }, superviseMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await current;
  };
}

/** The watcher leaves its FIFO when the last user does; while it reads on, the cluster has other users. */
async function waitIfLast(place: ClusterPlace, pid: number, whenUnused: WhenUnused): Promise<void> {
  const start = performance.now();
  while (isWatched(place.leaseFile)) {
    if (performance.now() - start > lastUserWaitMs) return;
    await pause(5);
  }
  while (performance.now() - start < stopLimitMs) {
    const ended = !(await isAlive(pid));
    if (ended && whenUnused === 'stop') return;
    if (ended && !existsSync(place.dataFolder)) break;
    await pause(10);
  }
  // Where its account may empty the folder but not remove it, the watcher left it to us.
  if (whenUnused === 'remove') await rm(place.home, { recursive: true, force: true });
}
