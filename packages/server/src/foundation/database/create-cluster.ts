// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterPlace } from './cluster-place.ts';
import { DatabaseSetupError } from './database-errors.ts';
import { runAs } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';

/**
 * Makes the data folder of a cluster unless it exists: UTF-8, C.UTF-8, checksums on. It is built beside and renamed, so
 * that a crash leaves no half cluster and two processes at once end with one.
 */
export async function createCluster(place: ClusterPlace, binaries: PostgresBinaries, durable: boolean): Promise<void> {
  const existing = await readMajor(place.dataFolder);
  if (existing !== null) {
    if (existing === binaries.major) return;
    throw new DatabaseSetupError(
      `The data in ${place.dataFolder} were written by PostgreSQL ${existing}, and the one found is ${binaries.major}. ` +
        `Run PostgreSQL ${existing} (ARENGO_POSTGRES_BIN), make a backup, and restore it into a new data folder.`,
    );
  }
  const draft = join(place.home, `data.${randomUUID()}`);
  const made = spawnSync(join(binaries.folder, 'initdb'), initdbOptions(draft, binaries.major, durable), {
    ...runAs(place.account),
    cwd: place.home,
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    await rm(draft, { recursive: true, force: true });
    const why = (made.error?.message ?? `${made.stderr}`).trim();
    throw new DatabaseSetupError(`PostgreSQL could not create its data folder in ${place.home}: ${why}`);
  }
  try {
    await rename(draft, place.dataFolder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process created the cluster in the meantime.
    if ((await readMajor(place.dataFolder)) === null) throw error;
  }
}

function initdbOptions(folder: string, major: number, durable: boolean): string[] {
  // The built-in provider came with 17; before, the C.UTF-8 of the C library is the nearest.
  const locale =
    major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8'];
  return [
    `--pgdata=${folder}`,
    '--username=postgres',
    // The socket folder is closed to every other account; there is no TCP.
    '--auth=trust',
    '--encoding=UTF8',
    ...locale,
    '--data-checksums',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
}

async function readMajor(dataFolder: string): Promise<number | null> {
  try {
    return Number.parseInt(await readFile(join(dataFolder, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
